import { type Problem, ScenarioError } from '../core/errors.ts';
import { idleChange } from '../rules/idle.ts';
import { isSamePolicy } from '../rules/same-policy.ts';
import { defaultScenario, withChanges } from './apply.ts';
import type { ReformFile, ScenarioFile } from './file.ts';
import { gather, type Known, type Piece, type Read } from './gather.ts';
import type { Scenario } from './scenario.ts';

/**
 * Reads a scenario 情景 with those it extends and its reforms 改革方案, and gives it complete and in engine units.
 * It is called what the file says, or else by the name given here, without folder and `.yaml`.
 *
 * @param known names that a wrong one may have meant
 * @param reforms reforms beside those that the files name; they act last
 * @throws ScenarioError with every problem of every file
 */
export function loadScenario(name: string, read: Read, known: Known = {}, reforms: readonly string[] = []): Scenario {
  const problems: Problem[] = [];
  const pieces = gather(name, reforms, read, known, problems);
  if (problems.length > 0) throw new ScenarioError(problems);
  const own = pieces.findLast(({ kind }) => kind === 'scenario')!;
  const { name: called = labelOf(name) } = contentOf(own);
  const before: Scenario[] = [defaultScenario(called)];
  for (const piece of pieces) before.push(withChanges(before.at(-1)!, contentOf(piece), placeOf(piece)));
  const complete = before.at(-1)!;
  const idle = pieces.flatMap((piece, index) =>
    piece.kind === 'reform' && isSamePolicy(before[index]!, before[index + 1]!, complete)
      ? [idleReform(piece, before[index + 1]!)]
      : [],
  );
  if (idle.length > 0) throw new ScenarioError(idle);
  return { ...complete, ...wordsOf(contentOf(own)) };
}

// Sound: the checks found no fault.
const contentOf = ({ content }: Piece) => content.raw as ScenarioFile & ReformFile;

/** What a file says of itself, none of it inherited. */
const wordsOf = ({ title, why = '', question, titleZh, whyZh, questionZh }: ScenarioFile) => ({
  title,
  why,
  ...(question !== undefined && { question }),
  ...(titleZh !== undefined && { titleZh }),
  ...(whyZh !== undefined && { whyZh }),
  ...(questionZh !== undefined && { questionZh }),
});

const labelOf = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '') || name;

/** A scenario by its name, a reform as `reforms/name`. */
const placeOf = ({ kind, file }: Piece): string => `${kind === 'reform' ? 'reforms/' : ''}${labelOf(file)}`;

/** A reform without effect, told where it first says something. */
function idleReform(piece: Piece, scenario: Scenario): Problem {
  const key = (['rules', 'enact', 'readings'] as const).find((each) => contentOf(piece)[each] !== undefined)!;
  const change = scenario.source.law.changes.find(({ from }) => from === placeOf(piece));
  const why = change && idleChange(scenario, change)?.why.en;
  return piece.content.problemOf({
    path: key === 'rules' ? [key, 0] : [key],
    message: `changes nothing${why === undefined ? '' : `: ${why.replace(/\.$/, '')}`}`,
    hint: `"zhudai rules diff" with the scenario and a month says what holds then`,
  });
}
