/** Fewest pairs after which a comparison may stop by itself: a deviation seen in fewer says little of skewed differences. */
export const LEAST_PAIRS = 10;
