import type { Io } from '../io.ts';
import { paint, widthOf } from '../io.ts';
import { checkArguments } from '../usage.ts';
import type { Command } from './command.ts';
import { policiesLike, printPolicies } from './policies.ts';

/** So few parameters are shown in full, with basis and source. */
const FEW = 3;

/** One parameter as `--json` prints it. */
type Entry = {
  readonly name: string;
  readonly id: string;
  readonly symbol: string;
  readonly default: number;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly basis: string;
  readonly source: string;
  readonly meaning: string;
};

/** `zhudai params`: every number of the model that `--set` may change, with where it comes from; what else can be set after it. */
export const params: Command = {
  name: 'params',
  argument: { notation: '[pattern]', name: 'pattern', describe: 'Part of a name, id, symbol or meaning' },
  describe: 'List what can be set, with default, range and source',
  options: { json: { type: 'boolean', describe: 'The list as one JSON document' } },
  examples: [
    ['zhudai params income', 'Everything about income'],
    ['zhudai params P05', 'One parameter by its number in the model text'],
    ['zhudai params aprCap', 'A lever'],
    ['zhudai params --json', 'All the parameters, for other programs'],
  ],
  handle: async (args, io) => {
    checkArguments(params, args);
    const pattern = String(args.pattern ?? '').toLowerCase();
    const entries = await matching(pattern);
    if (args.json) {
      io.out.write(`${JSON.stringify(entries, null, 2)}\n`);
      return 0;
    }
    const policies = await policiesLike(pattern);
    if (entries.length + policies.length === 0)
      io.err.write(
        `No parameter, rule, reading, lever or switch matches "${args.pattern}". "zhudai params" lists them all.\n`,
      );
    else if (entries.length <= FEW) printCards(entries, io);
    else await printGroups(entries, io);
    await printPolicies(policies, io);
    return 0;
  },
};

async function matching(pattern: string): Promise<Entry[]> {
  const { PARAMETERS } = await import('../../engine/index.ts');
  const entries = Object.entries(PARAMETERS).map(([name, parameter]): Entry & { zh: string } => {
    const { id, symbol, default: value, unit, min, max, basis, source, en, zh } = parameter;
    return { name, id, symbol, default: value, unit, min, max, basis, source, meaning: en, zh };
  });
  return entries
    .filter(({ name, id, symbol, meaning, zh }) =>
      [name, id, symbol, meaning, zh].some((text) => text.toLowerCase().includes(pattern)),
    )
    .map(({ zh: _zh, ...entry }) => entry);
}

/** Below this many columns the range gives way to the meaning. */
const ROOM_FOR_RANGE = 100;

async function printGroups(entries: readonly Entry[], io: Io): Promise<void> {
  const { listTable } = await import('../tables.ts');
  const { bold } = paint(io, io.out);
  const width = widthOf(io.out);
  const columns: Readonly<Record<string, (entry: Entry) => string>> = {
    Name: ({ name }) => name,
    Default: ({ default: value }) => String(value),
    ...(width >= ROOM_FOR_RANGE && { Range: ({ min, max }: Entry) => `${min} – ${max}` }),
    Meaning: ({ meaning, unit }) => (unit === '–' ? meaning : `${meaning} [${unit}]`),
  };
  const groupOf = ({ name }: Entry) => name.slice(0, name.indexOf('.'));
  for (const group of new Set(entries.map(groupOf))) {
    const members = entries.filter((entry) => groupOf(entry) === group);
    const rows = members.map((entry) => Object.values(columns).map((text) => text(entry)));
    io.out.write(`${bold(group)}\n${listTable(Object.keys(columns), rows, width)}\n\n`);
  }
}

function printCards(entries: readonly Entry[], io: Io): void {
  const { bold } = paint(io, io.out);
  for (const { name, id, symbol, default: value, unit, min, max, basis, source, meaning } of entries) {
    io.out.write(`${bold(name)}  ${id}, ${symbol}\n  ${meaning}\n`);
    io.out.write(`  default ${value} ${unit}, from ${min} to ${max}\n  ${basis}: ${source}\n\n`);
  }
}
