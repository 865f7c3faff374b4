import type { Result } from '../../engine/index.ts';
import { type ChartOptions, contrastOf } from '../finding.ts';
import type { Text } from '../language.ts';
import type { Series } from '../series.ts';
import { PANEL_WIDTH } from './chart.ts';
import { runNames } from './run-lines.ts';
import type { Json } from './spec.ts';
import { stackPanel, stackTop } from './stack-panel.ts';

/**
 * The band of a stack that moved most, and by how much (a fraction, with its sign); undefined when nothing can be compared.
 *
 * @param towards only bands that moved up (> 0) or down (< 0); all when it is 0
 */
export function largestMove(
  series: readonly Series[],
  result: Result,
  compare: Result | undefined,
  towards = 0,
): { readonly series: Series; readonly move: number } | undefined {
  const moves = series.flatMap((each) => {
    const contrast = contrastOf(result, each, compare);
    return contrast.kind === 'level' ? [] : [{ series: each, move: contrast.to - contrast.from }];
  });
  return moves
    .filter(({ move }) => towards === 0 || move * towards > 0)
    .toSorted((one, other) => Math.abs(other.move) - Math.abs(one.move))[0];
}

/** One stack a run, one below the other on the same scale. */
export function stackPanels(
  series: readonly Series[],
  shareOf: Text,
  top: number | undefined,
  result: Result,
  options: ChartOptions,
): Json[] {
  const { lang, compare } = options;
  const runs = compare ? [result, compare] : [result];
  const names = runNames(result, compare, lang);
  const common = top ?? 1.05 * stackTop(series, runs);
  return runs.map((run, index) => {
    const name = names[index]!;
    const axisTitle = compare ? [name, shareOf[lang]] : [shareOf[lang]];
    const size = { width: PANEL_WIDTH.labelled, height: compare ? 200 : 260 };
    return stackPanel({ series, name, axisTitle, top: common, ...size }, index, run, options);
  });
}
