import { formatMonth, type Month } from '../core/calendar.ts';
import { whereLeverParts } from './apart-levers.ts';
import { SWITCH_NAMES } from './apply.ts';
import { LEVER_NAMES } from './levers.ts';
import { MACRO } from './macro.ts';
import { PARAMETER_NAMES, PARAMETERS } from './parameters/index.ts';
import { lastMonth, MACRO_FACTORS, type MacroFactor, type Scenario } from './scenario.ts';
import { valueInWords } from './words.ts';

/** One thing by which two scenarios part, the first month whose simulation may differ by it, and both sides in words. */
export type Parting = {
  /** As in `--set`. */
  readonly path: string;
  readonly month: Month;
  readonly left: string;
  readonly right: string;
};

/**
 * All that may make two scenarios come out differently. Never later than the truth; earlier where a difference turns out to
 * move nobody.
 */
export function partings(left: Scenario, right: Scenario): Parting[] {
  const first = Math.min(left.start, right.start);
  const fromStart = (path: string, a: string, b: string): Parting[] =>
    a === b ? [] : [{ path, month: first, left: a, right: b }];
  const settings = (['seed', 'instSeed', 'burnIn'] as const).flatMap((name) =>
    fromStart(name, String(left[name]), String(right[name])),
  );
  const parameters = PARAMETER_NAMES.flatMap((name) => {
    const [a, b] = [left.parameters[name], right.parameters[name]];
    const shown = (value: number) => valueInWords(PARAMETERS[name], value).en;
    return a === b ? [] : [{ path: name, month: first, left: shown(a), right: shown(b) }];
  });
  const switches = SWITCH_NAMES.flatMap((name) => {
    const shown = (scenario: Scenario) => (scenario.switches[name] ? 'on' : 'off');
    return fromStart(`switches.${name}`, shown(left), shown(right));
  });
  return [
    ...fromStart('start', formatMonth(left.start), formatMonth(right.start)),
    ...settings,
    ...parameters,
    ...switches,
    ...dates(left, right),
    ...LEVER_NAMES.flatMap((name) => whereLeverParts(name, left, right, lastCommon(left, right)) ?? []),
    ...MACRO_FACTORS.flatMap((factor) => whereShockParts(factor, left, right) ?? []),
  ];
}

/** The first month whose simulation may differ between two scenarios; undefined where none may. */
export function firstDifference(a: Scenario, b: Scenario): Month | undefined {
  const months = partings(a, b).map(({ month }) => month);
  return months.length === 0 ? undefined : Math.min(...months);
}

/**
 * The last month up to which scenarios are all the same run, so that one simulation serves them all; undefined where they
 * differ from the start.
 *
 * @param scenarios one or more
 */
export function commonPast([first, ...others]: readonly [Scenario, ...Scenario[]]): Month | undefined {
  const last = lastMonth(first);
  const common = Math.min(...others.map((other) => (firstDifference(first, other) ?? last + 1) - 1), last);
  return common < first.start ? undefined : common;
}

const lastCommon = (left: Scenario, right: Scenario): Month => Math.min(lastMonth(left), lastMonth(right));

/** The last month of a run puts more on record than others do; the reference month parts old loans from new ones. */
function dates(left: Scenario, right: Scenario): Parting[] {
  const parting = (path: string, month: Month, a: string, b: string): Parting[] =>
    a === b ? [] : [{ path, month: Math.max(left.start, month), left: a, right: b }];
  const [a, b] = [left.referenceMonth, right.referenceMonth];
  return [
    ...parting('months', lastCommon(left, right), String(left.months), String(right.months)),
    ...parting('referenceMonth', Math.min(a, b), formatMonth(a), formatMonth(b)),
  ];
}

function whereShockParts(factor: MacroFactor, left: Scenario, right: Scenario): Parting | undefined {
  const valueIn = ({ macro }: Scenario, month: Month) =>
    macro.findLast((shock) => shock.factor === factor && shock.from <= month && month < shock.until)?.value;
  const shown = (value: number | undefined) => (value === undefined ? 'none' : valueInWords(MACRO[factor], value).en);
  for (let month = left.start; month <= lastCommon(left, right); month++) {
    const [a, b] = [valueIn(left, month), valueIn(right, month)];
    if (a !== b) return { path: `macro.${factor}`, month, left: shown(a), right: shown(b) };
  }
  return undefined;
}
