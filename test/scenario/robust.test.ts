import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { ScenarioError } from '../../src/engine/core/errors.ts';
import { loadScenario } from '../../src/engine/scenario/parse.ts';
import { from, shipped } from './helpers.ts';

const TEXTS = ['baseline', 'rules-2025', 'consolidation', 'recession'].map((name) => shipped(name)!.text);
const SCRAPS = [
  '',
  '\n',
  ': ',
  '- ',
  '{',
  ']',
  '"',
  '#',
  '&a ',
  '*a',
  '!t ',
  '? ',
  'null',
  '.inf',
  '1e400',
  '-1',
  '\t',
  '｛',
  '<<: ',
];

test.prop([fc.constantFrom(...TEXTS), fc.nat(), fc.nat(12), fc.constantFrom(...SCRAPS)], { numRuns: 400 })(
  'a file damaged anywhere is read or refused with a place inside it, never anything else',
  (text, position, cut, scrap) => {
    const at = position % text.length;
    const damaged = text.slice(0, at) + scrap + text.slice(at + cut);
    try {
      loadScenario('mine', (name) => (name === 'mine' ? from({ mine: damaged })(name) : shipped(name)));
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      for (const { line, column } of error.problems) {
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
      }
    }
  },
);
