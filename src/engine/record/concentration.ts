/** Herfindahl–Hirschman index of shares in %, 0 … 10 000; null when the total is zero. */
export function hhi(values: readonly number[]): number | null {
  const total = values.reduce((a, b) => a + b, 0);
  if (total === 0) return null;
  return values.reduce((sum, value) => sum + ((100 * value) / total) * ((100 * value) / total), 0);
}

/** Share of the `n` largest; null when the total is zero. */
export function concentrationRatio(values: readonly number[], n: number): number | null {
  const total = values.reduce((a, b) => a + b, 0);
  if (total === 0) return null;
  const largest = [...values].sort((a, b) => b - a).slice(0, n);
  return largest.reduce((a, b) => a + b, 0) / total;
}

/** Smallest step of a histogram at which the cumulated count reaches `share` of the total; null when it is empty. */
export function histogramQuantile(histogram: ArrayLike<number>, share: number): number | null {
  let total = 0;
  for (let i = 0; i < histogram.length; i++) total += histogram[i];
  if (total === 0) return null;
  let sum = 0;
  for (let i = 0; i < histogram.length; i++) {
    sum += histogram[i];
    if (sum >= share * total) return i;
  }
  return histogram.length - 1;
}
