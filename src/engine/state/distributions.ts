import { exp, normalQuantile, normalTable } from '../core/maths.ts';
import type { Parameters } from '../scenario/scenario.ts';

/** Steps of the quantile tables; a draw u reads row ⌊u · STEPS⌋. */
export const STEPS = 4096;
export const RISK_TYPES = 256;

/** Fixed distributions as look-up tables, made once: the monthly loop then needs no transcendental function. */
export type Distributions = {
  /** q by risk type. */
  readonly risk: Float64Array;
  /** Monthly rate of income loss by risk type, before macro shocks. */
  readonly incomeLoss: Float64Array;
  /** Chance to turn unwilling in a month with a loan, by risk type. */
  readonly strategic: Float64Array;
  /** Chance of a planned need by risk type, before present bias. */
  readonly plannedNeed: Float64Array;
  /** Income of the month ÷ permanent income; mean 1. */
  readonly transitory: Float64Array;
  /** Expense shock ÷ permanent income. */
  readonly shockSize: Float64Array;
  /** Size of a planned need ÷ permanent income. */
  readonly needSize: Float64Array;
  /** Highest acceptable all-in cost of a planned loan, fraction a year. */
  readonly reservation: Float64Array;
  /** Standard normal draw. */
  readonly normal: Float64Array;
  /** Error in the perceived price of one with no literacy, fraction a year. */
  readonly perception: Float64Array;
};

export function makeDistributions(p: Parameters): Distributions {
  const risk = Float64Array.from({ length: RISK_TYPES }, (_, k) => normalQuantile((k + 0.5) / RISK_TYPES));
  const loading = p['household.risk_loading'];
  const sd = p['household.transitory_income_sd'];
  return {
    risk,
    incomeLoss: risk.map((q) => p['household.income_loss_rate'] * exp(loading * q - (loading * loading) / 2)),
    strategic: risk.map((q) => p['repayment.strategic_default_rate'] * exp(q - 0.5)),
    plannedNeed: risk.map((q) => p['demand.need_rate'] * exp(0.2 * q)),
    transitory: normalTable(STEPS, (z) => exp(sd * z - (sd * sd) / 2)),
    shockSize: normalTable(STEPS, (z) => p['household.shock_size_median'] * exp(0.7 * z)),
    needSize: normalTable(STEPS, (z) => p['demand.need_size_median'] * exp(0.7 * z)),
    reservation: normalTable(STEPS, (z) => p['demand.reservation_apr_median'] * exp(0.35 * z)),
    normal: normalTable(STEPS, (z) => z),
    perception: normalTable(STEPS, (z) => p['search.perception_noise'] * z),
  };
}
