import type { ResultTable } from '../engine/index.ts';
import type { ChartSpec } from './charts/spec.ts';
import type { Lang, Text } from './language.ts';

/** A chart of a report before it is drawn, with the words around it and the numbers behind it. */
export type Drawing = {
  /** Unique in its report; the name of its files. */
  readonly id: string;
  readonly topic: Text;
  /** What the numbers say, as a heading. */
  readonly finding: Text;
  /** The finding where the months and the other side are named above it; the same when absent. */
  readonly brief?: Text;
  /** How to read it. */
  readonly note: Text;
  readonly spec: (lang: Lang) => ChartSpec;
  /** The table behind the chart, as HTML. */
  readonly values: string;
  /** The numbers behind it for programs, in the units of the columns. */
  readonly numbers: () => ResultTable;
};
