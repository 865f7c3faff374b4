import { describe, expect, test } from 'vitest';
import { loadScenario, runToEnd } from '../../src/engine/index.ts';
import { followHorizons, HORIZONS, studentHalf } from '../../src/experiment/index.ts';
import { type InstitutionEffect, institutionEffectsOf } from '../../src/experiment/institutions/effects.ts';
import { INSTITUTION_MEASURES, KINDS, type Kind, type Tier } from '../../src/experiment/institutions/kinds.ts';
import { crossOfInstitutions } from '../../src/experiment/institutions/pair.ts';
import { type InstitutionsSeen, institutionsOf } from '../../src/experiment/institutions/seen.ts';

const finder =
  (effects: readonly InstitutionEffect[]) =>
  (kind: Kind, tier: Tier, measure: string, change: string): InstitutionEffect =>
    effects.find(
      (each) =>
        each.horizon === 'first-year' &&
        each.kind === kind &&
        each.tier === tier &&
        each.measure === measure &&
        each.change === change,
    )!;

describe('institutions whose two lives are known', () => {
  /** Values of the measures named, by institution; the others have none. */
  const seen = (values: Partial<Record<Kind, Record<string, readonly number[]>>>): InstitutionsSeen => {
    const columns = (kind: Kind) =>
      Object.keys(INSTITUTION_MEASURES[kind]).map((measure) =>
        Float64Array.from({ length: 3 }, (_, at) => values[kind]?.[measure]?.[at] ?? Number.NaN),
      );
    const year = { platform: columns('platform'), bank: columns('bank'), guarantor: columns('guarantor') };
    return {
      tiers: {
        platform: ['leader', 'leader', 'entrant'],
        bank: ['local', 'local', 'national'],
        guarantor: ['affiliated', 'independent', 'independent'],
      },
      values: HORIZONS.map((horizon) => (horizon === 'first-year' ? year : undefined)),
    };
  };
  const left = seen({
    platform: { profit: [100, 200, 0], alive: [1, 1, 0] },
    bank: { capital_ratio: [0.12, 0.14, 0.15], npl_ratio: [0.02, Number.NaN, 0.01] },
    guarantor: { net_assets: [50, 60, 70], alive: [1, 1, 0] },
  });
  const right = seen({
    platform: { profit: [130, 0, 5], alive: [1, 0, 1] },
    bank: { capital_ratio: [0.13, 0.13, 0.15], npl_ratio: [0.03, 0.05, 0.01] },
    guarantor: { net_assets: [50.4, 66, 63], alive: [1, 1, 0] },
  });
  const of = finder(institutionEffectsOf([crossOfInstitutions(left, right)], studentHalf));

  test('are added up by tier, and counted: who gained, who lost, who left', () => {
    const profit = of('platform', 'leader', 'profit', 'difference');
    expect(profit).toMatchObject({ institutions: 2, left: 300, right: 130, value: -170, half: null });
    expect(of('platform', 'leader', 'profit', 'gained').value).toBe(1);
    expect(of('platform', 'leader', 'profit', 'lost').value).toBe(1);
    expect(of('platform', 'leader', 'alive', 'gone_only_variant').value).toBe(1);
    expect(of('platform', 'leader', 'alive', 'gone_only_baseline').value).toBe(0);
    expect(of('guarantor', 'independent', 'net_assets', 'gained').value).toBe(1);
    // 0.8 % more is the same.
    expect(of('guarantor', 'affiliated', 'net_assets', 'gained').value).toBe(0);
    expect(of('guarantor', 'independent', 'alive', 'gone_both').value).toBe(1);
  });

  test('ratios are means of those that have one in both worlds', () => {
    const npl = of('bank', 'local', 'npl_ratio', 'difference');
    expect(npl).toMatchObject({ institutions: 1, left: 0.02, right: 0.03 });
    const capital = of('bank', 'local', 'capital_ratio', 'difference');
    expect([capital.left, capital.right]).toEqual([expect.closeTo(0.13, 12), expect.closeTo(0.13, 12)]);
  });

  test('entrants are others in each world: their sums are compared, they are not counted', () => {
    expect(of('platform', 'entrant', 'profit', 'difference')).toMatchObject({ institutions: null, value: 5 });
    expect(of('platform', 'entrant', 'profit', 'gained')).toBeUndefined();
  });
});

describe('institutions of a run', () => {
  const file = 'title: x\nborrowers: 600\nstart: 2024-04\nburnIn: 12\nmonths: 18\n';
  const scenario = loadScenario('x', () => ({ file: 'x', text: file }));
  const { watch, story } = followHorizons(scenario);
  const result = runToEnd(scenario, watch);
  const seen = institutionsOf(result, story().compensation);
  const of = finder(institutionEffectsOf([crossOfInstitutions(seen, seen)], studentHalf));
  const { platforms, banks } = result.tables;
  const year = (table: typeof platforms, column: string): number =>
    table.data.month!.reduce<number>(
      (sum, month, row) => sum + (String(month) >= '2025-10' ? Number(table.data[column]![row]) : 0),
      0,
    );

  test('leaders are the five largest third parties of the month before the rule', () => {
    const rows = platforms.data.month!.flatMap((month, row) => (month === '2025-09' ? [row] : []));
    const third = rows.filter((row) => platforms.data.kind![row] === 'third party');
    const byBalance = third.sort(
      (a, b) => Number(platforms.data.balance_fen![b]) - Number(platforms.data.balance_fen![a]),
    );
    const leaders = byBalance.slice(0, 5).map((row) => Number(platforms.data.platform![row]));
    const tiers = seen.tiers.platform;
    expect(leaders.map((platform) => tiers[platform - 1])).toEqual(Array(5).fill('leader'));
    expect(tiers.filter((tier) => tier === 'leader')).toHaveLength(5);
    expect(tiers.filter((tier) => tier === 'middle')).toHaveLength(10);
    expect(tiers.filter((tier) => tier === 'tail')).toHaveLength(third.length - 15);
  });

  test('tiers add up to the tables', () => {
    const together = (kind: Kind, measure: string) =>
      [...new Set(seen.tiers[kind])].reduce((sum, tier) => sum + (of(kind, tier, measure, 'difference')?.left ?? 0), 0);
    expect(together('platform', 'originations')).toBeCloseTo(year(platforms, 'originations_fen'), 0);
    expect(together('bank', 'originations')).toBeCloseTo(year(banks, 'originations_fen'), 0);
    expect(together('bank', 'profit')).toBeCloseTo(year(banks, 'profit_fen'), 0);
    expect(together('platform', 'balance_share')).toBeCloseTo(1, 9);
    expect(together('guarantor', 'compensation')).toBeGreaterThan(0);
  });

  test('nothing differs from itself', () => {
    for (const { change, value } of institutionEffectsOf([crossOfInstitutions(seen, seen)], studentHalf))
      if (value !== null && change !== 'gone_both') expect(value).toBe(0);
    expect(KINDS).toHaveLength(3);
  });
});
