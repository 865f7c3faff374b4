import { formatMonth, parseMonth } from '../../src/engine/core/calendar.ts';
import type { Cell, Result, ResultTable, TableName } from '../../src/engine/record/result.ts';
import { NO_LAW } from '../../src/engine/rules/law.ts';
import type { DatedLever, Scenario } from '../../src/engine/scenario/scenario.ts';

const BURN_IN = 12;
const MONTHS = 48;
const START = parseMonth('2022-10')!;
const REFERENCE = parseMonth('2025-10')!;

/** What a made-up run is like: the factor that a measure jumps by in the reference month, and texts of the scenario. */
export type Made = {
  readonly title?: string;
  readonly name?: string;
  readonly why?: string;
  readonly seed?: string;
  /** New lending from the reference month on, as a multiple of what it was. */
  readonly lending?: number;
  /** Shares past due from the reference month on, likewise. */
  readonly lateness?: number;
  /** False: no measure jumps in the reference month but the two above. */
  readonly rule?: boolean;
  readonly levers?: readonly DatedLever[];
  /** Months of the run (0 = the first) whose prices are empty, as when nobody lends. */
  readonly empty?: readonly number[];
};

/** The notice that caps the all-in cost at 24 %, known half a year ahead. */
const capLever: DatedLever = {
  lever: 'aprCap' as DatedLever['lever'],
  value: 2400,
  announced: parseMonth('2025-04')!,
  effective: REFERENCE,
  expires: undefined,
  anticipable: true,
  scope: {},
  why: 'Notice of 2025-04-03',
};

const scenarioOf = (made: Made): Scenario => ({
  source: { law: NO_LAW, ownLevers: [], origins: [] },
  name: made.name ?? 'rules-2025',
  title: made.title ?? 'Rules of 2025',
  why: made.why ?? 'What does the notice of April 2025 do to lending, prices and defaults?',
  seed: made.seed ?? 's1',
  instSeed: 'i1',
  start: START,
  burnIn: BURN_IN,
  months: MONTHS,
  referenceMonth: REFERENCE,
  switches: { anticipation: true, shrouding: true, entry: false } as unknown as Scenario['switches'],
  parameters: {
    'population.borrowers': 20000,
    'search.offers_mean': 2,
    'bank.capital_ratio_min': 0.105,
    'guarantor.leverage_max': 10,
  } as unknown as Scenario['parameters'],
  levers: made.levers ?? [capLever],
  macro: [],
});

const table = (columns: Readonly<Record<string, readonly Cell[]>>): ResultTable => ({
  columns: Object.keys(columns).map((name) => ({ name, unit: '', en: name, zh: name })),
  rows: Object.values(columns)[0]?.length ?? 0,
  data: columns,
});

/** A deterministic ripple between −1 and 1, so that lines are not flat. */
const ripple = (row: number, phase: number): number => Math.sin(0.9 * row + phase);

function monthlyOf({ lending = 0.91, lateness = 1.15, rule = true, empty = [] }: Made): ResultTable {
  const rows = Array.from({ length: BURN_IN + MONTHS }, (_, row) => row);
  const reached = (row: number): boolean => START + row >= REFERENCE;
  const after = (row: number): boolean => rule && reached(row);
  const ruled = (factor: number): number => (rule ? factor : 1);
  const around = (level: number, spread: number, phase: number, factor = 1) =>
    rows.map((row) => level * (reached(row) ? factor : 1) * (1 + spread * ripple(row, phase)));
  const blank = (cells: readonly number[]): Cell[] =>
    cells.map((cell, row) => (empty.includes(row - BURN_IN) ? null : cell));
  return table({
    month: rows.map((row) => formatMonth(START + row)),
    phase: rows.map((row) => (row < BURN_IN ? 'burn-in' : 'run')),
    originations_fen: around(41e10, 0.02, 0, lending).map(Math.round),
    outstanding_fen: rows.map((row) =>
      Math.round(3.1e12 * (after(row) ? 1 - 0.01 * Math.min(12, START + row - REFERENCE) : 1)),
    ),
    first_day_delinquency: around(0.048, 0.02, 1, lateness),
    roll_in: around(0.0062, 0.04, 2, lateness),
    delinquency_30_plus: around(0.021, 0.02, 3, lateness),
    delinquency_90_plus: around(0.011, 0.02, 4, lateness),
    loss_rate: around(0.034, 0.01, 5, lateness),
    hhi_balance: around(812, 0.01, 6, ruled(1.12)),
    cr5_balance: around(0.47, 0.01, 7, ruled(1.05)),
    active_platforms: rows.map((row) => (after(row) ? Math.max(24, 38 - (START + row - REFERENCE)) : 38)),
    apr_mean: blank(around(0.231, 0.005, 8, ruled(0.93))),
    apr_p10: blank(around(0.152, 0.01, 9)),
    apr_p90: blank(around(0.33, 0.01, 10, ruled(0.72))),
    fee_share: around(0.28, 0.02, 11, ruled(0.8)),
    unmet_need_share: around(0.31, 0.02, 12, ruled(1.16)),
    rationed_share: around(0.25, 0.02, 12, ruled(1.18)),
    over_indebted_share: around(0.09, 0.02, 12),
    complaint_rate: around(0.0007, 0.2, 13),
    evasion_share: around(0.01, 0.1, 14, ruled(4)),
    bank_car_min: around(0.118, 0.005, 13),
    platform_profit_fen: around(0.31e10, 0.1, 14, ruled(0.6)).map(Math.round),
    guarantor_headroom: around(0.22, 0.03, 15, ruled(1.2)),
    ...modesOf(rows, after),
    ...detailsOf(around, rows, after),
  });
}

