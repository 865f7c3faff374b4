import { type Leaf, month, quantity, seed } from './leaf.ts';
import { PARAMETERS } from './parameters/index.ts';
import type { Quantity } from './quantity.ts';

const months = (min: number, max: number): Quantity => ({ kind: 'count', unit: 'months', min, max });

/** The longest burn-in and the longest run, a century. */
const LONGEST = 1200;

/** What a run needs besides the model's numbers: its luck, its dates and its size. Keys of a file's top level. */
export const RUN_SETTINGS = {
  seed: seed('Seed of every draw but those of institutions'),
  instSeed: seed('Seed of the traits and the wiring of institutions'),
  start: month('First month of the burn-in'),
  burnIn: quantity(months(0, LONGEST), 'Months before the first that is reported'),
  months: quantity(months(1, LONGEST), 'Months after the burn-in'),
  referenceMonth: month('Date that before/after comparisons use'),
  borrowers: quantity(PARAMETERS['population.borrowers'], 'People who may borrow 借款人数量'),
} as const satisfies Readonly<Record<string, Leaf>>;

export type RunSetting = keyof typeof RUN_SETTINGS;

/** True for the name of a run setting. */
export const isRunSetting = (name: string): name is RunSetting => Object.hasOwn(RUN_SETTINGS, name);
