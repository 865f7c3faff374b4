import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import { median } from 'simple-statistics';

/** One measured run, as `measure` prints it. */
type Run = { readonly borrowerMonths: number; readonly seconds: number; readonly bytes: number };

const MEASURE = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './measure.ts' : './measure.js', import.meta.url),
);
const smoke = process.argv.includes('--smoke');
/** Population, months after the 36 of the burn-in, repetitions. */
const SIZES: readonly (readonly [number, number, number])[] = smoke
  ? [[5_000, 12, 1]]
  : [
      [20_000, 60, 5],
      [100_000, 60, 3],
      [1_000_000, 12, 3],
    ];

const measure = (borrowers: number, months: number, threads: number): Run =>
  JSON.parse(
    execFileSync(process.execPath, [...process.execArgv, MEASURE, ...[borrowers, months, threads].map(String)], {
      encoding: 'utf8',
    }),
  );

/** Medians over runs in processes of their own; speed counts the whole run, memory what a borrower adds to the process. */
const table = new Table({
  head: ['borrowers', 'threads', 'M borrower-months/s', 'seconds', 'bytes a borrower', 'against one thread'],
  style: { head: [], border: [] },
});
const empty = measure(100, 1, 1).bytes;
for (const [borrowers, months, repetitions] of SIZES) {
  let alone = 0;
  for (const threads of [1, 2]) {
    const runs = Array.from({ length: repetitions }, () => measure(borrowers, months, threads));
    const seconds = median(runs.map((run) => run.seconds));
    const speed = runs[0].borrowerMonths / seconds / 1e6;
    if (threads === 1) alone = speed;
    const bytes = (median(runs.map((run) => run.bytes)) - empty) / borrowers;
    table.push([
      borrowers.toLocaleString('en'),
      threads,
      speed.toFixed(2),
      seconds.toFixed(2),
      Math.round(bytes),
      `${(speed / alone).toFixed(2)}×`,
    ]);
  }
}
console.log(table.toString());
