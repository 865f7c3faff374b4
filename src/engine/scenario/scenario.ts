import type { Month } from '../core/calendar.ts';
import type { Law } from '../rules/law.ts';
import type { LeverName } from './levers.ts';
import type { ParameterName } from './parameters/index.ts';
import type { SwitchName } from './switches.ts';

/** How a bank is licensed 资金方类型: national bank, internet-only bank, consumer finance company, local bank. */
export const BANK_TYPES = ['national', 'internet', 'consumer', 'local'] as const;
export type BankType = (typeof BANK_TYPES)[number];

/** How platform and bank work together on a loan 合作模式. */
export const MODES = ['referral', 'light', 'guaranteed', 'joint', 'own'] as const;
export type Mode = (typeof MODES)[number];

/** Values of every parameter, in engine units: money in fen, rates and shares as fractions. */
export type Parameters = Readonly<Record<ParameterName, number>>;

/** One dated value of a lever, in engine units (rates in whole basis points, money in fen; `runoff` as its index). */
export type DatedLever = {
  readonly lever: LeverName;
  readonly value: number;
  /** Month in which the coming rule is known; equal to `effective` when it was not announced. */
  readonly announced: Month;
  readonly effective: Month;
  /** First month in which it no longer holds. */
  readonly expires: Month | undefined;
  /** May agents adopt it between announcement and effect? */
  readonly anticipable: boolean;
  /** Absent lists mean all. Platforms are named by their rank at the start, from 1. */
  readonly scope: {
    readonly modes?: readonly Mode[];
    readonly bankTypes?: readonly BankType[];
    readonly platforms?: readonly number[];
  };
  readonly why: string;
  /**
   * Name of the rule it follows from. Of one rule the last value that binds counts; those of several rules come together as the
   * lever says. An entry without a rule overrules all before it.
   */
  readonly rule?: string;
};

/** A dated multiplier on the economy, from `from` until the month before `until`. */
export type MacroShock = {
  readonly factor: MacroFactor;
  readonly value: number;
  readonly from: Month;
  readonly until: Month;
  readonly why: string;
};
/**
 * Multipliers on income loss, on recovery from it and on income; addition to funding cost (fraction a year); multipliers on
 * banks' limits and on what is collected after default; quantile of the one factor behind all defaults (0: no stress).
 */
export const MACRO_FACTORS = [
  'incomeLoss',
  'incomeRecovery',
  'income',
  'fundingAdd',
  'bankLimits',
  'recoveries',
  'creditQuantile',
] as const;
export type MacroFactor = (typeof MACRO_FACTORS)[number];

/** What a scenario was put together from. */
export type Source = {
  /** The law, from which levers follow. */
  readonly law: Law;
  /** Levers that a file or the command line dates itself; they overrule those of the law. */
  readonly ownLevers: readonly DatedLever[];
  /** Which file set what, in the order of reading; the last of a path counts. Paths are those of `--set`. */
  readonly origins: readonly { readonly path: string; readonly from: string }[];
};

/** A scenario 情景, complete: every value that a run depends on, in engine units. */
export type Scenario = {
  readonly name: string;
  readonly title: string;
  readonly why: string;
  /** The question it answers, if the file states one. */
  readonly question?: string;
  /** The three in Chinese, as far as the file has them. */
  readonly titleZh?: string;
  readonly whyZh?: string;
  readonly questionZh?: string;
  /** Text; keys every draw but those of institutions. */
  readonly seed: string;
  /** Text; keys the traits and the wiring of institutions. */
  readonly instSeed: string;
  /** First month of the burn-in. */
  readonly start: Month;
  readonly burnIn: number;
  /** Months after the burn-in. */
  readonly months: number;
  /** The date that before/after tables and `legacy_share` use. */
  readonly referenceMonth: Month;
  readonly switches: Readonly<Record<SwitchName, boolean>>;
  readonly parameters: Parameters;
  /** Those that follow from the law, then those that a file or the command line dates itself. */
  readonly levers: readonly DatedLever[];
  readonly macro: readonly MacroShock[];
  /** What it was put together from; no run reads it. */
  readonly source: Source;
  /** Why a parameter or switch has its value, by path, such as `parameters.household.income_median`. */
  readonly reasons?: Readonly<Record<string, string>>;
};

/** The last month of a run. */
export const lastMonth = ({ start, burnIn, months }: Pick<Scenario, 'start' | 'burnIn' | 'months'>): Month =>
  start + burnIn + months - 1;
