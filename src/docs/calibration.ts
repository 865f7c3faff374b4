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

const years = SEEDS.map((seed) => yearOf(quoted('baseline', seed)));
const rows = TARGETS.map(({ id, pattern, published, met, show, measure }) => {
  const values = years.map(measure);
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  const verdict = mean < met[0] ? 'missed, low' : mean > met[1] ? 'missed, high' : 'met';
  return [id, pattern, published, `${show(mean)} ± ${show(sd)}`, verdict];
});
const text = table(['', 'Pattern', 'Published', 'Baseline, mean ± sd', ''], rows, 'lllrl');
process.stdout.write(`${text}\n`);
rewrite('docs/calibration.md', { fit: text });

/** The last year before the notice, with the balances by months past due that no output file holds. */
function yearOf(scenario: Scenario): Year {
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
  const to = result.tables.monthly.data.month!.indexOf(LAST_MONTH) + 1;
  const monthly = Object.fromEntries(
    Object.entries(result.tables.monthly.data).map(([name, cells]) => [name, cells.slice(to - MONTHS, to) as number[]]),
  );
  return { monthly, buckets: buckets.slice(to - MONTHS, to), thirdPartyBalance: thirdParty(result, monthly.month) };
}

/** Mean balance that third-party platforms service, fen. */
function thirdParty({ tables }: Result, months: readonly Cell[] | undefined): number {
  const { month: when, kind, balance_fen: balance } = tables.platforms.data;
  const rows = when!.map((each, row) => (months?.includes(each) && kind![row] === 'third party' ? row : -1));
  return rows.filter((row) => row >= 0).reduce((sum, row) => sum + Number(balance![row]), 0) / MONTHS;
}
