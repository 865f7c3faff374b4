import { differenceText } from '../comparison/figures.ts';
import { capital, subjectOf } from '../comparison/sentences.ts';
import { formatValue, unitOfChange } from '../format.ts';
import type { Lang, Text } from '../language.ts';
import type { ExperimentSeen, FindingSeen, PointEffect } from './seen.ts';
import { pointName, shortName } from './words.ts';

/** A text made in each language. */
const each = (say: (lang: Lang) => string): Text => ({ en: say('en'), zh: say('zh') });

const isClear = ({ verdict: { kind } }: PointEffect): boolean => kind === 'lower' || kind === 'higher';

/** The smallest and the largest of some numbers. */
const endsOf = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)];

/** A difference without its interval. */
const sizeOf = (effect: PointEffect, unit: string): string => differenceText({ ...effect, unit, half: null });

type Of<Kind extends FindingSeen['kind']> = Extract<FindingSeen, { readonly kind: Kind }>;

function ofEffects({ measure, unit, scenario, rows }: Of<'effects'>, [baseline]: readonly string[]): Text {
  const known = rows
    .filter(({ effect }) => effect.difference !== null)
    .sort((one, other) => one.effect.difference! - other.effect.difference!);
  const clear = rows.filter(({ effect }) => isClear(effect)).length;
  const [least, most] = [known[0], known.at(-1)].map((row) => (row ? sizeOf(row.effect, unit) : '–'));
  const subject = subjectOf(measure);
  const range = (lang: Lang): string => (least === most ? least! : `${least} ${{ en: 'to', zh: '至' }[lang]} ${most}`);
  return {
    en: `${capital(subject.en)}, ${scenario} against ${baseline}: ${range('en')}, clear at ${clear} of ${rows.length} points`,
    zh: `${subject.zh}，${scenario} 对比 ${baseline}：${range('zh')}，${rows.length} 点中 ${clear} 点明确`,
  };
}

function ofLevels({ measure, unit, rows }: Of<'levels'>): Text {
  const known = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const [least, most] = endsOf(known).map((value) => each((lang) => formatValue(value, unit, lang))) as [Text, Text];
  const subject = subjectOf(measure);
  return {
    en: `${capital(subject.en)}: ${least.en} to ${most.en} over ${known.length} points`,
    zh: `${subject.zh}：${known.length} 点中介于 ${least.zh} 与 ${most.zh}`,
  };
}

function ofMorris({ measure, unit, factors }: Of<'morris'>): Text {
  const subject = subjectOf(measure);
  const [largest] = factors;
  if (!largest) return tooFew(subject);
  const above = factors.filter(({ isAboveLuck }) => isAboveLuck === true).length;
  if (above === 0 && largest.isAboveLuck !== null)
    return {
      en: `${capital(subject.en)}: no setting moves it more than luck does`,
      zh: `${subject.zh}：各设定的影响均未超出随机波动`,
    };
  const size = each((lang) => formatValue(largest.muStar.value, unitOfChange(unit), lang));
  return {
    en: `${capital(subject.en)}: ${shortName(largest.path)} moves it most, by ${size.en} on average; ${above} of ${factors.length} settings matter beyond luck`,
    zh: `${subject.zh}：${shortName(largest.path)} 影响最大，平均 ${size.zh}；${factors.length} 项设定中 ${above} 项超出随机波动`,
  };
}

function ofSaltelli({ measure, factors }: Of<'saltelli'>): Text {
  const subject = subjectOf(measure);
  const [largest] = factors;
  if (!largest) return tooFew(subject);
  if (largest.total.low <= 0) return tooFew(subject);
  const part = each((lang) => formatValue(largest.total.value, 'fraction', lang));
  return {
    en: `${capital(subject.en)}: most of its variance goes through ${shortName(largest.path)}, ${part.en} in all`,
    zh: `${subject.zh}：方差主要来自 ${shortName(largest.path)}，总体占 ${part.zh}`,
  };
}

function ofOne({ measure, unit, rows }: Of<'one-at-a-time'>): Text {
  const subject = subjectOf(measure);
  const clear = rows.filter(({ effect }) => isClear(effect));
  const size = ({ effect }: (typeof rows)[number]): number => Math.abs(effect.difference ?? 0);
  const largest = [...clear].sort((one, other) => size(other) - size(one))[0];
  if (!largest)
    return {
      en: `${capital(subject.en)}: none of ${rows.length} changes is clear`,
      zh: `${subject.zh}：${rows.length} 项变动均不明确`,
    };
  const change = sizeOf(largest.effect, unit);
  const point = pointName(largest.settings);
  return {
    en: `${capital(subject.en)}: ${clear.length} of ${rows.length} changes are clear, the largest with ${point.en}: ${change}`,
    zh: `${subject.zh}：${rows.length} 项变动中 ${clear.length} 项明确，最大为 ${point.zh}：${change}`,
  };
}

const tooFew = (subject: Text): Text => ({
  en: `${capital(subject.en)}: too few runs to tell which setting moves it`,
  zh: `${subject.zh}：运行太少，无法判断哪项设定起作用`,
});

/** What a finding says, in one sentence without a full stop. */
export function findingOf(finding: FindingSeen, { scenarios }: ExperimentSeen): Text {
  switch (finding.kind) {
    case 'effects':
      return ofEffects(finding, scenarios);
    case 'levels':
      return ofLevels(finding);
    case 'morris':
      return ofMorris(finding);
    case 'saltelli':
      return ofSaltelli(finding);
    case 'one-at-a-time':
      return ofOne(finding);
  }
}
