import { exp, normalCdf, normalQuantile } from '../core/maths.ts';

/** Textbook credit risk: how defaults bunch in bad years and what capital supervisors ask against them. Pure. */

/**
 * Default rate of a large portfolio in a year that is worse than a share `quantile` of years: the one-factor model,
 * Φ((Φ⁻¹(pd) + √ρ·Φ⁻¹(a))/√(1 − ρ)). Source: Vasicek, "Loan portfolio value", Risk, 2002.
 *
 * @param pd default rate of an average year, 0 < pd < 1
 * @param correlation ρ between the assets of any two borrowers, 0 ≤ ρ < 1
 * @param quantile a, 0 < a < 1
 */
export const conditionalDefaultRate = (pd: number, correlation: number, quantile: number): number =>
  normalCdf((normalQuantile(pd) + Math.sqrt(correlation) * normalQuantile(quantile)) / Math.sqrt(1 - correlation));

/** Books of retail loans that the Basel formula tells apart: instalment loans, or credit lines that revolve 循环授信. */
export type RetailBook = 'other' | 'revolving';

/** Asset correlation that Basel assumes: falls from 16 to 3 % as loans get riskier; one value for lines that revolve. */
function assetCorrelation(pd: number, book: RetailBook): number {
  if (book === 'revolving') return 0.04;
  const weight = (1 - exp(-35 * pd)) / (1 - exp(-35));
  return 0.03 * weight + 0.16 * (1 - weight);
}

/**
 * Risk weight of a retail exposure under the internal-ratings approach 内部评级法, fraction of the exposure: 12.5 times the
 * loss of a year that only one in a thousand exceeds, less the expected loss that provisions cover. Source: Basel
 * Committee, International Convergence of Capital Measurement and Capital Standards, 2006, §§ 329–330; without the scaling
 * factor of 1.06.
 *
 * @param pd default rate a year, 0 < pd < 1; the accord asks for at least 0.0003
 * @param lgd loss given default, share of the exposure
 */
export const retailRiskWeight = (pd: number, lgd: number, book: RetailBook): number =>
  12.5 * lgd * (conditionalDefaultRate(pd, assetCorrelation(pd, book), 0.999) - pd);
