import type { Result } from '../engine/index.ts';
import type { Text } from './language.ts';
import { asNumber, columnOf, runMonths } from './months.ts';
import { oncePerRun } from './once.ts';
import type { Series } from './series.ts';

/** A band of the all-in cost 综合融资成本: above `from`, up to and with `to`, whole per cent a year; the last one has no end. */
export type CostBand = { readonly from: number; readonly to: number | null };

const percent = (cell: number | null): number | null => (cell === null ? null : Math.round(100 * cell));

/** The bands that a run counts new lending in, cheapest first. */
export function costBandsOf(result: Result): readonly CostBand[] {
  const [months, from, to] = ['month', 'above', 'up_to'].map((name) => columnOf(result, 'costs', name));
  const first = months!.findIndex((month) => month !== months![0]);
  return from!
    .slice(0, first < 0 ? from!.length : first)
    .map((cell, row) => ({ from: percent(asNumber(cell)) ?? 0, to: percent(asNumber(to![row])) }));
}

/** A band in words: above 36 %, up to 20 %, 23–24 %. */
const nameOf = ({ from, to }: CostBand): Text => {
  if (to === null) return { en: `Above ${from} %`, zh: `${from}%以上` };
  if (from === 0) return { en: `Up to ${to} %`, zh: `${to}%及以下` };
  return { en: `${from} to ${to} %`, zh: `${from}%至${to}%` };
};

/** New lending in a band of the run's own, in fen. */
type Lent = CostBand & { readonly amount: number };

/** New lending of every month of the run, band by band. */
const lentByMonth = oncePerRun((result): readonly (readonly Lent[])[] => {
  const [from, to, amounts] = ['above', 'up_to', 'originations_fen'].map((name) => columnOf(result, 'costs', name));
  const lent = new Map<unknown, Lent[]>(runMonths(result).map((month) => [month, []]));
  columnOf(result, 'costs', 'month').forEach((month, row) => {
    lent.get(month)?.push({
      from: percent(asNumber(from![row])) ?? 0,
      to: percent(asNumber(to![row])),
      amount: asNumber(amounts![row]) ?? 0,
    });
  });
  return [...lent.values()];
});

/** Share of a month's new lending, in money, whose all-in cost lies in a band; null in a month that lends nothing. */
export const lentAt = (band: CostBand): Series => ({
  key: `lent_${band.from}_${band.to ?? 'up'}`,
  unit: 'fraction',
  label: nameOf(band),
  read: (result) =>
    lentByMonth(result).map((month) => {
      let [inside, all] = [0, 0];
      for (const { from, to, amount } of month) {
        all += amount;
        if (from >= band.from && (band.to === null || (to !== null && to <= band.to))) inside += amount;
      }
      return all === 0 ? null : inside / all;
    }),
});
