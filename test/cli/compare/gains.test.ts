import { beforeAll, describe, expect, test } from 'vitest';
import { type GainEffects, openPairing } from '../../../src/cli/compare/gains.ts';
import { institutionTable } from '../../../src/cli/compare/institution-table.ts';
import { peopleTable } from '../../../src/cli/compare/people-table.ts';
import { type RunSeen, see } from '../../../src/cli/compare/worker.ts';
import { loadScenario, type Scenario } from '../../../src/engine/index.ts';
import { studentHalf } from '../../../src/experiment/index.ts';
import { columnsOf } from '../../../src/report/text-width.ts';

const file = 'title: x\nborrowers: 400\nstart: 2024-10\nburnIn: 12\nmonths: 12\n';
const baseline = loadScenario('x', () => ({ file: 'x', text: file }));
const strict: Scenario = { ...baseline, parameters: { ...baseline.parameters, 'screening.debt_service_max': 0.3 } };
const task = (scenario: number, replication: number) => ({ scenario, replication, seed: '', instSeed: '' });

describe('pairs of small worlds', () => {
  /** By replication and scenario: the baseline, a variant, the baseline once more. */
  let seen: readonly (readonly RunSeen[])[];
  let gains: readonly GainEffects[];
  beforeAll(() => {
    seen = [1, 2].map((replication) => {
      const [left, right] = [baseline, strict].map((each) => see({ ...each, seed: `1.${replication}` }));
      return [left!, right!, left!];
    });
    gains = inOrder([0, 1, 2, 3, 4, 5]);
  }, 60_000);

  /** Effects when runs come in this order; run `at` is scenario `at mod 3` of pair `1 + at / 3`. */
  function inOrder(order: readonly number[]): GainEffects[] {
    const pairing = openPairing(2);
    for (const at of order) pairing.take(task(at % 3, 1 + Math.floor(at / 3)), seen[Math.floor(at / 3)]![at % 3]!);
    return pairing.effects(2, studentHalf);
  }

  test('say the same in whatever order the runs end', () => {
    expect(inOrder([5, 1, 3, 0, 4, 2])).toEqual(gains);
    expect(inOrder([2, 1, 0, 5, 4, 3])).toEqual(gains);
  });

  test('say of the first pair what that pair says, whatever was begun beyond it', () => {
    const pairing = openPairing(2);
    for (const at of [3, 0, 1, 4, 2])
      pairing.take(task(at % 3, 1 + Math.floor(at / 3)), seen[Math.floor(at / 3)]![at % 3]!);
    const [first] = pairing.effects(1, studentHalf);
    const loans = first!.people.find(({ outcome, change }) => outcome === 'loan' && change === 'both')!;
    expect(loans.pairs).toBe(1);
  });

  test('tell nothing of the baseline against itself, and something of the variant', () => {
    const net = (at: number) => gains[at]!.people.filter(({ change, value }) => change === 'net' && value !== null);
    expect(net(1).every(({ value, half }) => value === 0 && half === 0)).toBe(true);
    expect(net(0).some(({ value }) => value !== 0)).toBe(true);
  });

  test.each([
    [80, 'en'],
    [80, 'zh'],
    [120, 'en'],
    [120, 'zh'],
  ] as const)('fit into %d columns in %s, a line for each group', (width, lang) => {
    const content = { gains: gains[0]!, horizon: 'last-year', lang } as const;
    const [people, institutions] = [peopleTable, institutionTable].map((table) =>
      table(content, width, (text) => text).split('\n'),
    );
    // Five titles, 1 + 3 + 4 + 4 + 3 groups; three titles, 3 + 4 + 2 tiers; and a heading each.
    expect(people).toHaveLength(1 + 5 + 15);
    expect(institutions).toHaveLength(1 + 3 + 9);
    for (const line of [...people!, ...institutions!]) expect(columnsOf(line)).toBeLessThanOrEqual(width);
    const everybody = people!.find((line) => line.includes(lang === 'en' ? 'everybody' : '全体'))!;
    expect(everybody).toMatch(/\+\d+\.\d −\d+\.\d [↑↓·=]/);
    const heads = (people![0]!.match(/\S+(?: \S+)*/g) ?? []).length;
    expect(heads).toBeGreaterThanOrEqual(width === 80 ? 3 : 5);
  });
});
