import type { LeverName, MacroFactor, ParameterName, SwitchName } from '../engine/index.ts';
import { TRACED_BORROWERS } from './traceability-borrowers.ts';
import { TRACED_MARKET } from './traceability-market.ts';
import { TRACED_RULES } from './traceability-rules.ts';

/** Something that a scenario may set, by its path in files; of a shock to the economy its factor. */
export type SettingPath = ParameterName | `levers.${LeverName}` | `switches.${SwitchName}` | `macro.${MacroFactor}`;

/** Settings with their values in the units of files. */
export type Values = Readonly<Partial<Record<SettingPath, number | boolean | string>>>;

/** A measure that answers to a setting. */
export type Move = {
  /** What holds on both sides. */
  readonly held?: Values;
  readonly from: Values;
  readonly to: Values;
  /** Rules come into force without notice halfway through the run, not at its start. */
  readonly midway?: true;
  /** A column of `monthly.csv`; its mean over the second half of a run moves in this direction. */
  readonly measure: string;
  readonly direction: 'up' | 'down';
};

/** Where one mechanism of the public discussion stands in the model 机制对照. */
export type Trace = {
  readonly en: string;
  readonly zh: string;
  /** Sections of docs/model.md; none where it is not modelled. */
  readonly submodels: readonly `SM-${number}`[];
  readonly settings: readonly SettingPath[];
  /** Columns of result tables in which it is seen, as `column` of `monthly.csv` or `table.column`. */
  readonly measures: readonly string[];
  /** Empty where it is not modelled. */
  readonly move?: Move;
};

/** Every mechanism named in the discussion of lending assistance and of repayment, and what the model makes of it. */
export const TRACEABILITY: readonly Trace[] = [...TRACED_MARKET, ...TRACED_BORROWERS, ...TRACED_RULES];
