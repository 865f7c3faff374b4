import { type Problem, ScenarioError } from '../core/errors.ts';
import { defaultScenario, withChanges } from './apply.ts';
import { check } from './check.ts';
import { readText, type TextFile } from './document.ts';
import type { ScenarioFile } from './file.ts';
import { suggestion } from './nearest.ts';
import type { Scenario } from './scenario.ts';

/** Gives the text of the scenario of a name, with the file name that messages show; undefined when there is none. */
export type Read = (name: string) => { readonly file: string; readonly text: string } | undefined;

/**
 * Reads a scenario 情景 and those it extends, and gives it complete and in engine units.
 * It is called what the file says, or else by the name given here, without folder and `.yaml`.
 *
 * @param known names that `extends` may have meant when it leads nowhere
 * @throws ScenarioError with every problem of every file of the chain
 */
export function loadScenario(name: string, read: Read, known: readonly string[] = []): Scenario {
  const problems: Problem[] = [];
  const chain = readChain(name, read, known, problems);
  if (problems.length > 0) throw new ScenarioError(problems);
  const files = chain.map(({ raw }) => raw as ScenarioFile); // sound: the checks found no fault
  const { name: called = labelOf(name), title, why = '', question } = files[0]!;
  const complete = files.reduceRight(withChanges, defaultScenario(called));
  return { ...complete, title, why, ...(question !== undefined && { question }) };
}

const labelOf = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '') || name;

// Bytes that are no text come out of a reader as these.
const NO_TEXT = ['\0', '\uFFFD'];

/** The file asked for, then the one it extends, and so on; faults are added to `problems`, file by file. */
function readChain(name: string, read: Read, known: readonly string[], problems: Problem[]): TextFile[] {
  const chain: TextFile[] = [];
  const seen: string[] = [];
  let next: string | undefined = name;
  let blame = (message: string, _hint = ''): Problem => ({ file: name, line: 0, column: 0, path: '', message });
  while (next !== undefined) {
    const found = read(next);
    if (!found) {
      problems.push(blame(`there is no scenario "${next}"`, suggestion(next, known)));
      break;
    }
    if (seen.includes(found.file)) {
      problems.push(blame(`extends itself: ${[...seen, found.file].join(' → ')}`));
      break;
    }
    seen.push(found.file);
    if (NO_TEXT.some((sign) => found.text.includes(sign))) {
      problems.push({ file: found.file, line: 0, column: 0, path: '', message: 'is not a text file in UTF-8' });
      break;
    }
    const file = readText(found.file, found.text);
    chain.push(file);
    problems.push(...problemsOf(file));
    next = parentOf(file.raw);
    blame = (message, hint) => file.problemOf({ path: ['extends'], message, ...(hint && { hint }) });
  }
  return chain;
}

function problemsOf(file: TextFile): Problem[] {
  const found = file.isBroken ? [] : check(file.raw).map(file.problemOf);
  return [...file.problems, ...found].sort((a, b) => a.line - b.line || a.column - b.column);
}

function parentOf(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null || !('extends' in raw)) return undefined;
  return typeof raw.extends === 'string' && raw.extends.trim() !== '' ? raw.extends : undefined;
}
