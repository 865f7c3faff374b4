import type { EffectsChart } from '../../charts/ensemble/effects.ts';
import { same, type Text } from '../../language.ts';
import { differenceText } from '../figures.ts';
import type { EffectSeen } from '../seen.ts';

/** An effect of any unit, and what it is on. */
export type Named = { readonly label: Text } & Pick<EffectSeen, 'unit' | 'left' | 'difference' | 'half'>;

/** Effects whose interval reaches further, in baselines, would squeeze all others. */
const FURTHEST = 1.5;

type Drawable = Named & { readonly left: number; readonly difference: number; readonly half: number };

/** Can an effect stand on an axis in per cent of the baseline? */
export const isDrawable = (named: Named): named is Drawable => {
  const { left, difference, half } = named;
  return (
    left !== null && left > 0 && difference !== null && half !== null && Math.abs(difference) + half <= FURTHEST * left
  );
};

/** Rows of an effects chart in per cent of the baseline; under the pointer each says its own unit. */
export const relativeRows = (effects: readonly Named[], lang: keyof Text): EffectsChart['rows'] =>
  effects.filter(isDrawable).map((named) => {
    const { label, left, difference, half } = named;
    return {
      label: label[lang],
      mean: difference / left,
      low: (difference - half) / left,
      high: (difference + half) / left,
      text: differenceText(named),
    };
  });

const spelled = (text: string, lang: keyof Text): string => text.replace(/ m$/, { en: ' m yuan', zh: ' 百万元' }[lang]);

/** What an axis in per cent of the baseline leaves out, as an end of a note; empty where it leaves out nothing. */
export function leftOut(effects: readonly Named[]): Text {
  const others = effects.filter((each) => !isDrawable(each) && each.difference !== null);
  if (others.length === 0) return same('');
  const open = others.filter(({ half }) => half === null);
  const wide = others.filter(({ half }) => half !== null);
  const said = (each: readonly Named[], lang: keyof Text, mark: string): string =>
    each.map((one) => `${one.label[lang]} ${spelled(differenceText(one), lang)}`).join(mark);
  const parts: Text[] = [
    ...(wide.length === 0
      ? []
      : [
          {
            en: ` Not drawn, since the interval reaches beyond ±150 % or the baseline is not above zero: ${said(wide, 'en', '; ')}.`,
            zh: `未绘出（区间超出±150%，或基准值不为正）：${said(wide, 'zh', '；')}。`,
          },
        ]),
    ...(open.length === 0
      ? []
      : [
          {
            en: ` Not drawn, since the pairs do not bound it yet: ${said(open, 'en', '; ')}.`,
            zh: `未绘出（现有对数尚不足以给出区间）：${said(open, 'zh', '；')}。`,
          },
        ]),
  ];
  return { en: parts.map(({ en }) => en).join(''), zh: parts.map(({ zh }) => zh).join('') };
}
