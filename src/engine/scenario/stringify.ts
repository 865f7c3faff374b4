import { Document, visit } from 'yaml';
import { formatMonth } from '../core/calendar.ts';
import { SWITCH_NAMES } from './apply.ts';
import { LISTED_PARAMETERS } from './file-schema.ts';
import { LEVERS } from './levers.ts';
import { MACRO } from './macro.ts';
import { PARAMETERS } from './parameters/index.ts';
import { toFile } from './quantity.ts';
import type { DatedLever, MacroShock, Scenario } from './scenario.ts';

const NO_REASON = 'no reason was given';

// Maps deeper than a lever's entry stand on one line: the values of parameters and switches, and scopes.
const ENTRY_DEPTH = 4;

/**
 * A scenario as a file that stands alone: every value, in file units, nothing inherited.
 * Read again, from whatever place, it is the same scenario.
 */
export function stringifyScenario(scenario: Scenario): string {
  const document = new Document(contentOf(scenario), { aliasDuplicateObjects: false });
  document.commentBefore = ` Scenario ${scenario.name} with every value it runs on: money in yuan, rates and shares as fractions.`;
  visit(document, {
    Map: (_, map, path) => {
      if (path.length > ENTRY_DEPTH) map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function contentOf(scenario: Scenario): object {
  const {
    name,
    title,
    titleZh,
    question,
    questionZh,
    why,
    whyZh,
    seed,
    instSeed,
    burnIn,
    months,
    parameters,
    switches,
  } = scenario;
  return {
    title: title || name,
    ...(titleZh && { titleZh }),
    name,
    ...(why && { why }),
    ...(whyZh && { whyZh }),
    ...(question && { question }),
    ...(questionZh && { questionZh }),
    seed,
    instSeed,
    start: formatMonth(scenario.start),
    burnIn,
    months,
    referenceMonth: formatMonth(scenario.referenceMonth),
    borrowers: parameters['population.borrowers'],
    switches: Object.fromEntries(
      SWITCH_NAMES.map((key) => [key, { on: switches[key], ...reason(scenario, `switches.${key}`, !switches[key]) }]),
    ),
    parameters: Object.fromEntries(
      LISTED_PARAMETERS.map((key) => {
        const value = toFile(PARAMETERS[key], parameters[key]);
        return [key, { value, ...reason(scenario, `parameters.${key}`, value !== PARAMETERS[key].default) }];
      }),
    ),
    levers: scenario.levers.map(leverEntry),
    macro: scenario.macro.map(macroEntry),
  };
}

function reason({ reasons }: Scenario, path: string, isNeeded: boolean): { why?: string } {
  const why = reasons?.[path] ?? (isNeeded ? NO_REASON : undefined);
  return why === undefined ? {} : { why };
}

const leverEntry = ({
  lever,
  value,
  announced,
  effective,
  expires,
  scope,
  anticipable,
  rule,
  why,
}: DatedLever): object => ({
  lever,
  value: toFile(LEVERS[lever], value),
  announced: formatMonth(announced),
  effective: formatMonth(effective),
  ...(expires !== undefined && { expires: formatMonth(expires) }),
  ...(Object.keys(scope).length > 0 && { scope }),
  anticipable,
  ...(rule !== undefined && { rule }),
  why: why || NO_REASON,
});

const macroEntry = ({ factor, value, from, until, why }: MacroShock): object => ({
  factor,
  value: toFile(MACRO[factor], value),
  from: formatMonth(from),
  until: formatMonth(until),
  why: why || NO_REASON,
});
