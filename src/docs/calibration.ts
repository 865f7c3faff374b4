import { ALONE } from '../engine/index.ts';
import { month } from '../engine/month.ts';
import { populate } from '../engine/populate/market.ts';
import { finish, newRecorder, recordMonth } from '../engine/record/recorder.ts';
import type { Cell, Result } from '../engine/record/result.ts';
import type { Scenario } from '../engine/scenario/scenario.ts';
import { table } from './blocks.ts';
import { rewrite } from './files.ts';
import { quoted } from './scenarios.ts';
import { TARGETS, type Year } from './targets.ts';

// Runs the baseline with five seeds and sets the year before the notice beside the published figures.
const SEEDS = ['1', '2', '3', '4', '5'];
const LAST_MONTH = '2025-03';
const MONTHS = 12;

const years = SEEDS.map((seed) => yearsOf(quoted('baseline', seed)));
const rows = TARGETS.map(({ id, pattern, published, met, show, measure }) => {
  const fitted = years.map(({ before }) => measure(before));
  const mean = meanOf(fitted);
  const sd = Math.sqrt(fitted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (fitted.length - 1));
  const verdict = mean < met[0] ? 'missed, low' : mean > met[1] ? 'missed, high' : 'met';
  const end = show(meanOf(years.map((each) => measure(each.end))));
  return [id, pattern, published, `${show(mean)} ± ${show(sd)}`, verdict, end];
});
const text = table(['', 'Pattern', 'Published', 'Baseline, mean ± sd', '', 'Last year of the run'], rows, 'lllrlr');
process.stdout.write(`${text}\n`);
rewrite('docs/calibration.md', { fit: text });

function meanOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** The last year before the notice and the last of the run, with balances by months past due that no output file holds. */
function yearsOf(scenario: Scenario): { before: Year; end: Year } {
  const market = populate(scenario);
  const recorder = newRecorder();
  const buckets: number[][] = [];
  while (market.age < scenario.burnIn + scenario.months) {
    month(market, ALONE);
    recordMonth(recorder, market, 0);
    buckets.push([...market.households.bucketBalance]);
    market.month++;
    market.age++;
  }
  const result = finish(recorder, market);
  const yearUpTo = (to: number): Year => {
    const cut = <T>(cells: readonly T[]) => cells.slice(to - MONTHS, to);
    const columns = Object.entries(result.tables.monthly.data).map(([name, cells]) => [name, cut(cells) as number[]]);
    const monthly = Object.fromEntries(columns) as Year['monthly'];
    return { monthly, buckets: cut(buckets), thirdPartyBalance: thirdParty(result, monthly.month) };
  };
  return { before: yearUpTo(result.tables.monthly.data.month!.indexOf(LAST_MONTH) + 1), end: yearUpTo(buckets.length) };
}

/** Mean balance that third-party platforms service, fen. */
function thirdParty({ tables }: Result, months: readonly Cell[] | undefined): number {
  const { month: when, kind, balance_fen: balance } = tables.platforms.data;
  const rows = when!.map((each, row) => (months?.includes(each) && kind![row] === 'third party' ? row : -1));
  return rows.filter((row) => row >= 0).reduce((sum, row) => sum + Number(balance![row]), 0) / MONTHS;
}
