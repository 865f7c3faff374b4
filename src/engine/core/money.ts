/** Money is a whole number of fen (1 yuan = 100 fen) held in a double below 2^53; rates are whole basis points a year. */

/** Nearest whole fen, halves away from minus infinity. */
export const roundFen = (amount: number): number => Math.floor(amount + 0.5);

/** One month's charge on `balance` fen at `rateBp` a year, simple monthly accrual, half up; exact below 2^53. */
export const monthlyCharge = (balance: number, rateBp: number): number =>
  Math.floor((2 * balance * rateBp + 120_000) / 240_000);

/** Share of `amount` that belongs to a part of `shareBp` basis points, rounded down; the rest belongs to the other part. */
export const shareOf = (amount: number, shareBp: number): number => Math.floor((amount * shareBp) / 10_000);

/** ⌊a·b/c⌋ in exact integer arithmetic, for products beyond 2^53. All are whole numbers, c > 0. */
export function mulDivFloor(a: number, b: number, c: number): number {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / c);
  return Number((BigInt(a) * BigInt(b)) / BigInt(c));
}

/** x to a whole power n ≥ 0 by repeated multiplication: the same bits on every host. */
export function powInt(x: number, n: number): number {
  let result = 1;
  for (let i = 0; i < n; i++) result *= x;
  return result;
}

/**
 * Level instalment of an annuity 等额本息, fen.
 *
 * @param principal fen
 * @param rateBp all charges on the outstanding balance, basis points a year; 0 gives ⌊principal / n⌋
 * @param n number of monthly instalments, ≥ 1
 */
export function annuityInstalment(principal: number, rateBp: number, n: number): number {
  if (rateBp === 0) return Math.floor(principal / n);
  const r = rateBp / 120_000;
  return roundFen((principal * r) / (1 - 1 / powInt(1 + r, n)));
}

/**
 * `total` fen split in proportion to `weights`, whole fen that sum to `total`; the fen left by rounding go to the largest
 * remainders, ties to the lower index. All-zero weights give everything to the first.
 */
export function splitByWeights(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map((_, i) => (i === 0 ? total : 0));
  const parts = weights.map((weight) => mulDivFloor(total, weight, sum));
  const remainder = weights.map((weight, i) => Number(BigInt(total) * BigInt(weight) - BigInt(parts[i]) * BigInt(sum)));
  let left = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = weights.map((_, i) => i).sort((a, b) => remainder[b] - remainder[a] || a - b);
  for (const i of byRemainder) {
    if (left === 0) break;
    parts[i]++;
    left--;
  }
  return parts;
}
