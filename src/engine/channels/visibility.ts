import type { Published } from '../state/published.ts';

/** Groups that borrowers could see and their cumulated visibility. */
export type Visibility = { readonly visible: Int32Array; readonly cumulated: Float64Array };

export const noteVisibility = ({ visible, cumulativeVisibility, visibleCount }: Published): Visibility => ({
  visible: visible.slice(0, visibleCount),
  cumulated: cumulativeVisibility.slice(0, visibleCount),
});

/** What one row has of a cumulated share. */
const shareAt = (cumulated: Float64Array, row: number): number => cumulated[row] - (row > 0 ? cumulated[row - 1] : 0);

/**
 * Give each group the visibility it had in the recorded run. A group that was not seen there keeps its own, one that is gone
 * here has none, and the shares are made to add up again.
 */
export function putVisibility(published: Published, then: Visibility): void {
  const { visible, cumulativeVisibility, visibleCount } = published;
  if (then.visible.length === visibleCount && then.visible.every((group, row) => group === visible[row])) {
    cumulativeVisibility.set(then.cumulated);
    return;
  }
  const own = cumulativeVisibility.slice(0, visibleCount);
  let total = 0;
  for (let row = 0; row < visibleCount; row++) {
    const place = then.visible.indexOf(visible[row]);
    total += place < 0 ? shareAt(own, row) : shareAt(then.cumulated, place);
    cumulativeVisibility[row] = total;
  }
  for (let row = 0; row < visibleCount; row++) cumulativeVisibility[row] /= total;
}
