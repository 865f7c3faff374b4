import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toCsv } from '../src/cli/csv.ts';
import { packagedNames, readerFrom } from '../src/cli/library.ts';
import { applySettings, loadScenario, type Result, runToEnd } from '../src/engine/index.ts';

/** Every shipped scenario at a size that runs in a moment. */
const FEW = [{ path: 'borrowers', text: '1000' }];
/** Around the rules of 2025; scenarios that look further keep their own months. */
const SHORT = [
  { path: 'burnIn', text: '12' },
  { path: 'start', text: '2024-06' },
  { path: 'months', text: '20' },
];
const USUAL_MONTHS = 60;

function runSmall(name: string): Result {
  const scenario = loadScenario(name, readerFrom(process.cwd()));
  return runToEnd(applySettings(scenario, scenario.months > USUAL_MONTHS ? FEW : [...FEW, ...SHORT]));
}

/** What moved between two CSV texts, measure by measure, in words. */
function moved(before: string, after: string): string[] {
  const [header, ...old] = before
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const now = after
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  return header.flatMap((name, column) => {
    const row = old.findIndex((cells, at) => cells[column] !== now[at]?.[column]);
    return row < 0 ? [] : [`${name}: first in ${old[row][0]}, from ${old[row][column]} to ${now[row]?.[column]}`];
  });
}

test.each(packagedNames('scenario'))('%s gives the expected months (UPDATE=1 writes them)', (name) => {
  const file = new URL(`../scenarios/expected/${name}.csv`, import.meta.url);
  const months = toCsv(runSmall(name).tables.monthly);
  if (process.env.UPDATE === '1') writeFileSync(file, months);
  expect(existsSync(file), `scenarios/expected/${name}.csv is missing`).toBe(true);
  expect(moved(readFileSync(file, 'utf8'), months)).toEqual([]);
});
