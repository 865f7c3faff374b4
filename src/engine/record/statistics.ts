/**
 * Gini coefficient 基尼系数 of a population in classes, poorest first: 0 equal … 1; within a class all are taken as equal.
 * G = 2 Σ rank · x / (n Σ x) − (n + 1) / n. null when nobody has anything.
 *
 * @param counts people by class
 * @param sums what the class has in all, same length
 */
export function gini(counts: ArrayLike<number>, sums: ArrayLike<number>): number | null {
  let people = 0;
  let all = 0;
  let ranked = 0;
  for (let k = 0; k < counts.length; k++) {
    ranked += sums[k] * (people + (counts[k] + 1) / 2);
    people += counts[k];
    all += sums[k];
  }
  if (people === 0 || all === 0) return null;
  return Math.max(0, (2 * ranked) / (people * all) - (people + 1) / people);
}

/**
 * Area under the ROC curve 区分度 (AUC) of ordered classes, the riskiest last: the chance that a bad case stands in a worse
 * class than a good one, ties counted half. null without both kinds.
 */
export function rocArea(good: ArrayLike<number>, bad: ArrayLike<number>): number | null {
  let safer = 0;
  let allBad = 0;
  let won = 0;
  for (let k = 0; k < good.length; k++) {
    won += bad[k] * (safer + good[k] / 2);
    safer += good[k];
    allBad += bad[k];
  }
  return safer === 0 || allBad === 0 ? null : won / (safer * allBad);
}

/** Median; of an even number of values the mean of the two in the middle, null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const total = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
};
