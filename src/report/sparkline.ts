const BLOCKS = '▁▂▃▄▅▆▇█';

/** Mean of each of `width` equal stretches; null where a stretch has no value. */
function squeeze(values: readonly (number | null)[], width: number): (number | null)[] {
  return Array.from({ length: width }, (_, cell) => {
    const from = Math.floor((cell * values.length) / width);
    const to = Math.floor(((cell + 1) * values.length) / width);
    const known = values.slice(from, to).filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}

/**
 * A line of block characters for a terminal, lowest value ▁ and highest █; a gap is a space, a flat series is ▄.
 * @param width most characters to use, ≥ 1; longer series are averaged down, shorter ones stay short
 */
export function sparkline(values: readonly (number | null)[], width: number): string {
  const cells = values.length > width ? squeeze(values, width) : values;
  const known = cells.filter((cell) => cell !== null);
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  const block = (value: number): string =>
    range === 0 ? '▄' : BLOCKS.charAt(Math.round(((value - low) / range) * (BLOCKS.length - 1)));
  return cells.map((cell) => (cell === null ? ' ' : block(cell))).join('');
}
