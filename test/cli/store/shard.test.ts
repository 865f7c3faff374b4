import { parquetMetadata } from 'hyparquet';
import { expect, test } from 'vitest';
import { KEY_COLUMNS, monthsIn, shardOf, toParquet } from '../../../src/cli/store/shard.ts';
import { applySettings, loadScenario, MONTHLY_FIELDS, runToEnd } from '../../../src/engine/index.ts';

const scenario = applySettings(
  loadScenario('plain', () => ({ file: 'plain', text: 'title: Plain' })),
  Object.entries({ borrowers: '1000', burnIn: '0', months: '8' }).map(([path, text]) => ({ path, text })),
);
const key = { point: 'abc', scenario: 'plain', replication: 7, seed: '1.7', instSeed: '1' };

test('a run comes back from its file to the last bit, empty cells empty', async () => {
  const { monthly } = runToEnd(scenario).tables;
  const bytes = shardOf(key, monthly);
  expect(await monthsIn(bytes)).toEqual(monthly.data);
  // Nobody owes anything in the first month, so that some ratios have nothing below the line.
  expect(Object.values(monthly.data).some((cells) => cells[0] === null)).toBe(true);
  expect(Buffer.compare(shardOf(key, monthly), bytes)).toBe(0);
});

test('the columns are those that say which run it is, then those of monthly.csv', () => {
  const bytes = shardOf(key, runToEnd(scenario).tables.monthly);
  const { schema } = parquetMetadata(bytes.slice().buffer);
  const names = schema.slice(1).map(({ name }) => name);
  expect(names).toEqual([...KEY_COLUMNS, ...MONTHLY_FIELDS.map(({ name }) => name)]);
});

test('numbers that are hard to write come back as they are', async () => {
  const data = [0.1 + 0.2, Number.MAX_SAFE_INTEGER, 5e-324, -0.1, null];
  const bytes = toParquet([{ name: 'value', type: 'DOUBLE', data }]);
  expect((await monthsIn(bytes, ['value'])).value).toEqual(data);
});

test('a table without rows is a file with columns', async () => {
  const bytes = toParquet([{ name: 'message', type: 'STRING', data: [] }]);
  expect(await monthsIn(bytes, ['message'])).toEqual({ message: [] });
});
