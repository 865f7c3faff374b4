import type { ChartSpec } from '../../charts/spec.ts';
import type { Lang, Text } from '../../language.ts';

/** A chart of a comparison before it is drawn, and the table behind it as HTML. */
export type Drawing = {
  /** Unique in the page. */
  readonly id: string;
  readonly topic: Text;
  readonly finding: Text;
  readonly note: Text;
  readonly spec: (lang: Lang) => ChartSpec;
  readonly values: string;
};
