import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Problem, ScenarioError } from '../../src/engine/core/errors.ts';
import type { Read } from '../../src/engine/scenario/gather.ts';
import { loadScenario } from '../../src/engine/scenario/parse.ts';

/** Folder of the scenarios that come with the package. */
export const FOLDER = fileURLToPath(new URL('../../scenarios/', import.meta.url));

const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace('.yaml', ''))
    .sort();

export const shippedNames = (): string[] => namesIn(FOLDER);
export const reformNames = (): string[] => namesIn(`${FOLDER}reforms/`);

/** Reads the scenarios and reforms that come with the package. */
export const shipped: Read = (name, kind) => {
  const path = `${FOLDER}${kind === 'reform' ? 'reforms/' : ''}${name}.yaml`;
  return existsSync(path) ? { file: `${name}.yaml`, text: readFileSync(path, 'utf8') } : undefined;
};

/** Reads scenarios and reforms given as texts by name. */
export const from =
  (texts: Readonly<Record<string, string>>): Read =>
  (name) => {
    const text = texts[name];
    return text === undefined ? undefined : { file: `${name}.yaml`, text };
  };

/** Loads a scenario of one text. */
export const load = (text: string) => loadScenario('mine', from({ mine: text }));

/** Problems that an act ends with; fails when it succeeds. */
export function problemsOf(act: () => unknown): readonly Problem[] {
  try {
    act();
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  throw new Error('no problem was found');
}

/** Problems of a text, each as `line:column path: message. hint`. */
export const faultsIn = (text: string): string[] =>
  problemsOf(() => load(text)).map(
    ({ line, column, path, message, hint }) => `${line}:${column} ${path}: ${message}${hint ? `. ${hint}` : ''}`,
  );
