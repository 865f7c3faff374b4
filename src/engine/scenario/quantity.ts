/**
 * How a value is written in files and kept by the engine: `money` yuan → whole fen, `rate_bp` fraction → whole basis
 * points, `rate` and `fraction` alike in both, `count` whole numbers, `flag` true/false → 1/0, `choice` word → its index.
 */
export type Kind = 'money' | 'rate' | 'rate_bp' | 'fraction' | 'number' | 'count' | 'flag' | 'choice';

/** What a value may be, in the units of files. */
export type Quantity = {
  readonly kind: Kind;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** The words of a `choice`. */
  readonly choices?: readonly string[];
  /** Value without the rule, in engine units; where it is infinite, files may say `none`. */
  readonly off?: number;
};

/** A value as files write it. */
export type FileValue = number | boolean | string;

/** Word in files for a limit that does not bind. */
export const NO_LIMIT = 'none';

/** May this value be written as `none`? */
export const isUnlimited = ({ off }: Quantity): boolean => off === Number.POSITIVE_INFINITY;

const PER_UNIT: Readonly<Partial<Record<Kind, number>>> = { money: 100, rate_bp: 10_000 };

/** A valid value of a file in engine units; money and basis points are rounded half up. */
export function toEngine(quantity: Quantity, value: FileValue): number {
  if (value === NO_LIMIT) return Number.POSITIVE_INFINITY;
  if (typeof value === 'string') return (quantity.choices ?? []).indexOf(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  const perUnit = PER_UNIT[quantity.kind];
  return perUnit === undefined ? value : Math.round(value * perUnit);
}

/** An engine value as files write it; `toEngine` gives back the same value. */
export function toFile(quantity: Quantity, value: number): FileValue {
  if (value === Number.POSITIVE_INFINITY) return NO_LIMIT;
  if (quantity.kind === 'choice') return quantity.choices?.[value] ?? String(value);
  if (quantity.kind === 'flag') return value !== 0;
  return value / (PER_UNIT[quantity.kind] ?? 1);
}
