import type { Result } from '../../engine/index.ts';
import type { Lang } from '../language.ts';
import { wrap } from '../text-width.ts';
import { titleOf } from '../titles.ts';
import { type Json, labelByPlace, oneOrMore } from './spec.ts';
import { RUN_STYLES } from './theme.ts';

/** Names of the runs drawn together; a title used twice is told apart by the scenario's file name. */
export function runNames(result: Result, compare: Result | undefined, lang: Lang): readonly string[] {
  const title = titleOf(result.scenario)[lang];
  if (!compare) return [title];
  const other = titleOf(compare.scenario)[lang];
  return [title, other === title ? `${title} (${compare.scenario.name})` : other];
}

/** Widest line of a name in a legend, in columns: what a telephone has room for. */
const LEGEND_WIDTH = 40;

/** Encodings that tell the runs apart by colour and by dashes. */
export type RunEncodings = { readonly color: Json; readonly strokeDash: Json };

/** Colour and dashes by the field `run`. The legend shows both, and is left out for a single run. */
export function runEncodings(names: readonly string[]): RunEncodings {
  const lines = names.map((name) => oneOrMore(wrap(name, LEGEND_WIDTH)));
  const legend = names.length > 1 ? { symbolOpacity: 1, symbolStrokeWidth: 2, labelExpr: labelByPlace(lines) } : null;
  const styles = RUN_STYLES.slice(0, names.length);
  const channel = (range: readonly unknown[]): Json => ({
    field: 'run',
    type: 'nominal',
    scale: { domain: names.map((_, place) => place), range },
    legend,
  });
  return { color: channel(styles.map(({ color }) => color)), strokeDash: channel(styles.map(({ dash }) => dash)) };
}

/** Rows of one column a run, such as `v0` and `v1`, as rows of `run` and `value`. */
export const byRun = (column: string, names: readonly string[]): readonly Json[] => [
  { fold: names.map((_, run) => `${column}${run}`), as: ['column', 'value'] },
  { calculate: `toNumber(slice(datum.column, ${column.length}))`, as: 'run' },
];
