import { runToEnd } from '../engine/index.ts';
import { formatChange, formatValue, type SummaryRow, summarise, toSvg, unitLabel } from '../report/index.ts';
import { table } from './blocks.ts';
import { rewrite, writeSource } from './files.ts';
import { overview } from './overview.ts';
import { quoted } from './scenarios.ts';

// Runs what the first page quotes, and writes its picture (seed 1) and its table (seeds 1 to 5).
const SEEDS = ['1', '2', '3', '4', '5'];
const runs = SEEDS.map((seed) => ({
  baseline: runToEnd(quoted('baseline', seed)),
  rules: runToEnd(quoted('rules-2025', seed)),
}));
const [first] = runs;
writeSource('docs/images/rules-2025.svg', await toSvg(overview(first!.rules, first!.baseline)));
rewrite('README.md', { results: resultTable(runs.map((r) => [summarise(r.baseline), summarise(r.rules)])) });

/** Headline figures of the last year, means over the seeds, and how many seeds agree on the direction. */
function resultTable(pairs: readonly (readonly [readonly SummaryRow[], readonly SummaryRow[]])[]): string {
  const rows = pairs[0]![0].map(({ groupLabel, label, unit }, row) => {
    const ends = pairs.map(([baseline, rules]) => [baseline[row]!.end ?? 0, rules[row]!.end ?? 0] as const);
    const [from, to] = [mean(ends.map(([a]) => a)), mean(ends.map(([, b]) => b))];
    const agree = ends.filter(([a, b]) => Math.sign(b - a) === Math.sign(to - from)).length;
    const money = unit === 'fen' ? `, ${unitLabel(unit, 'en')}` : '';
    const shown = [formatValue(from, unit, 'en'), formatValue(to, unit, 'en'), formatChange(from, to, unit, 'en')];
    return [groupLabel.en, `${label.en}${money}`, ...shown, `${agree} of ${pairs.length}`];
  });
  const head = ['', 'Mean of the last 12 months', '`baseline`', '`rules-2025`', 'Difference', 'Seeds that agree'];
  return table(head, rows, 'llrrrr');
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
