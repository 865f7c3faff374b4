import type { Io } from '../io.ts';
import { paint, widthOf } from '../io.ts';

/** A lever or switch that `--set` may change. */
export type Policy = {
  readonly heading: 'Levers' | 'Switches';
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
};

/** Levers 政策工具 and switches whose name or meaning contains the pattern, in small letters. */
export async function policiesLike(pattern: string): Promise<Policy[]> {
  const { LEVERS, SWITCHES } = await import('../../engine/index.ts');
  const levers = Object.entries(LEVERS).map(([name, { unit, choices, en, zh }]) => ({
    heading: 'Levers' as const,
    name: `levers.${name}`,
    unit: choices?.join(', ') ?? unit,
    meaning: en,
    zh,
  }));
  const switches = Object.entries(SWITCHES).map(([name, meaning]) => ({
    heading: 'Switches' as const,
    name: `switches.${name}`,
    unit: 'true/false',
    meaning,
    zh: '',
  }));
  return [...levers, ...switches]
    .filter(({ name, meaning, zh }) => [name, meaning, zh].some((text) => text.toLowerCase().includes(pattern)))
    .map(({ zh: _zh, ...policy }) => policy);
}

/** Prints levers, then switches, each under its heading. */
export async function printPolicies(policies: readonly Policy[], io: Io): Promise<void> {
  const { listTable } = await import('../tables.ts');
  const { bold } = paint(io, io.out);
  for (const heading of ['Levers', 'Switches'] as const) {
    const rows = policies
      .filter((policy) => policy.heading === heading)
      .map(({ name, unit, meaning }) => [name, unit === '–' ? meaning : `${meaning} [${unit}]`]);
    if (rows.length > 0) io.out.write(`${bold(heading)}\n${listTable(['Name', 'Meaning'], rows, widthOf(io.out))}\n\n`);
  }
}