/** Columns that only charts show. */
function detailsOf(
  around: (level: number, spread: number, phase: number) => number[],
  rows: readonly number[],
  after: (row: number) => boolean,
): Record<string, Cell[]> {
  const flat = (before: number, later = before): Cell[] => rows.map((row) => (after(row) ? later : before));
  return {
    roll_1_2: flat(0.9, 0.8),
    roll_2_3: flat(0.5),
    roll_3_4: flat(0.4),
    apr_p50: around(0.23, 0.005, 4),
    cost_funding: flat(0.045),
    cost_risk: flat(0.08),
    cost_acquisition: flat(0.016),
    cost_service: flat(0.09, 0.06),
    cost_hidden: flat(0, 0.001),
    paid_interest: flat(0.11),
    paid_guarantee: flat(0.02),
    paid_service: flat(0.09, 0.07),
    paid_hidden: flat(0),
    bank_car_national: around(0.15, 0.002, 1),
    bank_car_internet: around(0.13, 0.002, 2),
    bank_car_consumer: around(0.125, 0.002, 3),
    bank_car_local: around(0.118, 0.002, 4),
  };
}

function modesOf(rows: readonly number[], after: (row: number) => boolean): Record<string, Cell[]> {
  const mix = (before: number, later: number): Cell[] => rows.map((row) => (after(row) ? later : before));
  return {
    mode_share_referral: mix(0.08, 0.1),
    mode_share_light: mix(0.22, 0.33),
    mode_share_guaranteed: mix(0.41, 0.26),
    mode_share_joint: mix(0.19, 0.2),
    mode_share_own: mix(0.1, 0.11),
  };
}

function rejectionsOf({ rule = true }: Made): ResultTable {
  const shares = {
    no_platform: 0.01,
    line_withdrawn: 0.005,
    debt_service: 0.07,
    no_link: 0.015,
    price_cap: 0.02,
    anti_fraud: 0.012,
    warned: 0.003,
    bank_screen: 0.1,
    capacity: 0.03,
    declined: 0.06,
  };
  const months = Array.from({ length: BURN_IN + MONTHS }, (_, row) => START + row);
  const cells = months.flatMap((month) =>
    Object.entries(shares).map(([reason, share]) => {
      const factor = rule && reason === 'price_cap' && month >= REFERENCE ? 4 : 1;
      return { month: formatMonth(month), reason, count: Math.round(5000 * share * factor), needs: 5000 };
    }),
  );
  return table({
    month: cells.map(({ month }) => month),
    reason: cells.map(({ reason }) => reason),
    count: cells.map(({ count }) => count),
    amount_fen: cells.map(({ count }) => count * 900_000),
    needs: cells.map(({ needs }) => needs),
  });
}

const MONTHS_ALL = Array.from({ length: BURN_IN + MONTHS }, (_, row) => START + row);

/**
 * Five platforms whose shares never cross; the fifth leaves in the reference month where a rule binds, the bank app has no
 * share. They lend every other month, a tenth of their balance, and earn a thousandth of it a month; a rule takes a
 * percentage point off their margins of 9 % and a half of their banks.
 */
