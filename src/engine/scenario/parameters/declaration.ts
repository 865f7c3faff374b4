import type { Kind } from '../quantity.ts';

/** One number of the model that a scenario may change, with its meaning and where its value comes from. */
export type ParameterDeclaration = {
  /** Number in the parameter table of the model text. */
  readonly id: `P${number}`;
  /** Sign in the equations of the model text. */
  readonly symbol: string;
  readonly kind: Extract<Kind, 'money' | 'rate' | 'fraction' | 'number' | 'count'>;
  /** Unit in files; money is in yuan, rates and shares are fractions. */
  readonly unit: string;
  /** State of March 2025, in file units. */
  readonly default: number;
  /** Least and largest value that makes sense at all, in file units. */
  readonly min: number;
  readonly max: number;
  /** Plausible range, for sensitivity analysis, in file units. */
  readonly low: number;
  readonly high: number;
  /** Submodel of the model text in which it acts. */
  readonly mechanism: `SM-${number}` | 'initialisation';
  /** A rule's text, a fit to published figures, or the model's assumption. */
  readonly basis: 'law' | 'calibrated' | 'assumed';
  /** Where the value comes from, in words. */
  readonly source: string;
  readonly en: string;
  readonly zh: string;
};
