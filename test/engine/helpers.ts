import { ALONE } from '../../src/engine/crew.ts';
import { month } from '../../src/engine/month.ts';
import { populate } from '../../src/engine/populate/market.ts';
import { checkBooks, countStocks, type Stocks } from '../../src/engine/record/identities.ts';
import type { Result, TableName } from '../../src/engine/record/result.ts';
import type { ParameterName } from '../../src/engine/scenario/parameters/index.ts';
import { loadScenario } from '../../src/engine/scenario/parse.ts';
import type { DatedLever, Scenario } from '../../src/engine/scenario/scenario.ts';
import type { SwitchName } from '../../src/engine/scenario/switches.ts';
import type { Market } from '../../src/engine/state/market.ts';
import { shipped } from '../scenario/helpers.ts';

export { runToEnd } from '../../src/engine/run.ts';

/** What a test changes of a scenario; everything else stays. */
export type Variant = {
  readonly from?: string;
  readonly borrowers?: number;
  readonly burnIn?: number;
  readonly months?: number;
  readonly seed?: string;
  readonly off?: readonly SwitchName[];
  readonly parameters?: Readonly<Partial<Record<ParameterName, number>>>;
  readonly levers?: readonly DatedLever[];
};

/** A small, short version of a scenario that comes with the package; `levers` are added to its own. */
export function scenarioOf(v: Variant = {}): Scenario {
  const base = loadScenario(v.from ?? 'baseline', shipped);
  return {
    ...base,
    seed: v.seed ?? base.seed,
    burnIn: v.burnIn ?? 0,
    months: v.months ?? 12,
    switches: { ...base.switches, ...Object.fromEntries((v.off ?? []).map((name) => [name, false])) },
    parameters: { ...base.parameters, 'population.borrowers': v.borrowers ?? 2000, ...v.parameters },
    levers: [...base.levers, ...(v.levers ?? [])],
  };
}

/** A lever that binds everybody from the first month on, unless told otherwise. */
export const leverOf = (lever: DatedLever['lever'], value: number, more: Partial<DatedLever> = {}): DatedLever => ({
  lever,
  value,
  announced: more.effective ?? 0,
  effective: 0,
  expires: undefined,
  anticipable: true,
  scope: {},
  why: 'for the test',
  ...more,
});

/** One column of a table of a result. */
export const column = (
  result: Result,
  name: string,
  table: TableName = 'monthly',
): readonly (number | string | null)[] => result.tables[table].data[name]!;

/** One column as numbers; an empty cell is NaN. */
export const numbers = (result: Result, name: string, table: TableName = 'monthly'): number[] =>
  column(result, name, table).map((cell) => (cell === null ? Number.NaN : Number(cell)));

/** Cells that are no number although they should be one: NaN or infinite, as `table.column[row]`. */
export const strangeCells = ({ tables }: Result): string[] =>
  Object.entries(tables).flatMap(([table, { data }]) =>
    Object.entries(data).flatMap(([name, cells]) =>
      cells.flatMap((cell, row) =>
        typeof cell === 'number' && !Number.isFinite(cell) ? [`${table}.${name}[${row}]`] : [],
      ),
    ),
  );

/** Stocks of a market before its first month. */
export function openingStocks(market: Market): Stocks {
  market.households.savings[0] = savingsOf(market);
  return countStocks(market);
}

/** Savings of all people, fen. */
export const savingsOf = ({ shards }: Market): number =>
  shards.reduce(
    (sum, { borrowers, count }) => sum + borrowers.savings.subarray(0, count).reduce((a, b) => a + b, 0),
    0,
  );

/** Months of a market one by one with its books checked, as a run does it; `look` sees the market at the end of each. */
export function live(market: Market, months: number, look: (market: Market) => void = () => {}): void {
  let stocks = openingStocks(market);
  for (let n = 0; n < months; n++) {
    month(market, ALONE);
    stocks = checkBooks(market, stocks).stocks;
    look(market);
    market.month++;
    market.age++;
  }
}

/** A market whose supply side has published the first month; no borrower has acted yet. */
export function openMarket(scenario: Scenario): Market {
  const market = populate(scenario);
  supply(market);
  return market;
}

const SUPPLY_IS_DONE = new Error('the households’ turn');

/** The supply phase of a month: the month of a market without people, up to where the crew first meets. */
export function supply(market: Market): void {
  const stop = () => {
    throw SUPPLY_IS_DONE;
  };
  const without = { ...market, shards: [] };
  try {
    month(without, { ...ALONE, sum: stop });
  } catch (error) {
    if (error !== SUPPLY_IS_DONE) throw error;
  }
  market.stressed = without.stressed; // the one thing that supply decides and that no table holds
}

/** Sum of an array. */
export const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Standard errors by which a share of `hits` in `of` independent draws lies away from its chance. */
export const deviations = (hits: number, of: number, chance: number): number =>
  Math.abs(hits / of - chance) / Math.sqrt((chance * (1 - chance)) / of);

/** Values with which hand-computed expectations are worked out, whatever the defaults are calibrated to. */
export const PINNED: Readonly<Partial<Record<ParameterName, number>>> = {
  'household.income_median': 600_000,
  'household.income_log_sd': 0.55,
  'household.income_loss_rate': 0.005,
  'household.income_recovery_rate': 0.19,
  'household.transitory_income_sd': 0.15,
  'platform.brand_zipf': 1.2,
  'platform.brand_drift': 0.015,
  'platform.margin_initial': 0.05,
  'platform.margin_step': 0.0025,
  'platform.operating_cost': 0.03,
  'platform.acquisition_cost': 30_000,
  'platform.referral_commission': 0.025,
  'repayment.late_fee': 0.015,
  'repayment.willingness': 0.3,
  'repayment.settlement_days': 1,
  'collection.recovery_rate': 0.02,
  'screening.precision_bureau': 0.6,
  'screening.precision_ecommerce': 0.4,
  'screening.precision_device': 0.2,
  'screening.precision_social': 0.15,
  'bank.funding_cost.national': 0.02,
  'bank.cutoff_initial': 11,
  'bank.npl_tolerance': 0.05,
  'bank.risk_weight': 0.75,
  'bank.capital_ratio_min': 0.105,
};

/** Parameters under which nobody is ever short of money, unwilling, or late. */
export const NO_RISK: Readonly<Partial<Record<ParameterName, number>>> = {
  'household.income_loss_rate': 0,
  'household.transitory_income_sd': 0,
  'household.shock_rate': 0,
  'household.overspending_share': 0,
  'repayment.strategic_default_rate': 0,
  'repayment.forget_rate': 0,
  'repayment.auto_debit_failure': 0,
  'repayment.misdirect_rate': 0,
  'repayment.channel_failure': 0,
  'repayment.settlement_days': 0,
  'screening.debt_service_max': 0.35,
  'screening.debt_coverage': 1,
};
