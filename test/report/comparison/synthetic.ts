import { MONTHLY_FIELDS } from '../../../src/engine/index.ts';
import { SHOWN } from '../../../src/report/comparison/rows.ts';
import type { ComparisonSeen, EffectSeen, PathSeen, Verdict } from '../../../src/report/comparison/seen.ts';
import type { Horizon } from '../../../src/report/comparison/words.ts';
import { made, madeBaseline } from '../synthetic.ts';

const HORIZONS: readonly Horizon[] = ['first-6-months', 'first-year', 'last-year'];
const unitOf = (measure: string): string => MONTHLY_FIELDS.find(({ name }) => name === measure)!.unit;

/** An effect with nothing said of what is not under test. */
export const effect = (changes: Partial<EffectSeen> & { readonly measure: string }): EffectSeen => ({
  unit: unitOf(changes.measure),
  horizon: 'last-year',
  pairs: 6,
  left: 0.2,
  right: 0.19,
  difference: -0.01,
  half: 0.002,
  verdict: { kind: 'lower' },
  ...changes,
});

const UNCLEAR: Verdict = { kind: 'unclear', within: 0.001, more: 20 };

/** One effect of each kind among headline measures; all others are clear. */
const KINDS: Readonly<Record<string, Partial<EffectSeen>>> = {
  hhi_balance: { left: 1600, right: 1700, difference: 100, half: 300, verdict: UNCLEAR },
  unmet_need_share: { left: 0.35, right: 0.35, difference: 0, half: 0, verdict: { kind: 'same' } },
  originations_fen: { left: null, right: null, difference: null, half: null, verdict: { kind: 'unknown' } },
};

const effects = (): EffectSeen[] =>
  SHOWN.flatMap(({ measure }) => HORIZONS.map((horizon) => effect({ measure, horizon, ...KINDS[measure] })));

const GROUPS: Readonly<Record<string, readonly string[]>> = { all: ['all'], income: ['1', '2', '3'] };
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  loan: ['only_variant', 'only_baseline', 'net'],
  shut_out: ['net'],
  default: ['net'],
  over_indebted: ['net'],
  cost_of_borrowers: ['less', 'more', 'mean_change'],
};
const VALUES: Readonly<Record<string, number>> = {
  only_variant: 12,
  only_baseline: 30,
  net: -18,
  less: 600,
  more: 150,
};

const people = () =>
  Object.entries(GROUPS).flatMap(([grouping, groups]) =>
    groups.flatMap((group) =>
      Object.entries(OUTCOMES).flatMap(([outcome, changes]) =>
        changes.map((change) => ({
          ...{ horizon: 'last-year' as const, grouping, group, outcome, change },
          unit: change === 'mean_change' ? 'fen' : 'per 1000',
          value: VALUES[change] ?? -7400,
          half: 5,
        })),
      ),
    ),
  );

const institutions = () =>
  ['leader', 'middle', 'tail'].flatMap((tier) =>
    ['profit', 'originations'].map((measure) => ({
      ...{ horizon: 'last-year' as const, kind: 'platform', tier, measure, change: 'difference', unit: 'fen' },
      ...{ institutions: 5, left: 1e10, value: -2e9, half: 1e9 },
    })),
  );

/** Months of two measures; one month of the second has no value. */
const paths = (level: number): PathSeen[] =>
  ['apr_mean', 'loss_rate'].map((measure) => ({
    measure,
    unit: '1/year',
    months: Array.from({ length: 48 }, (_, at) => {
      const month = `${2023 + Math.floor((at + 9) / 12)}-${String(((at + 9) % 12) + 1).padStart(2, '0')}`;
      const isEmpty = measure === 'loss_rate' && at === 30;
      return { month, mean: isEmpty ? null : level + 0.0001 * at, half: isEmpty ? null : 0.004 };
    }),
  }));

/** A made-up comparison of two variants with a baseline; nothing is simulated. */
export function madeComparison(): ComparisonSeen {
  const variant = (label: string, title: string) => ({
    ...{ label, scenario: made({ title, name: label }).scenario, paths: paths(0.2) },
    ...{ effects: effects(), people: people(), institutions: institutions() },
    differences: [
      { path: 'levers.aprCap', left: '0.36', right: '0.24', why: 'Notice of 2025-04-03' },
      { path: 'levers.disclosure', left: '0.4', right: label, why: 'own words' },
    ],
  });
  return {
    baseline: { label: 'baseline', scenario: madeBaseline().scenario, paths: paths(0.21) },
    variants: [variant('rules-2025', 'Rules of 2025'), variant('cap-20', '<b>Cap</b> & more')],
    horizons: [
      { horizon: 'first-6-months', first: '2025-10', last: '2026-03' },
      { horizon: 'first-year', first: '2025-10', last: '2026-09' },
      { horizon: 'last-year', first: '2026-10', last: '2027-09' },
    ],
    ...{ horizon: 'last-year', pairs: 6, vary: 'both' },
    intervals: { en: 'Student’s t, 95 %.', zh: '学生t分布，95%。' },
    seeds: [
      { seed: '1.1', instSeed: '1.1' },
      { seed: '1.6', instSeed: '1.6' },
    ],
  };
}
