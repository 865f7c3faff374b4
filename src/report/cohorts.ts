import { formatMonth, parseMonth, type Result } from '../engine/index.ts';
import { asNumber, columnOf, runMonths } from './months.ts';
import type { Series } from './series.ts';
import { WINDOW_MONTHS } from './windows.ts';

/** Loans made in a stretch of months 放款批次, and the part of their principal that has defaulted by each age. */
export type Cohort = {
  /** First and last month of origination, as `YYYY-MM`. */
  readonly first: string;
  readonly last: string;
  /** Were the loans made from the reference month on? */
  readonly isAfter: boolean;
  /** Defaulted balance ÷ principal by months on book 账龄, a fraction; as far as every month of the stretch is told. */
  readonly shares: readonly number[];
};

const LENGTH = WINDOW_MONTHS.after;
const STRETCHES = 3;
const OLDEST = 24;
/** Ages below which a cohort says too little to be drawn. */
const YOUNGEST = 3;

type Vintage = { readonly originated: number; readonly defaulted: number[] };

function vintagesOf(result: Result): ReadonlyMap<string, Vintage> {
  const column = (name: string) => columnOf(result, 'vintages', name);
  const [months, ages, originated, defaulted] = ['vintage', 'months_on_book', 'originated_fen', 'defaulted_fen'].map(
    column,
  );
  const vintages = new Map<string, Vintage>();
  months!.forEach((cell, row) => {
    const month = String(cell);
    const vintage = vintages.get(month) ?? { originated: asNumber(originated![row]) ?? 0, defaulted: [] };
    vintage.defaulted[asNumber(ages![row]) ?? 0] = asNumber(defaulted![row]) ?? 0;
    vintages.set(month, vintage);
  });
  return vintages;
}

/** Loans of several months taken together, month on book by month on book. */
function pooled(members: readonly Vintage[]): number[] {
  const principal = members.reduce((sum, { originated }) => sum + originated, 0);
  const ages = Math.min(OLDEST + 1, ...members.map(({ defaulted }) => defaulted.length));
  if (principal === 0) return [];
  return Array.from(
    { length: ages },
    (_, age) => members.reduce((sum, { defaulted }) => sum + (defaulted[age] ?? 0), 0) / principal,
  );
}

/**
 * Half-years of lending before and from the reference month, three each as far as the run shows them whole; where it
 * shows no month of them, those around its middle.
 */
export function cohortsOf(result: Result): readonly Cohort[] {
  const months = runMonths(result);
  const first = parseMonth(months[0] ?? '') ?? 0;
  const reference = result.scenario.referenceMonth;
  const isInside = reference > first && reference < first + months.length;
  const pivot = isInside ? reference : first + Math.floor(months.length / 2);
  const vintages = vintagesOf(result);
  const stretches = Array.from({ length: 2 * STRETCHES }, (_, place) => pivot + LENGTH * (place - STRETCHES));
  return stretches.flatMap((from): Cohort[] => {
    const own = Array.from({ length: LENGTH }, (_, month) => formatMonth(from + month));
    const members = own.flatMap((month) => (months.includes(month) ? (vintages.get(month) ?? []) : []));
    if (members.length < LENGTH) return [];
    const shares = pooled(members);
    if (shares.length <= YOUNGEST) return [];
    return [{ first: own[0]!, last: own.at(-1)!, isAfter: from >= reference, shares }];
  });
}

/** What of a month's lending has defaulted at an age, by month of lending; null where the loans are younger. */
export const defaultedBy = (age: number): Series => ({
  key: `default_share_${age}`,
  unit: 'fraction',
  label: { en: `In default after ${age} months`, zh: `满${age}个月累计违约率` },
  read: (result) => {
    const vintages = vintagesOf(result);
    return runMonths(result).map((month) => {
      const { originated = 0, defaulted = [] } = vintages.get(month) ?? {};
      const amount = defaulted[age];
      return amount === undefined || originated === 0 ? null : amount / originated;
    });
  },
});
