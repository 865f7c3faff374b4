import { formatMonth } from '../core/calendar.ts';
import type { Market } from '../state/market.ts';
import { VINTAGE_FIELDS } from './fields.ts';
import type { Cell, ResultTable } from './result.ts';

/** Ages that a vintage curve covers: the longest tenor and the months to default after it. */
const MAX_AGE = 36;

/** Defaults by vintage and age 静态池; `defaulted[vintage][age]`, fen and counts of that month alone. */
export type Vintages = {
  readonly originated: number[];
  readonly loans: number[];
  readonly defaulted: number[][];
  readonly defaults: number[][];
};

export const newVintages = (): Vintages => ({ originated: [], loans: [], defaulted: [], defaults: [] });

export function recordVintages(vintages: Vintages, { age, originations, households }: Market): void {
  vintages.originated.push(originations.principal.reduce((a, b) => a + b, 0));
  vintages.loans.push(originations.loans.reduce((a, b) => a + b, 0));
  vintages.defaulted.push([]);
  vintages.defaults.push([]);
  for (let vintage = Math.max(0, age - MAX_AGE); vintage <= age; vintage++) {
    vintages.defaulted[vintage][age - vintage] = households.defaultedByVintage[vintage];
    vintages.defaults[vintage][age - vintage] = households.defaultsByVintage[vintage];
  }
}

/** Cumulative default curves, one row a vintage and age. */
export function vintageTable(vintages: Vintages, market: Market): ResultTable {
  const rows: Cell[][] = [];
  vintages.originated.forEach((originated, vintage) => {
    let defaulted = 0;
    let defaults = 0;
    vintages.defaulted[vintage].forEach((amount, age) => {
      defaulted += amount;
      defaults += vintages.defaults[vintage][age];
      const share = originated === 0 ? null : defaulted / originated;
      const month = formatMonth(market.scenario.start + vintage);
      rows.push([month, age, originated, vintages.loans[vintage], defaulted, defaults, share]);
    });
  });
  const data = Object.fromEntries(VINTAGE_FIELDS.map(({ name }, c) => [name, rows.map((row) => row[c])]));
  return { columns: VINTAGE_FIELDS, rows: rows.length, data };
}
