import type { ParameterName } from '../parameters/index.ts';
import type { Kind } from '../quantity.ts';

/** By what a lever's value may be limited to part of the market. */
export type ScopeKey = 'modes' | 'bankTypes' | 'platforms';

/** One dated setting of policy. Ranges are in file units: a rate is a fraction, money is in yuan. */
export type LeverDeclaration = {
  readonly kind: Extract<Kind, 'rate_bp' | 'fraction' | 'number' | 'money' | 'flag' | 'count' | 'choice'>;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly choices?: readonly string[];
  /** The parts of `scope` it may have; with none it holds for the whole market. */
  readonly scope: readonly ScopeKey[];
  /**
   * How the values of several rules on the same thing come together: all must be met, so the lowest or the highest counts, or
   * they add up or multiply. Without it the last one counts.
   */
  readonly together?: 'lowest' | 'highest' | 'sum' | 'product';
  /** Submodel of the model text in which it acts first. */
  readonly mechanism: `SM-${number}`;
  readonly en: string;
  readonly zh: string;
} & (
  | { /** Value without the lever, in engine units. */ readonly off: number; readonly parameter?: undefined }
  | {
      /** Without the lever this parameter's value holds. */ readonly parameter: ParameterName;
      readonly off?: undefined;
    }
);
