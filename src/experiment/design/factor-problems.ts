import { levelTexts } from './factor.ts';
import type { DesignProblem } from './problems.ts';
import type { DesignKind, Factor } from './schema.ts';

/** Kinds that need a factor to move. */
const MOVING: readonly DesignKind[] = ['one-at-a-time', 'morris', 'saltelli'];
const OF_RANGES = ['low', 'high', 'scale', 'whole', 'levels'] as const;

const at = (path: readonly (string | number)[], message: string): DesignProblem => ({ path, message });

/** Everything that is wrong with a factor; paths start at the factor. */
export function factorProblems(factor: Factor, kind: DesignKind): DesignProblem[] {
  if (factor.values) return listedProblems(factor, factor.values, kind);
  const { low, high } = factor;
  if (low === undefined && high === undefined)
    return [at([], 'has neither values nor a range: write values: […], or low: and high:')];
  if (low === undefined) return [at(['low'], 'is missing: a range has low and high')];
  if (high === undefined) return [at(['high'], 'is missing: a range has low and high')];
  const ends = endProblems(factor, low, high);
  return [...ends, ...levelProblems(factor, kind, ends.length === 0)];
}

function listedProblems(factor: Factor, values: readonly string[], kind: DesignKind): DesignProblem[] {
  const ofRange = OF_RANGES.filter((key) => factor[key] !== undefined);
  const mixed = ofRange.map((key) => at([key], 'belongs to a range and stands beside values; keep one of the two'));
  const twice = values.flatMap((text, place) =>
    values.indexOf(text) < place ? [at(['values', place], `${text} is given twice`)] : [],
  );
  if (values.length === 0) return [...mixed, at(['values'], 'has no value; write at least one')];
  const still = values.length === 1 && MOVING.includes(kind);
  return [...mixed, ...twice, ...(still ? [at(['values'], `has one value; ${kind} needs at least two`)] : [])];
}

function endProblems({ scale, whole }: Factor, low: number, high: number): DesignProblem[] {
  const problems: DesignProblem[] = [];
  if (low >= high) problems.push(at(['low'], `must be below high, got ${low} and ${high}`));
  if (scale === 'log' && low <= 0)
    problems.push(at(['low'], `must be above 0 where scale is log, got ${low}: zero and below have no logarithm`));
  if (whole)
    for (const [key, end] of [
      ['low', low],
      ['high', high],
    ] as const)
      if (!Number.isSafeInteger(end))
        problems.push(at([key], `must be a whole number where whole is true, got ${end}`));
  return problems;
}

function levelProblems(factor: Factor, kind: DesignKind, isRange: boolean): DesignProblem[] {
  const { levels } = factor;
  if (kind !== 'grid') {
    if (levels === undefined) return [];
    const own = kind === 'morris' ? '; levels of morris stand beside trajectories, one number for all' : '';
    return [at(['levels'], `is for a grid and has no meaning in ${kind}${own}`)];
  }
  if (levels === undefined)
    return [at(['levels'], 'is missing: a grid needs to know how many values of a range to try')];
  if (!isRange) return [];
  const texts = levelTexts(factor, levels);
  const different = new Set(texts).size;
  return different === texts.length ? [] : [at(['levels'], `asks for ${levels} values, but only ${different} differ`)];
}
