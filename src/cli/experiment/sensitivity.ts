import {
  countOf,
  HORIZONS,
  type Horizon,
  hasHorizon,
  MEASURES,
  type MorrisResult,
  monthsOf,
  morrisOf,
  type OneAtATime,
  type Outputs,
  oneAtATimeOf,
  readDesign,
  type SobolResult,
  sobolOf,
  stretchText,
} from '../../experiment/index.ts';
import type { Command } from '../commands/command.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { shownFrom } from '../library.ts';
import { suggest } from '../nearest.ts';
import { type Args, readOptions } from '../options.ts';
import { designsIn, replicationsIn, type StoredDesign } from '../store/contents.ts';
import { storeAt } from '../store/place.ts';
import { unknownArguments } from '../usage.ts';
import { calendarOf, outputsOf } from './outputs.ts';
import { sensitivityText } from './sensitivity-text.ts';

/** What the runs of a design say of a measure under one scenario; undefined where too few of them are there. */
export type Finding = { readonly scenario: string; readonly measure: string; readonly unit: string } & (
  | { readonly kind: 'morris'; readonly result: MorrisResult | undefined }
  | { readonly kind: 'saltelli'; readonly result: SobolResult | undefined }
  | { readonly kind: 'one-at-a-time'; readonly result: readonly OneAtATime[] }
);

const KINDS = ['morris', 'saltelli', 'one-at-a-time'];
/** Measures that are looked at where none is named: defaults, cost, volume, concentration. */
const USUAL = ['delinquency_90_plus', 'apr_mean', 'originations_fen', 'hhi_balance'];

/** What matters in the runs of a design, told apart from luck. @returns the exit code */
export async function showSensitivity(
  argument: string | undefined,
  args: Args,
  io: Io,
  command: Command,
): Promise<number> {
  const options = readOptions(args);
  const measures = options.texts('measure');
  const wanted = options.oneOf('horizon', HORIZONS);
  const named = options.text('design');
  const problems = [...unknownArguments(command, args), ...options.problems];
  const names = MEASURES.map(({ name }) => name);
  for (const measure of measures)
    if (!names.includes(measure)) problems.push(`--measure: unknown measure "${measure}". ${suggest(measure, names)}`);
  if (problems.length > 0) throw new UsageError(problems, 'zhudai experiment');
  const store = storeAt(argument, io, 'zhudai experiment');
  const stored = chosen(designsIn(store), named, argument!);
  const points = stored.points.filter((point) => replicationsIn(store, point).length > 0);
  if (points.length === 0)
    throw new UsageError([`${argument}: no run of "${stored.title}" is finished yet.`], 'zhudai experiment');
  const calendar = calendarOf(store, points[0]!);
  const horizon: Horizon = wanted ?? HORIZONS.findLast((each) => hasHorizon(calendar, each)) ?? 'last-year';
  if (!hasHorizon(calendar, horizon)) {
    const has = HORIZONS.filter((each) => hasHorizon(calendar, each)).join(', ');
    throw new UsageError(
      [`--horizon ${horizon}: the runs do not have it in full. They have: ${has || 'none'}.`],
      'zhudai experiment',
    );
  }
  const findings = await findingsOf(store, stored, measures.length > 0 ? measures : USUAL, horizon);
  const months = stretchText(monthsOf(calendar, horizon));
  const { title, replications } = stored;
  if (args.json === true)
    io.out.write(
      `${JSON.stringify({ store: shownFrom(io.cwd, store), title, replications, horizon, months, findings }, null, 2)}\n`,
    );
  else io.out.write(sensitivityText({ title, replications, horizon, months, findings }, io));
  return EXIT.ok;
}

function chosen(designs: readonly StoredDesign[], named: string | undefined, store: string): StoredDesign {
  const able = designs.filter(({ design }) => KINDS.includes((design as { kind?: string } | null)?.kind ?? ''));
  const list = able.map(({ id, title }) => `${id} (${title})`).join(', ');
  const found = named === undefined ? able : able.filter(({ id }) => id.startsWith(named));
  if (found.length === 1) return found[0]!;
  if (able.length === 0)
    throw new UsageError(
      [
        `${store}: holds no design of kind ${KINDS.join(', ')}, from which sensitivities are estimated. Ask others by "zhudai query".`,
      ],
      'zhudai experiment',
    );
  throw new UsageError(
    [
      named === undefined
        ? `${store}: holds several designs; choose with --design: ${list}.`
        : `--design: no single design begins with "${named}". There are: ${list}.`,
    ],
    'zhudai experiment',
  );
}

async function findingsOf(
  store: string,
  stored: StoredDesign,
  measures: readonly string[],
  horizon: Horizon,
): Promise<Finding[]> {
  // Sound: it was checked before it was stored.
  const design = readDesign(stored.design).design!;
  const size = countOf(design);
  const findings: Finding[] = [];
  for (const [at, scenario] of stored.scenarios.entries()) {
    const points = stored.points.slice(at * size, (at + 1) * size);
    const outputs = await outputsOf({ store, points, replications: stored.replications, measures, horizon });
    measures.forEach((measure, m) => {
      const { unit } = MEASURES.find(({ name }) => name === measure)!;
      findings.push({ scenario, measure, unit, ...resultOf(outputs[m]!) });
    });
  }
  return findings;

  function resultOf(outputs: Outputs) {
    switch (design.kind) {
      case 'morris':
        return { kind: design.kind, result: morrisOf(design, outputs) };
      case 'saltelli':
        return { kind: design.kind, result: sobolOf(design, outputs) };
      default:
        return { kind: 'one-at-a-time' as const, result: oneAtATimeOf(design as never, outputs) };
    }
  }
}
