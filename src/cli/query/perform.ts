import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Cell } from '../../engine/index.ts';
import type { Command } from '../commands/command.ts';
import { csvOf } from '../csv.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { type Args, readOptions } from '../options.ts';
import { pointsIn, replicationsIn } from '../store/contents.ts';
import { indexesOf } from '../store/indexes.ts';
import { DESIGNS_INDEX, FAILURES_INDEX, FOLDERS, POINTS_INDEX, SETTINGS_INDEX, STORE_FILE } from '../store/layout.ts';
import { storeAt } from '../store/place.ts';
import { plainTable } from '../tables.ts';
import { unknownArguments } from '../usage.ts';

const FORMATS = ['table', 'csv', 'json'] as const;
/** Rows that a table shows. */
const SHOWN_ROWS = 200;

/** What a question brings back, in the order of its columns. */
type Answer = { readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] };

/** Asks a store in SQL and prints the answer. @returns the exit code */
export async function performQuery(args: Args, io: Io, command: Command): Promise<number> {
  const options = readOptions(args);
  const format = options.oneOf('format', FORMATS) ?? 'table';
  const store = options.text('store');
  const sql = typeof args.sql === 'string' ? args.sql.trim() : '';
  const problems = [...unknownArguments(command, args), ...options.problems];
  if (sql === '') problems.push('query: needs a question in SQL, as in "SELECT count(*) FROM runs".');
  if (problems.length > 0) throw new UsageError(problems, 'zhudai query');
  const folder = storeAt(store ?? onlyStore(io), io, 'zhudai query');
  const answer = await ask(folder, sql);
  io.out.write(textOf(answer, format));
  const hidden = format === 'table' ? answer.rows.length - SHOWN_ROWS : 0;
  if (hidden > 0) io.err.write(`${hidden} more rows; --format csv has all.\n`);
  return EXIT.ok;
}

/** The store under `out/experiments`, where there is just one. */
function onlyStore({ cwd }: Io): string {
  const parent = join('out', 'experiments');
  const place = resolve(cwd, parent);
  const stores = (existsSync(place) ? readdirSync(place).sort() : []).filter((name) =>
    existsSync(join(place, name, STORE_FILE)),
  );
  if (stores.length === 1) return join(parent, stores[0]!);
  const known = stores.length > 0 ? ` There are ${stores.map((name) => join(parent, name)).join(', ')}.` : '';
  throw new UsageError([`query: which store? Name it with --store.${known}`], 'zhudai query');
}

async function ask(folder: string, sql: string): Promise<Answer> {
  const { DuckDBInstance } = await duckdb();
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  // Made anew, so that a store that is being filled, or whose command was killed, is told as it is.
  const indexes = mkdtempSync(join(tmpdir(), 'zhudai-query-'));
  try {
    for (const [name, bytes] of indexesOf(folder)) writeFileSync(join(indexes, name), bytes);
    for (const view of viewsOf(folder, indexes)) await connection.run(view);
    const { count } = await connection.extractStatements(sql);
    if (count !== 1) throw new Error(`${count} statements, expected one`);
    const reader = await connection.runAndReadAll(sql);
    return { columns: reader.deduplicatedColumnNames(), rows: reader.getRowsJS().map((row) => row.map(plain)) };
  } catch (error) {
    throw new UsageError(
      [
        `query: ${(error as Error).message}`,
        `Known: ${Object.keys(VIEWS).join(', ')}, and once a run is finished monthly and runs.`,
      ],
      'zhudai query',
    );
  } finally {
    connection.closeSync();
    rmSync(indexes, { recursive: true, force: true });
  }
}

/** A value as JSON has it. Whole numbers beyond 2^53 stay texts, so that no digit is lost; a date has no time. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '');
  return Array.isArray(value) ? value.map(plain) : value;
}

/** The same as one cell of a table. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'object'
    ? JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? String(each) : each))
    : String(value);
}

async function duckdb() {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new UsageError(
      [
        'query: needs DuckDB, an optional package that was not installed. Install it with "npm install @duckdb/node-api".',
      ],
      'zhudai query',
    );
  }
}

/** Index files behind the views beside those of the runs. */
const VIEWS = {
  points: POINTS_INDEX,
  settings: SETTINGS_INDEX,
  designs: DESIGNS_INDEX,
  failures: FAILURES_INDEX,
} as const;

function viewsOf(folder: string, indexes: string): string[] {
  const view = (name: string, file: string): string =>
    `CREATE VIEW ${name} AS SELECT * FROM read_parquet('${file.replaceAll("'", "''")}')`;
  const views = Object.entries(VIEWS).map(([name, file]) => view(name, join(indexes, file)));
  if (!pointsIn(folder).some(({ id }) => replicationsIn(folder, id).length > 0)) return views;
  const runs = 'CREATE VIEW runs AS SELECT DISTINCT point, scenario, replication, seed, inst_seed FROM monthly';
  return [...views, view('monthly', join(folder, FOLDERS.runs, '*', '*.parquet')), runs];
}

function textOf({ columns, rows: given }: Answer, format: (typeof FORMATS)[number]): string {
  if (format === 'json') {
    const objects = given.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
    return `${JSON.stringify(objects, (_, each) => (typeof each === 'bigint' ? String(each) : each), 2)}\n`;
  }
  const rows = given.map((row) => row.map(cellOf));
  if (format === 'csv') return csvOf(columns, rows);
  const shown = rows.slice(0, SHOWN_ROWS);
  const isNumber = (at: number) => shown.every((row) => row[at] === null || typeof row[at] === 'number');
  const table = plainTable(
    columns.map((head, at) => ({ head, align: isNumber(at) ? 'right' : 'left' })),
    shown.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  );
  return `${table}\n`;
}
