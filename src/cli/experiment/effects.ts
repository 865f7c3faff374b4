import {
  effectOf,
  type Outputs,
  type PairedEffect,
  pointsOf,
  readDesign,
  sampleOf,
  studentHalf,
} from '../../experiment/index.ts';
import { differenceText } from '../../report/comparison/figures.ts';
import { labelOf } from '../../report/comparison/rows.ts';
import { HORIZON_WORDS, verdictText } from '../../report/comparison/words.ts';
import { shortNames } from '../../report/experiment/words.ts';
import type { Command } from '../commands/command.ts';
import { EXIT } from '../exit.ts';
import { type Io, paint, widthOf } from '../io.ts';
import type { Args } from '../options.ts';
import type { Point } from '../store/contents.ts';
import { listTable } from '../tables.ts';
import { type Asking, readAsking } from './asking.ts';
import { outputsOf } from './outputs.ts';

/** What a scenario does to a measure at one point of the design, against the first scenario at the same point. */
export type Finding = {
  readonly measure: string;
  readonly unit: string;
  readonly variant: string;
  readonly settings: Point['settings'];
  readonly effect: PairedEffect;
};

/** The paired effect of every further scenario at every point of a design. @returns the exit code */
export async function showEffects(argument: string | undefined, args: Args, io: Io, command: Command): Promise<number> {
  const isAble = ({ scenarios }: { scenarios: readonly string[] }) => scenarios.length > 1;
  const asking = readAsking(argument, args, io, command, isAble, 'experiment with two scenarios to compare');
  const findings = await effectFindings(asking);
  const { shown, horizon, months, stored } = asking;
  const { title, replications, scenarios } = stored;
  if (args.json === true) {
    const told = { store: shown, title, replications, baseline: scenarios[0], horizon, months, findings };
    io.out.write(`${JSON.stringify(told, null, 2)}\n`);
  } else io.out.write(textOf(asking, findings, io));
  return EXIT.ok;
}

/** Every further scenario against the first, at every point of a design. */
export async function effectFindings({ store, stored, measures, horizon }: Asking): Promise<Finding[]> {
  const { scenarios, replications } = stored;
  const size = stored.points.length / scenarios.length;
  // Sound: it was checked before it was stored.
  const settings = stored.design === null ? [{}] : pointsOf(readDesign(stored.design).design!);
  const asked = { store, replications, measures: measures.map(({ name }) => name), horizon };
  const sides: Outputs[][] = [];
  for (const at of scenarios.keys())
    sides.push(await outputsOf({ ...asked, points: stored.points.slice(at * size, (at + 1) * size) }));
  return measures.flatMap(({ name, unit }, m) =>
    scenarios.slice(1).flatMap((variant, at) =>
      settings.map((each, place): Finding => {
        const sample = sampleOf(sides[0]![m]![place]!, sides[at + 1]![m]![place]!);
        return {
          measure: name,
          unit,
          variant,
          settings: each,
          effect: effectOf(sample, studentHalf),
        };
      }),
    ),
  );
}

function textOf({ stored, measures, horizon, months }: Asking, findings: readonly Finding[], io: Io): string {
  const { bold, dim } = paint(io, io.out);
  const width = widthOf(io.out);
  const paths = [...new Set(findings.flatMap(({ settings }) => Object.keys(settings)))];
  const tables = measures.flatMap(({ name }) => {
    const rows = findings
      .filter(({ measure }) => measure === name)
      .map(({ variant, settings, unit, effect }) => [
        ...paths.map((path) => settings[path] ?? 'as it is'),
        variant,
        differenceText({ ...effect, unit }),
        verdictText({ ...effect, unit }).en,
      ]);
    const table = listTable([...shortNames(paths), 'Scenario', 'Difference', 'Verdict'], rows, width);
    return [bold(`${labelOf(name).en} (${name})`), table, ''];
  });
  const { title, replications, scenarios } = stored;
  return [
    `${bold(title)}: against ${scenarios[0]}, ${HORIZON_WORDS[horizon].en}, ${months}; up to ${replications} pairs a point`,
    '',
    ...tables,
    dim('±: half of the 95 % interval of the mean paired difference (Student’s t).'),
    '',
  ].join('\n');
}
