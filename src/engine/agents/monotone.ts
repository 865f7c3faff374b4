/**
 * Rising values nearest to the given ones, weighted least squares by pooling neighbours that fall (isotonic regression).
 * A running maximum would keep every lucky high and overstate risk where experience is thin.
 *
 * @param values are overwritten, `from` … `from + weights.length − 1`
 * @param weights positive
 */
export function makeRising(values: Float64Array, from: number, weights: Float64Array): void {
  const count = weights.length;
  const level = new Float64Array(count);
  const weight = new Float64Array(count);
  const size = new Int32Array(count);
  let pools = 0;
  for (let i = 0; i < count; i++) {
    level[pools] = values[from + i];
    weight[pools] = weights[i];
    size[pools] = 1;
    while (pools > 0 && level[pools] < level[pools - 1]) {
      const both = weight[pools - 1] + weight[pools];
      level[pools - 1] = (level[pools - 1] * weight[pools - 1] + level[pools] * weight[pools]) / both;
      weight[pools - 1] = both;
      size[pools - 1] += size[pools];
      pools--;
    }
    pools++;
  }
  let at = from;
  for (let pool = 0; pool < pools; pool++) for (let n = 0; n < size[pool]; n++) values[at++] = level[pool];
}
