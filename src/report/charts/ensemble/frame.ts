import type { Lang } from '../../language.ts';
import { wrap } from '../../text-width.ts';
import { TITLE_WIDTH } from '../chart.ts';
import { SLOT } from '../hover.ts';
import { withPeriod } from '../period.ts';
import type { ChartSpec, Json } from '../spec.ts';
import { CONFIG } from '../theme.ts';

/** What a chart of many runs is told beside its rows. */
export type EnsembleWords = {
  readonly lang: Lang;
  /** What the numbers say, in one sentence without a full stop. */
  readonly title: string;
  /** How to read it; stands under the title and in the alternative text. */
  readonly note: string;
};

/** An estimate with the ends of its interval 置信区间, in the unit of the chart; empty where there is none. */
export type Estimate = { readonly mean: number; readonly low: number | null; readonly high: number | null };

const NOTE_WIDTH = 106;

/** Width of a chart of many runs in pixels, without the names beside it. */
export const WIDTH = 440;

/** An interval that leaves out zero tells which way an effect goes. */
export const isClear = ({ low, high }: Estimate): boolean => low !== null && high !== null && (low > 0 || high < 0);

/** What every chart of many runs begins with: its title and alternative text. */
export const titled = ({ lang, title, note }: EnsembleWords) => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json' as const,
  description: lang === 'en' ? `${title}. ${note}` : `${title}。${note}`,
  title: { text: wrap(title, TITLE_WIDTH), subtitle: wrap(note, NOTE_WIDTH) },
});

/**
 * One panel as a whole chart with its title and alternative text. What a period tells has no differences between scenarios:
 * without an interval they would say more than they know.
 * @param places marked along the x axis, for the pointer
 */
export const framed = (panel: Json, words: EnsembleWords, places = WIDTH): ChartSpec => ({
  ...titled(words),
  ...withPeriod(
    [{ width: WIDTH, ...panel }],
    [{ name: SLOT, value: Number((WIDTH / Math.max(1, places)).toFixed(3)) }],
    undefined,
    words.lang,
  ),
  columns: 1,
  config: CONFIG,
});
