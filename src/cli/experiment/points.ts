import { applySettings, type Scenario, ScenarioError, stringifyScenario } from '../../engine/index.ts';
import { countOf, type Design, MOST_POINTS, pointsOf, type Vary } from '../../experiment/index.ts';
import { sha256 } from '../digest.ts';
import type { Side } from '../ensemble/sides.ts';
import type { Point } from '../store/contents.ts';
import type { ExperimentFile } from './file.ts';

/** Digits of a point's or a design's id: two of a million points have the same one with a chance of one in 500. */
const ID_DIGITS = 12;
export const idOf = (content: unknown): string => sha256(JSON.stringify(content)).slice(0, ID_DIGITS);

/** How many points an experiment has, told without making them. */
export const pointCount = (sides: readonly Side[], design: Design | undefined): number =>
  sides.length * (design ? countOf(design) : 1);

/** The points of an experiment, scenario by scenario in the order of the design. */
export function experimentPoints(sides: readonly Side[], design: Design | undefined, vary: Vary): Point[] {
  const settings = design ? pointsOf(design) : [{}];
  return sides.flatMap(({ label, scenario }) => {
    const text = stringifyScenario(scenario);
    return settings.map((each): Point => {
      const ordered = Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
      const { seed = scenario.seed, instSeed = scenario.instSeed } = ordered;
      return { id: idOf([text, ordered, vary]), scenario: label, seed, instSeed, vary, settings: ordered };
    });
  });
}

/** The scenario of a point, complete. @throws ScenarioError when its values do not go together */
export const scenarioAt = (base: Scenario, settings: Point['settings']): Scenario =>
  applySettings(
    base,
    Object.entries(settings).map(([path, text]) => ({ path, text })),
  );

/**
 * Every value that the design gives a setting and that the scenarios do not take, told once at its place in the file. What is
 * wrong with all values of a setting is told at its name.
 */
export function faultsOfValues({ design, faultAt }: ExperimentFile, sides: readonly Side[]): string[] {
  if (!design) return [];
  const faults = valuesTried(design).flatMap(({ at, setting, texts }) => {
    const each = texts.map(({ at: place, text }) => ({ place, fault: faultOf(sides, { [setting]: text }) }));
    const first = each[0]?.fault;
    if (first && each.every(({ fault }) => fault?.message === first.message))
      return [faultAt({ path: ['design', ...at], onKey: true, ...first })];
    return each.flatMap(({ place, fault }) =>
      fault ? [faultAt({ path: ['design', ...at, ...place], ...fault })] : [],
    );
  });
  return [...new Set(faults)];
}

/** Settings that make other people, other luck or other months. */
const APART = ['borrowers', 'population.borrowers', 'seed', 'instSeed', 'start', 'burnIn', 'months', 'referenceMonth'];

/** Why the points of a design could not be set against each other, at its place in the file. */
export function faultsOfCalendar({ design, faultAt }: ExperimentFile): string[] {
  if (!design || !SETS_POINTS_APART.includes(design.kind) || !('factors' in design)) return [];
  return Object.keys(design.factors)
    .filter((setting) => APART.includes(setting))
    .map((setting) =>
      faultAt({
        path: ['design', 'factors', setting],
        message: `cannot vary in a design of kind ${design.kind}, which sets points against each other: they would not be the same people and months`,
        hint: 'Take kind grid or list, or set it for all under "set:"',
        onKey: true,
      }),
    );
}

const SETS_POINTS_APART: readonly Design['kind'][] = ['morris', 'saltelli', 'one-at-a-time'];

/** So many points are looked at before the first is run. */
const LOOKED_AT = 100;

/** The first point that no scenario can be made of, such as one with half a month: its ends may be sound and what lies between not. */
export function faultsOfPoints({ design, faultAt }: ExperimentFile, sides: readonly Side[]): string[] {
  if (!design || countOf(design) > MOST_POINTS) return [];
  const points = pointsOf(design).slice(0, LOOKED_AT);
  for (const [at, settings] of points.entries()) {
    const fault = faultOf(sides, settings);
    if (!fault) continue;
    const values = Object.entries(settings).map(([setting, text]) => `${setting}=${text}`);
    return [
      faultAt({ path: ['design'], ...fault, message: `point ${at + 1} (${values.join(' ')}): ${fault.message}` }),
    ];
  }
  return [];
}

type Step = string | number;

/** The values that are tried of a setting, and where they stand in the file. */
type Tried = {
  readonly at: readonly Step[];
  readonly setting: string;
  readonly texts: readonly { readonly at: readonly Step[]; readonly text: string }[];
};

/** Values of each factor: the listed ones, and of a range its ends. */
function valuesTried(design: Design): Tried[] {
  if (design.kind === 'list')
    return design.rows.flatMap((row, place) =>
      Object.entries(row).map(([setting, text]) => ({
        at: ['rows', place, setting],
        setting,
        texts: [{ at: [], text }],
      })),
    );
  return Object.entries(design.factors).map(([setting, { values, low, high }]) => ({
    at: ['factors', setting],
    setting,
    texts: values
      ? values.map((text, place) => ({ at: ['values', place], text }))
      : [
          { at: ['low'], text: String(low) },
          { at: ['high'], text: String(high) },
        ],
  }));
}

type Fault = { readonly message: string; readonly hint?: string };

/** What the first scenario that does not take the settings says. */
function faultOf(sides: readonly Side[], settings: Point['settings']): Fault | undefined {
  for (const { scenario } of sides)
    try {
      scenarioAt(scenario, settings);
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      const { message, hint } = error.problems[0]!;
      return { message, ...(hint !== undefined && { hint }) };
    }
  return undefined;
}