function platformsOf({ rule = true }: Made): ResultTable {
  const shares = [0.4, 0.3, 0.15, 0.1, 0.05, null];
  const cells = MONTHS_ALL.flatMap((month) =>
    shares.flatMap((share, place) => {
      const isGone = rule && place === 4 && month >= REFERENCE;
      const isLate = rule && month >= REFERENCE;
      const balance = 1e11 * (share ?? 0.2);
      const row = {
        ...{ month: formatMonth(month), platform: place + 1, share, balance, earned: balance / 1000 },
        lent: (month - START) % 2 === 0 ? balance / 10 : 0,
        ...{ margin: isLate ? 0.08 : 0.09, banks: (isLate ? 1 : 2) * (6 - place) },
      };
      return isGone ? [] : [row];
    }),
  );
  return table({
    month: cells.map(({ month }) => month),
    platform: cells.map(({ platform }) => platform),
    balance_share: cells.map(({ share }) => share),
    balance_fen: cells.map(({ balance }) => balance),
    originations_fen: cells.map(({ lent }) => lent),
    margin: cells.map(({ margin }) => margin),
    profit_fen: cells.map(({ earned }) => earned),
    banks: cells.map(({ banks }) => banks),
  });
}

/** Two guarantors, one of which cannot pay and is left out: 8 times its net assets are guaranteed. */
function guarantorsOf(): ResultTable {
  const months = MONTHS_ALL.flatMap((month) => [formatMonth(month), formatMonth(month)]);
  return table({
    month: months,
    alive: months.map((_, row) => (row % 2 === 0 ? 1 : 0)),
    net_assets_fen: months.map((_, row) => (row % 2 === 0 ? 1e9 : 0)),
    exposure_fen: months.map((_, row) => (row % 2 === 0 ? 8e9 : 5e9)),
  });
}

/** Loans of 100 yuan a month, of which one in a thousand defaults every month; two where they were made under the rule. */
function vintagesTable({ rule = true }: Made): ResultTable {
  const cells = MONTHS_ALL.flatMap((month) =>
    Array.from({ length: Math.min(36, START + BURN_IN + MONTHS - month) }, (_, age) => {
      const pace = rule && month >= REFERENCE ? 20 : 10;
      return { vintage: formatMonth(month), age, defaulted: pace * age };
    }),
  );
  return table({
    vintage: cells.map(({ vintage }) => vintage),
    months_on_book: cells.map(({ age }) => age),
    originated_fen: cells.map(() => 10_000),
    defaulted_fen: cells.map(({ defaulted }) => defaulted),
  });
}

/** What part of new lending costs as much, in per cent a year up to and with the upper edge: under the rule nothing above 24 %. */
function shareAt(to: number, isCapped: boolean): number {
  if (to <= 10 || to > 38) return 0;
  if (to <= 20) return isCapped ? 0.05 : 0.04;
  if (to <= 24) return isCapped ? (to === 24 ? 0.35 : 0.05) : 0.075;
  return isCapped ? 0 : to <= 36 ? 0.28 / 12 : 0.01;
}

/** 41 bands of one percentage point a month, the last one open. */
function costsOf({ rule = true, empty = [] }: Made): ResultTable {
  const cells = MONTHS_ALL.flatMap((month) =>
    Array.from({ length: 41 }, (_, from) => {
      const lent = empty.includes(month - START - BURN_IN) ? 0 : 41e10;
      return {
        month: formatMonth(month),
        from,
        lent: Math.round(lent * shareAt(from + 1, rule && month >= REFERENCE)),
      };
    }),
  );
  return table({
    month: cells.map(({ month }) => month),
    above: cells.map(({ from }) => from / 100),
    up_to: cells.map(({ from }) => (from === 40 ? null : (from + 1) / 100)),
    originations_fen: cells.map(({ lent }) => lent),
  });
}

/**
 * A made-up result with the columns that reports read: 12 months of burn-in and 48 of the run, reference month 2025-10.
 * Nothing is simulated; levels jump in the reference month by known factors.
 */
export function made(options: Made = {}): Result {
  const none: ResultTable = table({ month: [] });
  const tables: Record<TableName, ResultTable> = {
    monthly: monthlyOf(options),
    platforms: platformsOf(options),
    banks: none,
    guarantors: guarantorsOf(),
    borrowers: none,
    complaints: none,
    vintages: vintagesTable(options),
    rejections: rejectionsOf(options),
    costs: costsOf(options),
    exposures: none,
  };
  return { scenario: scenarioOf(options), tables };
}

/** The run without the rule, over the same months. */
export const madeBaseline = (): Result =>
  made({ title: 'No rule of 2025', name: 'baseline', lending: 1.02, lateness: 1.01, rule: false, levers: [] });
