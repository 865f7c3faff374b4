import { type Stack, stackOf } from '../../engine/index.ts';
import type { Lang } from '../../report/language.ts';
import { type Io, paint } from '../io.ts';
import { printJson } from '../law/say.ts';
import { isSound, printStack } from '../law/stack.ts';
import { faultOfArgument, labelOf } from '../library.ts';
import { type Asked, tryScenario } from '../load.ts';

/** One scenario as it was asked for, with how it is stacked up or else what is wrong with it. */
type Checked = { readonly label: string; readonly stack: Stack | undefined; readonly problems: readonly string[] };

/** Reads scenarios and prints how each is stacked up; their faults go to stderr, or into the JSON. @returns is none at fault? */
export async function checkScenarios(
  names: readonly string[],
  asked: Asked,
  { lang, json }: { readonly lang: Lang; readonly json: boolean },
  io: Io,
): Promise<boolean> {
  const checked: Checked[] = [];
  for (const name of names) checked.push(await checkOne(name, asked, io));
  const problems = [...new Set(checked.flatMap((each) => each.problems))];
  if (json) printJson(checked.map(asData), io);
  else {
    for (const { label, stack } of checked) if (stack) printStack(label, stack, lang, io);
    const { red } = paint(io, io.err);
    for (const problem of problems) io.err.write(`${red(problem)}\n`);
  }
  return problems.length === 0;
}

async function checkOne(name: string, asked: Asked, io: Io): Promise<Checked> {
  const missing = faultOfArgument(name, io.cwd);
  const problems = missing ? [missing] : [];
  const scenario = missing ? undefined : await tryScenario(name, asked, io, problems);
  return { label: scenario?.name ?? labelOf(name), stack: scenario && stackOf(scenario), problems };
}

const asData = ({ label, stack, problems }: Checked): object => ({
  scenario: label,
  sound: stack !== undefined && isSound(stack),
  problems,
  ...stack,
});
