import {
  countOf,
  type Design,
  type DesignOf,
  type MorrisResult,
  morrisOf,
  type OneAtATime,
  type Outputs,
  oneAtATimeOf,
  readDesign,
  type SobolResult,
  sobolOf,
} from '../../experiment/index.ts';
import type { Command } from '../commands/command.ts';
import { EXIT } from '../exit.ts';
import type { Io } from '../io.ts';
import type { Args } from '../options.ts';
import { type Asking, kindOf, readAsking } from './asking.ts';
import { outputsOf } from './outputs.ts';
import { sensitivityText } from './sensitivity-text.ts';

/** What the runs of a design say of a measure; undefined where too few of them are there. */
type Said =
  | { readonly kind: 'morris'; readonly result: MorrisResult | undefined }
  | { readonly kind: 'saltelli'; readonly result: SobolResult | undefined }
  | { readonly kind: 'one-at-a-time'; readonly result: readonly OneAtATime[] };

/** The same of a measure under one scenario. */
export type Finding = Said & { readonly scenario: string; readonly measure: string; readonly unit: string };

/** Kinds of designs that tell what matters. */
export const KINDS: readonly string[] = ['morris', 'saltelli', 'one-at-a-time'];

/** What matters in the runs of a design, told apart from luck. @returns the exit code */
export async function showSensitivity(
  argument: string | undefined,
  args: Args,
  io: Io,
  command: Command,
): Promise<number> {
  const isAble = ({ design }: { design: unknown }) => KINDS.includes(kindOf(design));
  const asking = readAsking(argument, args, io, command, isAble, `design of kind ${KINDS.join(', ')}`);
  const findings = await sensitivityFindings(asking);
  const { shown, horizon, months, stored } = asking;
  const { title, replications } = stored;
  const told = { title, replications, horizon, months, findings };
  if (args.json === true) io.out.write(`${JSON.stringify({ store: shown, ...told }, null, 2)}\n`);
  else io.out.write(sensitivityText(told, io));
  return EXIT.ok;
}

/** What matters under every scenario of a design that can tell it. */
export async function sensitivityFindings({ store, stored, measures, horizon }: Asking): Promise<Finding[]> {
  // Sound: it was checked before it was stored.
  const design = readDesign(stored.design).design!;
  const size = countOf(design);
  const asked = { store, replications: stored.replications, measures: measures.map(({ name }) => name), horizon };
  const findings: Finding[] = [];
  for (const [at, scenario] of stored.scenarios.entries()) {
    const points = stored.points.slice(at * size, (at + 1) * size);
    const outputs = await outputsOf({ ...asked, points });
    measures.forEach(({ name, unit }, m) => {
      findings.push({ scenario, measure: name, unit, ...saidBy(design, outputs[m]!) });
    });
  }
  return findings;
}

function saidBy(design: Design, outputs: Outputs): Said {
  switch (design.kind) {
    case 'morris':
      return { kind: design.kind, result: morrisOf(design, outputs) };
    case 'saltelli':
      return { kind: design.kind, result: sobolOf(design, outputs) };
    default:
      // Sound: no other kind is asked.
      return { kind: 'one-at-a-time', result: oneAtATimeOf(design as DesignOf<'one-at-a-time'>, outputs) };
  }
}
