import type { Scenario } from '../scenario/scenario.ts';

/** One column of an output file; headers, the data dictionary and chart labels come from it. */
export type ColumnDoc = {
  readonly name: string;
  /** `fen`, `fraction`, `1/year`, `count`, `HHI 0–10000`, `YYYY-MM`, … */
  readonly unit: string;
  readonly en: string;
  readonly zh: string;
  /** Number of the indicator in the model text, such as `O05`. */
  readonly id?: string;
};

/** null is a ratio whose denominator is zero: an empty cell. */
export type Cell = number | string | null;

/** One output file, column by column; all columns have `rows` cells. */
export type ResultTable = {
  readonly columns: readonly ColumnDoc[];
  readonly rows: number;
  readonly data: Readonly<Record<string, readonly Cell[]>>;
};

export const TABLE_NAMES = [
  'monthly',
  'platforms',
  'banks',
  'guarantors',
  'borrowers',
  'complaints',
  'vintages',
  'rejections',
  'costs',
  'exposures',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** All that a run leaves behind. A pure function of the scenario. */
export type Result = {
  readonly scenario: Scenario;
  readonly tables: Readonly<Record<TableName, ResultTable>>;
};

/** Where a run stands, given after every month. */
export type Progress = { readonly month: string; readonly done: number; readonly total: number };
