import { ACCESS_MEASURES } from './measures/access.ts';
import { CONCENTRATION_MEASURES } from './measures/concentration.ts';
import { DELINQUENCY_MEASURES } from './measures/delinquency.ts';
import { FEES_MEASURES } from './measures/fees.ts';
import { INSTITUTIONS_MEASURES } from './measures/institutions.ts';
import type { Measure } from './measures/measure.ts';
import { MODES_MEASURES } from './measures/modes.ts';
import { PRICE_MEASURES } from './measures/price.ts';
import { VOLUME_MEASURES } from './measures/volume.ts';

/** Columns of `monthly.csv` after `month` and `phase`, in order. */
export const MEASURES: readonly Measure[] = [
  ...VOLUME_MEASURES,
  ...DELINQUENCY_MEASURES,
  ...CONCENTRATION_MEASURES,
  ...PRICE_MEASURES,
  ...FEES_MEASURES,
  ...ACCESS_MEASURES,
  ...INSTITUTIONS_MEASURES,
  ...MODES_MEASURES,
];
