import * as z from 'zod';

/** Most points of a design: each of them is a run or several. */
export const MOST_POINTS = 100_000;

// What a value must be, said when it is missing or of another kind.
const must = (be: string) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined ? 'is missing' : `must be ${be}`),
});

const whole = (least: number, description: string) =>
  z.int(must('a whole number')).min(least, `must be at least ${least}`).describe(description);
const number = (description: string) => z.number(must('a number')).describe(description);
const value = z
  .union([z.string().min(1), z.number(), z.boolean()], must('a text, a number, true or false'))
  .transform(String)
  .describe('A value as --set takes it');

const FACTOR = z.strictObject(
  {
    values: z.array(value, must('a list of values')).describe('Values to try, one by one').optional(),
    low: number('Lowest value of a range').optional(),
    high: number('Highest value of a range').optional(),
    scale: z
      .enum(['linear', 'log'], must('linear or log'))
      .describe('How values spread over the range: evenly, or evenly in their logarithm; linear without it')
      .optional(),
    whole: z.boolean(must('true or false')).describe('Only whole numbers of the range').optional(),
    levels: whole(2, 'How many values of the range a grid tries, both ends among them').optional(),
  },
  must('a map: values, or low and high'),
);
const factors = z
  .record(z.string(), FACTOR, must('a map of settings'))
  .describe('What is changed: settings by the path that --set takes, each with its values or its range');
const seed = z
  .union([z.string().min(1), z.number()], must('a text or a number'))
  .transform(String)
  .describe('Seed of the draws of the design, apart from the seeds of its runs; 1 without it')
  .optional();
const points = (description: string) => whole(1, description);

const GRID = z.strictObject({ kind: z.literal('grid').describe('Every combination of the values'), factors });
const LIST = z.strictObject({
  kind: z.literal('list').describe('Points written out'),
  rows: z
    .array(z.record(z.string(), value, must('a map of settings')), must('a list of points'))
    .describe('Points, each a map from settings to values; a setting that is left out keeps the value of the scenario'),
});
const LATIN = z.strictObject({
  kind: z.literal('latin').describe('Latin hypercube: each of n equal parts of every range is hit once'),
  points: points('Number of points'),
  factors,
  seed,
});
const SOBOL = z.strictObject({
  kind: z.literal('sobol').describe('Scrambled Sobol sequence: evenly spread, and more points keep the earlier ones'),
  points: points('Number of points, a power of two'),
  factors,
  seed,
});
const ONE_AT_A_TIME = z.strictObject({
  kind: z.literal('one-at-a-time').describe('The scenario as it is, then each factor alone at each value or both ends'),
  factors,
});
const MORRIS = z.strictObject({
  kind: z.literal('morris').describe('Morris screening: trajectories on which one factor moves at a time'),
  trajectories: whole(2, 'Number of trajectories; each takes one run more than there are factors'),
  levels: whole(2, 'Levels of the grid on which factors move, an even number; 4 without it').optional(),
  factors,
  seed,
});
const SALTELLI = z.strictObject({
  kind: z.literal('saltelli').describe('Pairs of samples for Sobol indices'),
  base: whole(2, 'Rows of the base samples, a power of two; each takes two runs more than there are factors'),
  factors,
  seed,
});

const OPTIONS = [GRID, LIST, LATIN, SOBOL, ONE_AT_A_TIME, MORRIS, SALTELLI] as const;

/** Schema of the part `design:` of an experiment file 试验设计. Beyond it, see `problemsOf`. */
export const DESIGN_SCHEMA = z.discriminatedUnion('kind', OPTIONS);

/** Kinds of designs. */
export const DESIGN_KINDS = OPTIONS.map(({ shape }) => shape.kind.value);

/** Keys that a design of a kind and a factor may have. */
export const keysOf = (kind: DesignKind): string[] =>
  Object.keys(OPTIONS.find(({ shape }) => shape.kind.value === kind)!.shape);
export const FACTOR_KEYS = Object.keys(FACTOR.shape);

/** One setting that a design changes 因素: listed values, as `--set` takes them, or a range. */
export type Factor = Readonly<z.infer<typeof FACTOR>>;
/** Settings of one point of a design 设计点, path to value; a setting that is left out keeps the value of the scenario. */
export type Point = Readonly<Record<string, string>>;

export type Design = Readonly<z.infer<typeof DESIGN_SCHEMA>>;
export type DesignKind = Design['kind'];
/** Design of one kind. */
export type DesignOf<Kind extends DesignKind> = Extract<Design, { kind: Kind }>;
