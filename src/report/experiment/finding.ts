import { differenceText } from '../comparison/figures.ts';
import { isClear } from '../comparison/seen.ts';
import { capital, subjectOf } from '../comparison/sentences.ts';
import { formatValue, unitLabel, unitOfChange } from '../format.ts';
import type { Lang, Text } from '../language.ts';
import type { ExperimentSeen, FindingOf, FindingSeen, PointEffect } from './seen.ts';
import { type Names, namesOf, pointName } from './words.ts';

/** What a finding claims, behind the name of its measure. */
type Claim = Text;

/** A difference without its interval. */
const sizeOf = (effect: PointEffect, unit: string): string => differenceText({ ...effect, unit, half: null });

/** A difference as it is written: of money in parts of what it is held against. */
const writtenSize = ({ difference, left }: PointEffect, unit: string): number =>
  unit === 'fen' && left !== null && left > 0 ? difference! / left : difference!;

/** A value with its unit. */
const valueText = (value: number, unit: string): Text => {
  const say = (lang: Lang): string =>
    unit === 'fen' ? `${formatValue(value, unit, lang)} ${unitLabel(unit, lang)}` : formatValue(value, unit, lang);
  return { en: say('en'), zh: say('zh') };
};

const NO_VALUE: Claim = { en: 'no point has a value yet', zh: '尚无取值' };

function ofEffects({ unit, rows }: FindingOf<'effects'>): Claim {
  const known = rows
    .map(({ effect }) => effect)
    .filter(({ difference }) => difference !== null)
    .sort((one, other) => writtenSize(one, unit) - writtenSize(other, unit));
  if (known.length === 0) return NO_VALUE;
  const clear = known.filter(isClear).length;
  const [least, most] = [known[0]!, known.at(-1)!].map((effect) => sizeOf(effect, unit));
  const [en, zh] = least === most ? [least, least] : [`${least} to ${most}`, `${least} 至 ${most}`];
  return {
    en: `${en}, clear at ${clear} of ${rows.length} points`,
    zh: `${zh}，${rows.length} 点中 ${clear} 点明确`,
  };
}

function ofLevels({ unit, rows }: FindingOf<'levels'>): Claim {
  const known = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  if (known.length === 0) return NO_VALUE;
  const [least, most] = [Math.min(...known), Math.max(...known)].map((value) => valueText(value, unit));
  return {
    en: `${least!.en} to ${most!.en} over ${known.length} points`,
    zh: `${known.length} 点中介于 ${least!.zh} 与 ${most!.zh}`,
  };
}

const TOO_FEW: Claim = { en: 'too few runs to tell which setting moves it', zh: '运行太少，无法判断哪项设定起作用' };
const STILL: Claim = { en: 'no setting moves it clearly', zh: '各设定均未引起明确变动' };

function ofMorris({ unit, factors }: FindingOf<'morris'>, names: Names): Claim {
  const [largest] = factors;
  if (!largest) return TOO_FEW;
  const size = valueText(largest.muStar.value, unitOfChange(unit));
  const name = names(largest.path);
  const moves: Claim = {
    en: `${name} moves it most, by ${size.en} on average`,
    zh: `${name} 影响最大，平均 ${size.zh}`,
  };
  if (largest.isAboveLuck === null)
    return {
      en: `${moves.en}; one replication does not tell it from luck`,
      zh: `${moves.zh}；仅一次重复，无法与随机波动区分`,
    };
  const above = factors.filter(({ isAboveLuck }) => isAboveLuck).length;
  if (above === 0) return { en: 'no setting moves it more than luck does', zh: '各设定的影响均未超出随机波动' };
  return {
    en: `${moves.en}; ${above} of ${factors.length} settings matter beyond luck`,
    zh: `${moves.zh}；${factors.length} 项设定中 ${above} 项超出随机波动`,
  };
}

function ofSaltelli({ factors, isStill }: FindingOf<'saltelli'>, names: Names): Claim {
  const [largest] = factors;
  if (!largest) return isStill ? STILL : TOO_FEW;
  if (largest.total.low <= 0)
    return { en: 'no setting has a part of its variance that is clear of zero', zh: '各设定的方差占比均未明确大于零' };
  const part = valueText(largest.total.value, 'fraction');
  return {
    en: `the largest part of its variance goes through ${names(largest.path)}, ${part.en} in all`,
    zh: `方差中占比最大的设定为 ${names(largest.path)}，总体占 ${part.zh}`,
  };
}

function ofOne({ unit, rows }: FindingOf<'one-at-a-time'>, names: Names): Claim {
  const [largest] = rows
    .filter(({ effect }) => isClear(effect))
    .sort((one, other) => Math.abs(other.effect.difference!) - Math.abs(one.effect.difference!));
  const clear = rows.filter(({ effect }) => isClear(effect)).length;
  if (!largest) return { en: `none of ${rows.length} changes is clear`, zh: `${rows.length} 项变动均不明确` };
  const [point, change] = [pointName(largest.settings, names), sizeOf(largest.effect, unit)];
  return {
    en: `${clear} of ${rows.length} changes ${clear === 1 ? 'is' : 'are'} clear, the largest with ${point.en}: ${change}`,
    zh: `${rows.length} 项变动中 ${clear} 项明确，最大为 ${point.zh}：${change}`,
  };
}

function claimOf(finding: FindingSeen, names: Names): Claim {
  switch (finding.kind) {
    case 'effects':
      return ofEffects(finding);
    case 'levels':
      return ofLevels(finding);
    case 'morris':
      return ofMorris(finding, names);
    case 'saltelli':
      return ofSaltelli(finding, names);
    case 'one-at-a-time':
      return ofOne(finding, names);
  }
}

/** What a finding says, in one sentence without a full stop. */
export function findingOf(finding: FindingSeen, { scenarios, factors }: ExperimentSeen): Text {
  const { kind, scenario, measure } = finding;
  const [subject, claim] = [subjectOf(measure), claimOf(finding, namesOf(factors))];
  const under: Text =
    kind === 'effects'
      ? { en: `, ${scenario} against ${scenarios[0]}`, zh: `，${scenario} 对比 ${scenarios[0]}` }
      : scenarios.length > 1
        ? { en: ` under ${scenario}`, zh: `（${scenario}）` }
        : { en: '', zh: '' };
  return { en: `${capital(subject.en)}${under.en}: ${claim.en}`, zh: `${subject.zh}${under.zh}：${claim.zh}` };
}
