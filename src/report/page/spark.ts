import { RUN_STYLES } from '../charts/theme.ts';
import type { Values } from '../months.ts';

const WIDTH = 96;
const HEIGHT = 22;
const PAD = 2;

/** Path of a line that breaks where a month has no value. */
function pathOf(values: Values, low: number, range: number): string {
  const step = (WIDTH - 2 * PAD) / Math.max(values.length - 1, 1);
  const y = (value: number): number =>
    range === 0 ? HEIGHT / 2 : HEIGHT - PAD - ((value - low) / range) * (HEIGHT - 2 * PAD);
  let pen = 'M';
  return values
    .map((value, row) => {
      if (value === null) {
        pen = 'M';
        return '';
      }
      const point = `${pen}${(PAD + row * step).toFixed(1)} ${y(value).toFixed(1)}`;
      pen = 'L';
      return point;
    })
    .join('');
}

/** A word-sized line of every month, with the compared run dashed and a tick at the reference month. The table says the numbers. */
export function sparkSvg(values: Values, others: Values, referenceRow: number): string {
  const known = [...values, ...others].filter((value) => value !== null);
  if (known.length === 0) return '';
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  const x = (PAD + (referenceRow * (WIDTH - 2 * PAD)) / Math.max(values.length - 1, 1)).toFixed(1);
  const [own, other] = RUN_STYLES;
  const twin =
    others.length > 0 ? `<path d="${pathOf(others, low, range)}" stroke="${other.color}" stroke-dasharray="3 2"/>` : '';
  return `<svg class="spark" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" fill="none"><path d="M${x} 0V${HEIGHT}" stroke="#999999"/>${twin}<path d="${pathOf(values, low, range)}" stroke="${own.color}" stroke-width="1.4"/></svg>`;
}
