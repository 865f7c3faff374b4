import { fixedWidthHalf, type HalfWidth, sequenceHalf, studentHalf } from '../../experiment/index.ts';
import type { IntervalKind } from './request.ts';

/** How an interval of each kind is made. */
export const HALF_WIDTHS: Readonly<Record<IntervalKind, HalfWidth>> = {
  student: studentHalf,
  'fixed-width': fixedWidthHalf,
  sequence: sequenceHalf,
};
