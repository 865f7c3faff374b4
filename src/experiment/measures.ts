import { type ColumnDoc, MONTHLY_FIELDS } from '../engine/index.ts';

/** Units of the columns of `monthly.csv` that hold texts. */
const OF_TEXTS: readonly string[] = ['YYYY-MM', 'burn-in|run', 'hex'];

/** What can be compared 指标: the numeric columns of `monthly.csv`, in their order. */
export const MEASURES: readonly ColumnDoc[] = MONTHLY_FIELDS.filter(({ unit }) => !OF_TEXTS.includes(unit));
