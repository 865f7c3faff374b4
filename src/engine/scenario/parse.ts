import { type Problem, ScenarioError } from '../core/errors.ts';
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
  const { name: called = labelOf(name), title, why = '', question } = contentOf(own);
  const before: Scenario[] = [defaultScenario(called)];
  for (const piece of pieces) before.push(withChanges(before.at(-1)!, contentOf(piece), placeOf(piece)));
  const complete = before.at(-1)!;
  const idle = pieces.flatMap((piece, index) =>
    piece.kind === 'reform' && isSamePolicy(before[index]!, before[index + 1]!, complete) ? [idleReform(piece)] : [],
  );
  if (idle.length > 0) throw new ScenarioError(idle);
  return { ...complete, title, why, ...(question !== undefined && { question }) };
}

// Sound: the checks found no fault.
const contentOf = ({ content }: Piece) => content.raw as ScenarioFile & ReformFile;

const labelOf = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '') || name;

/** A scenario by its name, a reform as `reforms/name`. */
const placeOf = ({ kind, file }: Piece): string => `${kind === 'reform' ? 'reforms/' : ''}${labelOf(file)}`;

const idleReform = ({ content }: Piece): Problem =>
  content.problemOf({
    path: ['rules', 0],
    message: 'changes nothing: every value already holds there, or no month of the run sees it',
    hint: '"zhudai check" with the scenario says what holds',
  });
