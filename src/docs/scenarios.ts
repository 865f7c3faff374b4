import { parse } from 'yaml';
import { applySettings, loadScenario, type Read, type Scenario } from '../engine/index.ts';
import { code, table } from './blocks.ts';
import { readSource } from './files.ts';

/** Borrowers in the runs that the documents quote. */
export const BORROWERS = 20_000;

/** Reads the scenarios and reforms of this repository. */
export const packaged =
  (read: (path: string) => string): Read =>
  (name, kind) => {
    const file = `scenarios/${kind === 'reform' ? 'reforms/' : ''}${name}.yaml`;
    return { file, text: read(file) };
  };

type Listed = {
  readonly title: string;
  readonly extends?: string | string[];
  readonly reforms?: string[];
  readonly question?: string;
  readonly why?: string;
};

/** The scenarios that come with the package, each with what it is built on and the question it answers. */
export const scenarioTable = (names: readonly string[], read: (path: string) => string): string =>
  table(
    ['Scenario', 'Built on', 'What it is', 'Question'],
    names.map((name) => {
      const {
        title,
        extends: parents = [],
        reforms = [],
        question = '',
      }: Listed = parse(read(`scenarios/${name}.yaml`));
      return [code(name), [parents, reforms].flat().map(code).join(', '), title, question];
    }),
  );

/** The reforms that come with the package. */
export const reformTable = (names: readonly string[], read: (path: string) => string): string =>
  table(
    ['Reform', 'What it is', 'Why'],
    names.map((name) => {
      const { title, why = '' }: Listed = parse(read(`scenarios/reforms/${name}.yaml`));
      return [code(name), title, why];
    }),
  );

/** A scenario of this repository at the size and with the seed that the documents quote. */
export function quoted(name: string, seed = '1'): Scenario {
  const scenario = loadScenario(name, packaged(readSource));
  return applySettings(scenario, [
    { path: 'borrowers', text: String(BORROWERS) },
    { path: 'seed', text: seed },
    { path: 'instSeed', text: seed },
  ]);
}
