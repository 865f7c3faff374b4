import { formatMonth } from '../core/calendar.ts';
import { SWITCH_NAMES } from './apply.ts';
import { LEVERS } from './levers.ts';
import { MACRO } from './macro.ts';
import { PARAMETER_NAMES, PARAMETERS } from './parameters/index.ts';
import { type Quantity, toFile } from './quantity.ts';
import type { DatedLever, MacroShock, Scenario } from './scenario.ts';

/** One thing in which two scenarios differ, in words and file units; undefined on the side that lacks it. */
export type Difference = {
  /** As in `--set`: `household.income_median`, `switches.cap`, `levers.aprCap`, `macro.income`, `months`. */
  readonly path: string;
  readonly left: string | undefined;
  readonly right: string | undefined;
  /** The reason that the right scenario gives, else the left one; may be empty. */
  readonly why: string;
};

/** What differs between two scenarios: run settings, parameters, switches, levers, macro, in this order. */
export function differences(left: Scenario, right: Scenario): Difference[] {
  return [
    ...runSettings(left, right),
    ...PARAMETER_NAMES.flatMap((name) => {
      const shown = (scenario: Scenario) => withUnit(PARAMETERS[name], scenario.parameters[name]);
      return unequal(name, shown(left), shown(right), reasonOf(`parameters.${name}`, left, right));
    }),
    ...SWITCH_NAMES.flatMap((name) => {
      const shown = (scenario: Scenario) => (scenario.switches[name] ? 'on' : 'off');
      return unequal(`switches.${name}`, shown(left), shown(right), reasonOf(`switches.${name}`, left, right));
    }),
    ...entries(left.levers, right.levers, ({ lever }) => `levers.${lever}`, describeLever),
    ...entries(left.macro, right.macro, ({ factor }) => `macro.${factor}`, describeShock),
  ];
}

/** A dated lever in words: value with unit, dates, and for whom. */
function describeLever({ lever, value, announced, effective, expires, scope, anticipable }: DatedLever): string {
  const dates = [
    `from ${formatMonth(effective)}`,
    expires === undefined ? '' : ` until ${formatMonth(expires)}`,
    announced < effective ? `, announced ${formatMonth(announced)}` : '',
    anticipable || announced === effective ? '' : ', not adopted early',
  ];
  const { modes, bankTypes, platforms } = scope;
  const parties = [modes?.join(', '), bankTypes?.join(', '), platforms && `platforms ${platforms.join(', ')}`].filter(
    (party) => party,
  );
  const whom = parties.length > 0 ? `, for ${parties.join('; ')}` : '';
  return `${withUnit(LEVERS[lever], value)} ${dates.join('')}${whom}`;
}

const describeShock = ({ factor, value, from, until }: MacroShock): string =>
  `${withUnit(MACRO[factor], value)} from ${formatMonth(from)} until ${formatMonth(until)}`;

function withUnit(quantity: Quantity, value: number): string {
  const shown = String(toFile(quantity, value));
  return quantity.unit === '–' || quantity.unit === '0–1' ? shown : `${shown} ${quantity.unit}`;
}

const reasonOf = (path: string, left: Scenario, right: Scenario): string =>
  right.reasons?.[path] ?? left.reasons?.[path] ?? '';

const unequal = (path: string, left: string, right: string, why: string): Difference[] =>
  left === right ? [] : [{ path, left, right, why }];

function runSettings(left: Scenario, right: Scenario): Difference[] {
  const shown = ({ seed, instSeed, start, burnIn, months, referenceMonth }: Scenario) =>
    Object.entries({
      seed,
      instSeed,
      start: formatMonth(start),
      burnIn,
      months,
      referenceMonth: formatMonth(referenceMonth),
    });
  const others = shown(right);
  return shown(left).flatMap(([path, value], index) => unequal(path, String(value), String(others[index]![1]), ''));
}

// Entries that stand in both, whatever their reason, are taken off one against one.
function entries<T extends { readonly why: string }>(
  left: readonly T[],
  right: readonly T[],
  pathOf: (entry: T) => string,
  describe: (entry: T) => string,
): Difference[] {
  const keyOf = (entry: T) => `${pathOf(entry)} ${describe(entry)}`;
  const unmatched = [...right];
  const gone = left.filter((entry) => {
    const index = unmatched.findIndex((other) => keyOf(other) === keyOf(entry));
    if (index >= 0) unmatched.splice(index, 1);
    return index < 0;
  });
  return [
    ...gone.map((entry) => ({ path: pathOf(entry), left: describe(entry), right: undefined, why: entry.why })),
    ...unmatched.map((entry) => ({ path: pathOf(entry), left: undefined, right: describe(entry), why: entry.why })),
  ];
}
