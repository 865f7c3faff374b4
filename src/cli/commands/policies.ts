import type { Io } from '../io.ts';
import { paint, widthOf } from '../io.ts';

const HEADINGS = [
  'Readings of the law',
  'Rules of the law that act ("zhudai rules show NAME" tells all about one)',
  'Levers',
  'Switches',
  'Shocks, in scenario files under macro:',
] as const;

/** A reading, rule, lever or switch that `--set` may change, or a shock to the economy that a file may date. */
export type Policy = {
  readonly heading: (typeof HEADINGS)[number];
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
};

/** Readings 口径, rules 规则, levers 政策工具, switches and shocks 宏观冲击 whose name or meaning contains the pattern, in small letters. */
export async function policiesLike(pattern: string): Promise<Policy[]> {
  const { LEVERS, MACRO, READINGS, RULES, SWITCHES } = await import('../../engine/index.ts');
  const readings = Object.entries(READINGS).map(([name, reading]) => ({
    heading: HEADINGS[0],
    name: `readings.${name}`,
    unit: 'choices' in reading ? reading.choices.join(', ') : reading.unit,
    meaning: reading.en,
    zh: reading.zh,
  }));
  const rules = Object.entries(RULES)
    .filter(([, { acts }]) => acts)
    .map(([name, { unit, en, zh }]) => ({ heading: HEADINGS[1], name: `rules.${name}`, unit, meaning: en, zh }));
  const levers = Object.entries(LEVERS).map(([name, { unit, choices, en, zh }]) => ({
    heading: HEADINGS[2],
    name: `levers.${name}`,
    unit: choices?.join(', ') ?? unit,
    meaning: en,
    zh,
  }));
  const switches = Object.entries(SWITCHES).map(([name, meaning]) => ({
    heading: HEADINGS[3],
    name: `switches.${name}`,
    unit: 'true/false',
    meaning,
    zh: '',
  }));
  const shocks = Object.entries(MACRO).map(([name, { unit, en, zh }]) => ({
    heading: HEADINGS[4],
    name,
    unit,
    meaning: en,
    zh,
  }));
  return [...readings, ...rules, ...levers, ...switches, ...shocks]
    .filter(({ name, meaning, zh }) => [name, meaning, zh].some((text) => text.toLowerCase().includes(pattern)))
    .map(({ zh: _zh, ...policy }) => policy);
}

/** Prints each kind under its heading. */
export async function printPolicies(policies: readonly Policy[], io: Io): Promise<void> {
  const { listTable } = await import('../tables.ts');
  const { bold } = paint(io, io.out);
  for (const heading of HEADINGS) {
    const rows = policies
      .filter((policy) => policy.heading === heading)
      .map(({ name, unit, meaning }) => [name, unit === '–' ? meaning : `${meaning} [${unit}]`]);
    if (rows.length > 0) io.out.write(`${bold(heading)}\n${listTable(['Name', 'Meaning'], rows, widthOf(io.out))}\n\n`);
  }
}
