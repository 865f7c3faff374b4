import { expect, test } from 'vitest';
import type { Result } from '../../src/engine/record/result.ts';
import { leverOf, mean, numbers, runAll, scenarioOf, type Variant } from '../engine/helpers.ts';

// Statements of the model about directions. Pairs of runs share seed and institutions, so they differ by the change alone;
// a sign test: of twelve pairs at least eleven agree with p = 13/4096 < 0.01 by luck alone.
const SEEDS = Array.from({ length: 12 }, (_, i) => String(i + 1));
const MUST_AGREE = 11;
const MONTHS = 36;

type Statement = {
  readonly says: string;
  readonly from: Variant;
  readonly to: Variant;
  /** Measures with the direction that pairs must show over the last half of the run. */
  readonly moves: Readonly<Record<string, 'up' | 'down'>>;
};

// Profit of a few thousand people's platforms is mostly luck: this statement needs a larger market.
const cap = (value: number): Variant => ({ borrowers: 10_000, levers: [leverOf('aprCap', value)] });
const STATEMENTS: readonly Statement[] = [
  {
    says: 'borrowers who compare more pay less',
    from: { parameters: { 'search.offers_mean': 1.2 } },
    to: { parameters: { 'search.offers_mean': 4 } },
    moves: { apr_mean: 'down' },
  },
  {
    says: 'clear disclosure leaves fewer payments misdirected',
    from: { levers: [leverOf('disclosure', 0.1)] },
    to: { levers: [leverOf('disclosure', 0.9)] },
    moves: { late_misdirected_share: 'down' },
  },
  {
    says: 'a lower price cap cuts lending and profit and leaves more needs unmet',
    from: cap(3600),
    to: cap(2000),
    moves: { originations_fen: 'down', unmet_need_share: 'up', platform_profit_fen: 'down', apr_mean: 'down' },
  },
  {
    says: 'lenders that see all debt refuse more, and fewer borrowers owe to several',
    from: { levers: [leverOf('infoSharing', 0)] },
    to: { levers: [leverOf('infoSharing', 1)] },
    moves: { unmet_need_share: 'up', multi_lender_share: 'down' },
  },
  {
    says: 'banks that need more capital turn more away',
    from: {},
    to: { levers: [leverOf('carMin', 0.125), leverOf('riskWeight', 1)] },
    moves: { unmet_need_share: 'up' },
  },
  {
    says: 'guarantors with less leverage guarantee less of new lending',
    from: {},
    to: { levers: [leverOf('guarLeverage', 4)] },
    moves: { mode_share_guaranteed: 'down' },
  },
  {
    says: 'a least share of the market drives platforms out and concentrates it',
    from: {},
    to: { levers: [leverOf('minShare', 0.02)] },
    moves: { active_platforms: 'down', hhi_balance: 'up' },
  },
  {
    says: 'more income losses bring more late payments and more defaults',
    from: {},
    to: { parameters: { 'household.income_loss_rate': 0.015 } },
    moves: { first_day_delinquency: 'up', delinquency_90_plus: 'up' },
  },
  {
    says: 'slow settlement makes payments late on the due date',
    from: { levers: [leverOf('settleDays', 0)] },
    to: { levers: [leverOf('settleDays', 5)] },
    moves: { first_day_delinquency: 'up' },
  },
];

const ofSeed = (variant: Variant, seed: string): Result =>
  runAll({ ...scenarioOf({ borrowers: 3000, months: MONTHS, seed, ...variant }), instSeed: seed });
const late = (result: Result, measure: string): number =>
  mean(
    numbers(result, measure)
      .slice(MONTHS / 2)
      .filter((value) => !Number.isNaN(value)),
  );

test.each(STATEMENTS)('$says', ({ from, to, moves }) => {
  const pairs = SEEDS.map((seed) => [ofSeed(from, seed), ofSeed(to, seed)] as const);
  for (const [measure, direction] of Object.entries(moves)) {
    const differences = pairs.map(([a, b]) => late(b, measure) - late(a, measure));
    const agree = differences.filter((difference) => (direction === 'up' ? difference > 0 : difference < 0));
    expect(agree.length, `${measure}: ${differences}`).toBeGreaterThanOrEqual(MUST_AGREE);
  }
});
