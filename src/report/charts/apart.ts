/**
 * Places in rising order at least `gap` apart and none above `top`, each as near as that allows to where it was: for
 * labels of lines that end close together.
 */
export function apart(places: readonly number[], gap: number, top: number): number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  // what was pushed above the plot is pushed back down from the top
  let ceiling = top;
  for (let at = moved.length - 1; at >= 0; at--) {
    moved[at] = Math.min(moved[at]!, ceiling);
    ceiling = moved[at]! - gap;
  }
  return moved;
}
