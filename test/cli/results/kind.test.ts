import { expect, test } from 'vitest';
import { kindOf, readManifest } from '../../../src/cli/results/kind.ts';

const made = (more: object, outputs: object = {}): string =>
  JSON.stringify({ tool: 'zhudai', version: '0.1.0', outputs, ...more });

test.each([
  [{ scenario: 'tiny' }, { 'scenario.resolved.yaml': 'digest' }, 'run'],
  [{ scenarios: ['baseline', 'cap-20'], pairs: 10 }, {}, 'comparison'],
  [{ exported: { scenario: 'tiny', format: 'svg' } }, {}, 'export'],
  [{ scenario: 'tiny' }, {}, undefined],
  [{}, {}, undefined],
])('a manifest with %j and files %j is of a %s', (more, outputs, kind) => {
  expect(kindOf(readManifest(made(more, outputs))!)).toBe(kind);
});

test.each([
  '',
  '[]',
  'null',
  '{}',
  made({}, { '../a.csv': 'x' }),
  made({}, { '/a.csv': 'x' }),
  made({ tool: 'other' }),
  made({ outputs: { 'a.csv': 1 } }),
  made({ version: 1 }),
])('no manifest of ours: %s', (text) => {
  expect(readManifest(text)).toBeUndefined();
});
