import {
  conflictsOf,
  type DatedLever,
  formatMonth,
  lastMonth,
  type MacroShock,
  type Scenario,
} from '../engine/index.ts';
import { meetings } from './law/stack.ts';
import type { Setting } from './load.ts';

/** Below this many borrowers the figures of a month rest on a handful of loans. */
const FEW_BORROWERS = 5000;

/** What the user should know of a scenario before it runs, one line each: what `--set` dated, what meets, and what cannot act or compare. */
export function noticesOf(scenario: Scenario, settings: readonly Setting[]): string[] {
  return [
    ...leversSet(scenario, settings),
    ...filesThatMeet(scenario),
    ...withoutLaw(scenario),
    ...beyondTheEnd(scenario),
    ...outside(scenario),
    ...tooSmall(scenario),
  ];
}

function leversSet({ levers }: Scenario, settings: readonly Setting[]): string[] {
  const texts = new Map(settings.map(({ path, text }) => [path, text]));
  return [...texts].flatMap(([path, text]) => {
    const entry = levers.findLast(({ lever }) => path === `levers.${lever}`);
    return entry ? [`${path} = ${text} ${datesOf(entry)}`] : [];
  });
}

function datesOf({ announced, effective, expires, scope }: DatedLever): string {
  const { modes, bankTypes, platforms } = scope;
  const parties = [...(modes ?? []), ...(bankTypes ?? []), ...(platforms ?? []).map((rank) => `platform ${rank}`)];
  return [
    `from ${formatMonth(effective)}`,
    expires === undefined ? '' : ` until ${formatMonth(expires)}`,
    announced < effective ? `, announced ${formatMonth(announced)}` : '',
    parties.length > 0 ? `, for ${parties.join(', ')}` : '',
  ].join('');
}

const filesThatMeet = ({ source }: Scenario): string[] =>
  meetings(conflictsOf(source.law.changes)).map(({ rule, words }) => `${rule}: ${words.en}.`);

const withoutLaw = ({ source: { law } }: Scenario): string[] =>
  law.basis === 'none' && law.changes.length + law.enacted.length > 0
    ? ['no law to begin with: only the rules that the file names hold. Add "extends: baseline" or "law: 2025-03".']
    : [];

function beyondTheEnd(scenario: Scenario): string[] {
  const last = lastMonth(scenario);
  const end = `the run ends in ${formatMonth(last)}.`;
  const ofLever = ({ lever, announced, effective, anticipable }: DatedLever): string => {
    const begins = `${lever} from ${formatMonth(effective)}`;
    return anticipable && announced <= last
      ? `${begins} acts only through its announcement in ${formatMonth(announced)}: ${end}`
      : `${begins} never acts: ${end}`;
  };
  const ofShock = ({ factor, from }: MacroShock): string => `${factor} from ${formatMonth(from)} never acts: ${end}`;
  return [
    ...scenario.levers.filter(({ effective }) => effective > last).map(ofLever),
    ...scenario.macro.filter(({ from }) => from > last).map(ofShock),
  ];
}

function outside(scenario: Scenario): string[] {
  const [first, last] = [scenario.start + scenario.burnIn, lastMonth(scenario)];
  const { referenceMonth } = scenario;
  if (referenceMonth >= first && referenceMonth <= last) return [];
  const run = `${formatMonth(first)} to ${formatMonth(last)}`;
  return [
    `the reference month ${formatMonth(referenceMonth)} lies outside the run (${run}): before and after cannot be compared.`,
  ];
}

const tooSmall = ({ parameters }: Scenario): string[] =>
  parameters['population.borrowers'] < FEW_BORROWERS
    ? ['fewer than 5 000 borrowers: small markets are noisy and clear less fully; compare at 20 000 or more.']
    : [];
