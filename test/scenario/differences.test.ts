import { expect, test } from 'vitest';
import { differences } from '../../src/engine/scenario/differences.ts';
import { loadScenario } from '../../src/engine/scenario/parse.ts';
import { applySettings } from '../../src/engine/scenario/settings.ts';
import { shipped } from './helpers.ts';

const baseline = loadScenario('baseline', shipped);

test('a scenario does not differ from itself', () => {
  expect(differences(baseline, baseline)).toEqual([]);
});

test('a parameter is shown in the units of files, with its reason', () => {
  expect(differences(baseline, loadScenario('search', shipped))).toEqual([
    {
      path: 'search.offers_mean',
      left: '2.2 offers',
      right: '4 offers',
      why: 'The usual advice to borrowers is to compare three to five products',
    },
  ]);
});

test('a lever is shown with its dates and whom it binds', () => {
  const right = differences(baseline, loadScenario('joint-shift', shipped)).map((d) => `${d.path} ${d.right}`);
  expect(right).toContain('levers.aprCap 0.24 1/year, all-in from 2025-10, announced 2025-04');
  expect(right).toContain(
    'levers.platformCharges false from 2025-10, announced 2025-04, for referral, light, guaranteed',
  );
  expect(right.at(-1)).toBe(
    'levers.aprCap 0.36 1/year, all-in from 2025-10, announced 2025-04, for joint; national, internet, local',
  );
});

test('what only the left scenario has is shown on the left', () => {
  const left = differences(loadScenario('disclosure-only', shipped), baseline);
  expect(left).toMatchObject([
    { path: 'levers.disclosure', left: '0.85 from 2025-10, announced 2025-04', right: undefined },
  ]);
});

test('shocks, switches and run settings are compared too', () => {
  const changed = applySettings(loadScenario('recession', shipped), [
    { path: 'seed', text: '2' },
    { path: 'switches.cap', text: 'false' },
  ]);
  expect(differences(baseline, changed).map(({ path, left, right }) => [path, left, right])).toEqual([
    ['seed', '1', '2'],
    ['switches.cap', 'on', 'off'],
    ['macro.incomeLoss', undefined, '3 × from 2025-10 until 2026-10'],
    ['macro.incomeRecovery', undefined, '0.7 × from 2025-10 until 2026-10'],
    ['macro.income', undefined, '0.95 × from 2025-10 until 2026-10'],
  ]);
});
