import type { Text } from '../language.ts';
import { widthText } from './figures.ts';
import type { EffectSeen, Verdict } from './seen.ts';

/** Names of the horizons 期限, in their order. */
export const HORIZON_WORDS = {
  'first-6-months': { en: 'first six months', zh: '规则后前六个月' },
  'first-year': { en: 'first year', zh: '规则后第一年' },
  'third-year': { en: 'third year', zh: '规则后第三年' },
  'last-year': { en: 'last year', zh: '最后一年' },
} as const satisfies Record<string, Text>;
/** Stretch of a run over which the months of a measure are averaged. */
export type Horizon = keyof typeof HORIZON_WORDS;

/** Headings of the table beside the names of the two scenarios. */
export const HEADS = {
  measure: { en: 'Measure', zh: '指标' },
  difference: { en: 'Difference', zh: '差异' },
  saving: { en: 'Pairing', zh: '配对收益' },
  horizons: { en: '6m 1y 3y end', zh: '半年 1年 3年 末' },
  verdict: { en: 'Verdict', zh: '结论' },
} as const satisfies Record<string, Text>;

/** Whose luck differs between pairs. */
export const VARY_WORDS = {
  both: { en: 'other people and institutions in each', zh: '各对的借款人与机构均不同' },
  borrowers: { en: 'other people in each, the same institutions', zh: '各对的借款人不同，机构相同' },
  institutions: { en: 'other institutions in each, the same people', zh: '各对的机构不同，借款人相同' },
} as const satisfies Record<string, Text>;
export type Vary = keyof typeof VARY_WORDS;

/** A verdict as a sign, for a glance over the horizons. */
export const SIGNS: Readonly<Record<Verdict['kind'], string>> = {
  lower: '↓',
  higher: '↑',
  same: '=',
  unclear: '·',
  unknown: ' ',
};

/** What the signs mean, under the table. */
export const SIGN_WORDS: Text = {
  en: '↓ clear: lower; ↑ clear: higher; · not clear; = no difference.',
  zh: '↓ 明确更低；↑ 明确更高；· 不明确；= 无差异。',
};

/** A verdict in words. */
export function verdictText(effect: Pick<EffectSeen, 'unit' | 'left' | 'verdict'>): Text {
  const { verdict } = effect;
  switch (verdict.kind) {
    case 'lower':
      return { en: 'clear: lower', zh: '明确：更低' };
    case 'higher':
      return { en: 'clear: higher', zh: '明确：更高' };
    case 'same':
      return { en: 'no difference in any pair', zh: '各对均无差异' };
    case 'unknown':
      return { en: 'too few pairs with a value', zh: '有取值的对数不足' };
    case 'unclear':
      return unclearText(verdict, effect);
  }
}

function unclearText(
  { within, more }: Extract<Verdict, { kind: 'unclear' }>,
  effect: Pick<EffectSeen, 'unit' | 'left'>,
): Text {
  if (within === 0) return { en: 'not clear', zh: '不明确' };
  const width = widthText(effect, within);
  if (more === undefined)
    return { en: `not clear; over 100,000 pairs for ${width}`, zh: `不明确；达到 ${width} 需十万对以上` };
  const pairs = more.toLocaleString('en-GB');
  return {
    en: `not clear; about ${pairs} more ${more === 1 ? 'pair' : 'pairs'} for ${width}`,
    zh: `不明确；约再 ${pairs} 对可达 ${width}`,
  };
}
