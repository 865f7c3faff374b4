import { capital, subjectOf } from '../comparison/sentences.ts';
import { formatChange, formatValue } from '../format.ts';
import type { Lang, Text } from '../language.ts';
import type { ExperimentSeen, FindingSeen, PointEffect } from './seen.ts';
import { pointName, shortName } from './words.ts';

/** A text made in each language. */
const each = (say: (lang: Lang) => string): Text => ({ en: say('en'), zh: say('zh') });

const isClear = ({ verdict: { kind } }: PointEffect): boolean => kind === 'lower' || kind === 'higher';

/** The smallest and the largest of some numbers. */
const endsOf = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)];

type Of<Kind extends FindingSeen['kind']> = Extract<FindingSeen, { readonly kind: Kind }>;

function ofEffects({ measure, unit, scenario, rows }: Of<'effects'>, [baseline]: readonly string[]): Text {
  const known = rows.flatMap(({ effect }) => (effect.difference === null ? [] : [effect.difference]));
  const clear = rows.filter(({ effect }) => isClear(effect)).length;
  const [least, most] = endsOf(known);
  const subject = subjectOf(measure);
  const range = (lang: Lang): string =>
    known.length === 1
      ? formatChange(0, least, unit, lang)
      : `${formatChange(0, least, unit, lang)} ${{ en: 'to', zh: '至' }[lang]} ${formatChange(0, most, unit, lang)}`;
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
  const size = each((lang) => formatChange(0, largest.muStar.value, unit, lang).replace(/^\+/, ''));
  return {
    en: `${capital(subject.en)}: ${shortName(largest.path)} moves it most, by ${size.en} on average; ${above} of ${factors.length} settings matter beyond luck`,
    zh: `${subject.zh}：${shortName(largest.path)} 影响最大，平均 ${size.zh}；${factors.length} 项设定中 ${above} 项超出随机波动`,
  };
}

function ofSaltelli({ measure, factors }: Of<'saltelli'>): Text {
  const subject = subjectOf(measure);
  const [largest] = factors;
  if (!largest) return tooFew(subject);
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
  const change = each((lang) => formatChange(0, largest.effect.difference, unit, lang));
  const point = pointName(largest.settings);
  return {
    en: `${capital(subject.en)}: ${clear.length} of ${rows.length} changes are clear, the largest with ${point.en}: ${change.en}`,
    zh: `${subject.zh}：${rows.length} 项变动中 ${clear.length} 项明确，最大为 ${point.zh}：${change.zh}`,
  };
}

const tooFew = (subject: Text): Text => ({
  en: `${capital(subject.en)}: too few runs are finished, or the settings do not move it clearly`,
  zh: `${subject.zh}：完成的运行太少，或各设定未引起明确变动`,
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
