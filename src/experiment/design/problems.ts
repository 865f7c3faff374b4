import { MOST_DIMENSIONS } from './direction-numbers.ts';
import { factorProblems } from './factor-problems.ts';
import { stillAt } from './morris.ts';
import { countOf } from './points.ts';
import type { Design, DesignOf, Factor, Point } from './schema.ts';
import { MOST_POINTS } from './schema.ts';

/** What is wrong with a design, and where in it. */
export type DesignProblem = { readonly path: readonly (string | number)[]; readonly message: string };

const at = (path: readonly (string | number)[], message: string): DesignProblem => ({ path, message });

/** Everything that is wrong with a design whose parts are of the right kinds; empty when it can be run. */
export function problemsOf(design: Design): DesignProblem[] {
  const own = design.kind === 'list' ? rowProblems(design.rows) : ofFactors(design, design.factors);
  if (own.length > 0) return own;
  if (design.kind === 'morris') own.push(...stillProblems(design));
  const count = countOf(design);
  if (count <= MOST_POINTS) return own;
  return [
    ...own,
    at([], `makes ${count} points, at most ${MOST_POINTS} are allowed: take fewer points, values or levels`),
  ];
}

function ofFactors(
  design: Exclude<Design, { kind: 'list' }>,
  factors: Readonly<Record<string, Factor>>,
): DesignProblem[] {
  const names = Object.keys(factors);
  const none = names.length === 0 ? [at(['factors'], 'names no setting to change; write at least one')] : [];
  const each = names.flatMap((name) =>
    factorProblems(factors[name]!, design.kind).map(({ path, message }) => at(['factors', name, ...path], message)),
  );
  return [...none, ...each, ...sizeProblems(design, names.length)];
}

function sizeProblems(design: Design, count: number): DesignProblem[] {
  switch (design.kind) {
    case 'sobol':
      return [...powerProblems('points', design.points), ...dimensionProblems(count, MOST_DIMENSIONS)];
    case 'saltelli':
      return [...powerProblems('base', design.base), ...dimensionProblems(count, MOST_DIMENSIONS / 2)];
    case 'morris':
      return levelProblems(design.levels);
    default:
      return [];
  }
}

function levelProblems(levels = 2): DesignProblem[] {
  if (levels > MOST_POINTS) return [at(['levels'], `must be at most ${MOST_POINTS}, got ${levels}`)];
  if (levels % 2 === 0) return [];
  return [at(['levels'], `must be an even number, got ${levels}: a step goes over half of the levels`)];
}

const stillProblems = (design: DesignOf<'morris'>): DesignProblem[] =>
  Object.entries(design.factors).flatMap(([name, factor]) => {
    const still = stillAt(design, factor);
    if (still === undefined) return [];
    return [
      at(['factors', name], `stays at ${still} in a step over half of the levels: widen the range or list its values`),
    ];
  });

function powerProblems(key: string, count: number): DesignProblem[] {
  const below = 2 ** Math.floor(Math.log2(count));
  if (below === count) return [];
  const why = 'only then does a Sobol sequence spread evenly';
  return [at([key], `must be a power of two, such as ${below} or ${2 * below}, got ${count}: ${why}`)];
}

function dimensionProblems(count: number, most: number): DesignProblem[] {
  if (count <= most) return [];
  return [at(['factors'], `has ${count} settings, at most ${most} are possible: screen them with kind: morris first`)];
}

function rowProblems(rows: readonly Point[]): DesignProblem[] {
  if (rows.length === 0) return [at(['rows'], 'has no point; write at least one')];
  const texts = rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
  return texts.flatMap((text, place) => {
    const first = texts.indexOf(text);
    return first < place ? [at(['rows', place], `is the same point as number ${first + 1} of the list`)] : [];
  });
}
