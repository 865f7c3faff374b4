import { ACCESS_MEASURES } from './measures/access.ts';
import { COMPLAINT_MEASURES } from './measures/complaints.ts';
import { CONCENTRATION_MEASURES } from './measures/concentration.ts';
import { CONDUCT_MEASURES } from './measures/conduct.ts';
import { DELINQUENCY_MEASURES } from './measures/delinquency.ts';
import { FEES_MEASURES } from './measures/fees.ts';
import { INSTITUTIONS_MEASURES } from './measures/institutions.ts';
import { LOSS_MEASURES } from './measures/losses.ts';
import type { Measure } from './measures/measure.ts';
import { MODES_MEASURES } from './measures/modes.ts';
import { PRICE_MEASURES } from './measures/price.ts';
import { SCORE_MEASURES } from './measures/scores.ts';
import { VOLUME_MEASURES } from './measures/volume.ts';
import { WELFARE_MEASURES } from './measures/welfare.ts';

/** Columns of `monthly.csv` after `month` and `phase`, in order. */
export const MEASURES: readonly Measure[] = [
  ...VOLUME_MEASURES,
  ...DELINQUENCY_MEASURES,
  ...SCORE_MEASURES,
  ...LOSS_MEASURES,
  ...CONCENTRATION_MEASURES,
  ...PRICE_MEASURES,
  ...FEES_MEASURES,
  ...ACCESS_MEASURES,
  ...INSTITUTIONS_MEASURES,
  ...MODES_MEASURES,
  ...COMPLAINT_MEASURES,
  ...CONDUCT_MEASURES,
  ...WELFARE_MEASURES,
];
