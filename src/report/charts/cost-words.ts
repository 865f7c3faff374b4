import type { Lang } from '../language.ts';
import { type Ceiling, heightOf, highest, type Step } from './cost-steps.ts';
import type { Json } from './spec.ts';
import { INK, QUIET_INK, RUN_STYLES } from './theme.ts';

/** The key above the labels of the ceilings, in pixels: how far above the plot, from row to row, length of a line. */
const KEY_FOOT = 32;
const KEY_ROW = 17;
const KEY_SWATCH = 28;
/** The key begins where the titles of axes do. */
const KEY_LEFT = -36;
const KEY_NAME = KEY_LEFT + KEY_SWATCH + 8;
const PEAK_LINE = 13;
/** What lies below the outline of the first side. */
export const FILL = { color: RUN_STYLES[0].color, opacity: 0.22 } as const;

/** Outline of a side: told apart by dashes too. */
export const lookOf = (side: number): Json => {
  const { color, dash, width } = RUN_STYLES[side]!;
  return { color, strokeDash: dash, strokeWidth: width };
};

/** Height of the key and the labels of the ceilings above the plot, in pixels. */
export const headOf = (names: readonly string[]): number => KEY_FOOT - 6 + KEY_ROW * names.length;

/** What each side looks like, in rows above the labels of the ceilings. */
export const keyLayers = (names: readonly string[], plotWidth: string): Json[] =>
  names.flatMap((name, side): Json[] => {
    const y = { value: -KEY_FOOT - KEY_ROW * (names.length - 1 - side) };
    const swatch = { x: { value: KEY_LEFT }, x2: { value: KEY_LEFT + KEY_SWATCH }, y };
    const text = { type: 'text', align: 'left', baseline: 'middle', fontSize: 12, color: INK };
    return [
      ...(side === 0 ? [{ mark: { type: 'rule', ...FILL, strokeWidth: 12, aria: false }, encoding: swatch }] : []),
      { mark: { type: 'rule', ...lookOf(side), aria: false }, encoding: swatch },
      {
        data: { values: [{ name }] },
        mark: { ...text, limit: { expr: `${plotWidth} - ${KEY_NAME}` } },
        encoding: { x: { value: KEY_NAME }, y, text: { field: 'name' } },
      },
    ].map((layer) => ({ data: { values: [{}] }, ...layer }));
  });

/** Uprights at the ceilings and what they stand for, above the plot. */
export const ceilingLayers = (ceilings: readonly Ceiling[], x: Json): Json[] => [
  {
    data: { values: ceilings },
    mark: { type: 'rule', color: QUIET_INK, strokeWidth: 1, strokeDash: [2, 2], aria: false },
    encoding: { x: { ...x, field: 'cost' }, y: { value: -4 }, y2: { value: 'height' } },
  },
  {
    data: { values: ceilings.filter(({ label }) => label !== '') },
    mark: { type: 'text', baseline: 'bottom', y: -6, fontSize: 11, color: QUIET_INK },
    encoding: { x: { ...x, field: 'cost' }, text: { field: 'label' } },
  },
];

const bandName = ({ from, to }: Step, lang: Lang): string => {
  const sign = lang === 'en' ? ' %' : '%';
  return to === null ? `> ${from}${sign}` : `${from}–${to}${sign}`;
};

/**
 * Says the highest step: its band, its share, and the share on the other side; on the side of it that has room. Once in white
 * below, so that no upright runs through the letters.
 */
export function peakLayers(steps: readonly Step[], x: Json, y: Json, lang: Lang): Json[] {
  const step = highest(steps);
  const [own, other] = step.shares.map((share) => `${(share ?? 0).toFixed(1)}${lang === 'en' ? ' %' : '%'}`);
  const isRight = step.end > (steps[0]!.from + steps.at(-1)!.end) / 2 - 2;
  const lines = [
    `${bandName(step, lang)}${lang === 'en' ? ': ' : '：'}${own}`,
    ...(other === undefined ? [] : [lang === 'en' ? `against ${other}` : `对照${other}`]),
  ];
  const mark = {
    type: 'text',
    ...(isRight ? { align: 'right', dx: -3 } : { align: 'left', dx: 0 }),
    baseline: 'bottom',
    dy: -4 - PEAK_LINE * (lines.length - 1),
    fontSize: 11,
    lineHeight: PEAK_LINE,
    lineBreak: '\n',
  };
  const data = {
    values: [{ edge: isRight ? step.end : step.from, value: heightOf(step), text: lines.join('\n') }],
  };
  const encoding = { x, y, text: { field: 'text' } };
  return [{ stroke: 'white', strokeWidth: 3, aria: false }, { color: INK }].map((look) => ({
    data,
    mark: { ...mark, ...look },
    encoding,
  }));
}
