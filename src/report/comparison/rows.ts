import { MODE_WORDS, MONTHLY_FIELDS } from '../../engine/index.ts';
import type { Text } from '../language.ts';
import { GROUPS, type Group, HEADLINES, type MeasureName, MEASURES as REPORTED } from '../measures.ts';
import type { EffectSeen } from './seen.ts';
import type { Horizon } from './words.ts';

/** Measures that the table shows beside those of the summary, by which analysts' questions are answered: their short names. */
const BESIDE: Readonly<Record<Group, Readonly<Record<string, Text>>>> = {
  defaults: {},
  concentration: {
    exits: { en: 'Platforms that left, a month', zh: '月退出平台数' },
    mergers: { en: 'Platforms taken over, a month', zh: '月被并购平台数' },
  },
  cost: {
    above_20_share: { en: 'New lending above 20 %', zh: '20%以上放款占比' },
    above_24_share: { en: 'New lending above 24 %', zh: '24%以上放款占比' },
    cost_funding: { en: 'Price: for money and the bank', zh: '价格：资金与银行部分' },
    cost_service: { en: 'Price: service and margin', zh: '价格：服务与加成部分' },
  },
  access: {
    rollover_refused_share: { en: 'Roll-over needs refused', zh: '借新还旧被拒占比' },
    borrowers_with_loan: { en: 'People with a loan', zh: '有贷人数' },
    informal_share: { en: 'Urgent refusals gone informal', zh: '被拒后转民间借贷占比' },
    informal_lent_fen: { en: 'Informal lending a month', zh: '民间借贷月放款额' },
  },
  conduct: { hidden_rate_mean: { en: 'Hidden fee where there is one', zh: '隐性收费率' } },
  institutions: {
    platform_margin_median: { en: 'Profit margin, median platform', zh: '平台利润率中位数' },
    held_by_platform_share: { en: 'Balance that platforms own', zh: '平台自持余额占比' },
    mode_share_light: MODE_WORDS.light,
    mode_share_guaranteed: MODE_WORDS.guaranteed,
    mode_share_joint: MODE_WORDS.joint,
  },
};

/** Measures of the table, by group in the order of the summary. */
export const SHOWN: readonly { readonly group: Group; readonly measure: string }[] = (
  Object.keys(GROUPS) as Group[]
).flatMap((group) => [...HEADLINES[group], ...Object.keys(BESIDE[group])].map((measure) => ({ group, measure })));

/** One line of the table: the effect at the horizon shown, and those at all horizons in their order. */
export type Row<Effect extends EffectSeen = EffectSeen> = {
  readonly group: Group;
  readonly label: Text;
  readonly effect: Effect;
  readonly all: readonly Effect[];
};

/** The lines of the table. @param effects of every measure and horizon */
export function rowsOf<Effect extends EffectSeen>(effects: readonly Effect[], horizon: Horizon): Row<Effect>[] {
  return SHOWN.map(({ group, measure }) => {
    const all = effects.filter((effect) => effect.measure === measure);
    return { group, label: labelOf(measure), effect: all.find((effect) => effect.horizon === horizon)!, all };
  });
}

/** What a measure is called in reports, else what its column says. */
export function labelOf(measure: string): Text {
  const beside = Object.values(BESIDE).find((names) => measure in names);
  const { en, zh } = REPORTED[measure as MeasureName]?.label ?? beside?.[measure] ?? columnOf(measure);
  return { en, zh };
}

/** Unit of a measure's column. */
export const unitOf = (measure: string): string => columnOf(measure).unit;

const columnOf = (measure: string) => MONTHLY_FIELDS.find(({ name }) => name === measure)!;
