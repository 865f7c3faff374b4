import { parseMonth, type Result, type ResultTable } from '../engine/index.ts';
import { MEASURES, type MeasureName } from '../report/measures.ts';

/** A stretch of a run over which a measure is taken. */
export type Window = { readonly name: string; readonly rows: (result: Result) => readonly [from: number, to: number] };

const YEAR = 12;
const monthsOf = ({ tables }: Result): readonly string[] => tables.monthly.data.month as readonly string[];

/** The year from the reference month on, and the last year of the run. */
export const WINDOWS: readonly Window[] = [
  {
    name: 'first year',
    rows: (result) => {
      const from = result.scenario.referenceMonth - parseMonth(monthsOf(result)[0]!)!;
      return [from, from + YEAR];
    },
  },
  {
    name: 'last year',
    rows: (result) => [monthsOf(result).length - YEAR, monthsOf(result).length],
  },
];

/** A figure of a run in a window. */
export type AnswerMeasure = {
  readonly label: string;
  readonly unit: string;
  readonly of: (result: Result, window: Window) => number;
};

/** A column of the monthly table averaged over the window, or one of the figures that other tables hold. */
export function measureOf(name: string, example: Result): AnswerMeasure {
  const own = OTHERS[name];
  if (own) return own;
  const column = example.tables.monthly.columns.find((each) => each.name === name);
  if (!column) throw new Error(`there is no measure "${name}"`);
  const { en, unit } = column;
  const short = name in MEASURES ? MEASURES[name as MeasureName].label.en : en;
  const money = unit === 'fen' ? ', m yuan' : '';
  return { label: short + money, unit, of: (result, window) => mean(cells(result, name, window)) };
}

function cells(result: Result, name: string, window: Window): number[] {
  const [from, to] = window.rows(result);
  return result.tables.monthly.data[name]!.slice(from, to).filter((cell) => typeof cell === 'number');
}

const mean = (values: readonly number[]): number => sum(values) / Math.max(1, values.length);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Sum of a column over the rows of a table in the window's months of which a test holds. */
function total(
  result: Result,
  table: ResultTable,
  column: string,
  window: Window,
  isMeant: (row: number) => boolean,
): number {
  const [from, to] = window.rows(result);
  const inside = new Set(monthsOf(result).slice(from, to));
  const values = table.data[column]!;
  let all = 0;
  for (let row = 0; row < table.rows; row++)
    if (inside.has(String(table.data.month![row])) && isMeant(row)) all += Number(values[row]);
  return all;
}

const ofConsumer = (result: Result, column: string, window: Window): number =>
  total(result, result.tables.banks, column, window, (row) => result.tables.banks.data.type![row] === 'consumer');

const refusedFor = (reason: string) => (result: Result, window: Window) =>
  total(
    result,
    result.tables.rejections,
    'count',
    window,
    (row) => result.tables.rejections.data.reason![row] === reason,
  ) / sum(cells(result, 'needs', window));

const RISKIEST = 12; // of sixteen, so the riskiest quarter

const OTHERS: Readonly<Record<string, AnswerMeasure>> = {
  consumer_lending_fen: {
    label: 'Lending of consumer finance companies a month, m yuan',
    unit: 'fen',
    of: (result, window) => ofConsumer(result, 'originations_fen', window) / YEAR,
  },
  consumer_profit_rate: {
    label: 'Profit of consumer finance companies on their loans, a year',
    unit: '1/year',
    of: (result, window) =>
      (YEAR * ofConsumer(result, 'profit_fen', window)) / ofConsumer(result, 'balance_fen', window),
  },
  consumer_bad_share: {
    label: 'Loans of consumer finance companies in default',
    unit: 'fraction',
    of: (result, window) => {
      const { npl_ratio: bad, balance_fen: balance } = result.tables.banks.data;
      const [from, to] = window.rows(result);
      const inside = new Set(monthsOf(result).slice(from, to));
      const { month, type } = result.tables.banks.data;
      const rows = type!.flatMap((each, row) => (each === 'consumer' && inside.has(String(month![row])) ? [row] : []));
      return (
        sum(rows.map((row) => Number(bad![row]) * Number(balance![row]))) /
        sum(rows.map((row) => Number(balance![row])))
      );
    },
  },
  refused_no_link_share: { label: 'Needs refused for want of a bank', unit: 'fraction', of: refusedFor('no_link') },
  refused_price_share: { label: 'Needs refused because of the ceiling', unit: 'fraction', of: refusedFor('price_cap') },
  riskiest_refused_share: {
    label: 'Needs of the riskiest quarter that are refused',
    unit: 'fraction',
    of: (result, window) => {
      const { borrowers } = result.tables;
      const isRisky = (row: number) => Number(borrowers.data.risk_bin![row]) >= RISKIEST;
      return total(result, borrowers, 'refused', window, isRisky) / total(result, borrowers, 'needs', window, isRisky);
    },
  },
  hidden_of_revenue_share: {
    label: 'Side fees in all charges paid',
    unit: 'fraction',
    of: (result, window) => {
      const [hidden, ...rest] = ['paid_hidden', 'paid_interest', 'paid_guarantee', 'paid_service'].map((name) =>
        mean(cells(result, name, window)),
      );
      return hidden! / (hidden! + sum(rest));
    },
  },
};
