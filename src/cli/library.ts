import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { PieceKind, Read } from '../engine/index.ts';
import { suggest } from './nearest.ts';
import { SCENARIO_FOLDER } from './package.ts';

const FOLDERS: Readonly<Record<PieceKind, string>> = {
  scenario: SCENARIO_FOLDER,
  reform: join(SCENARIO_FOLDER, 'reforms'),
};

/** Names of the scenarios or reforms that come with the package, sorted. */
export const packagedNames = (kind: PieceKind): string[] => namesIn(FOLDERS[kind]);

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort();
}

/** Experiments that come with the package. */
export const PACKAGED_EXPERIMENTS = join(SCENARIO_FOLDER, 'experiments');

/** Their names, sorted. */
export const experimentNames = (): string[] => namesIn(PACKAGED_EXPERIMENTS);

/** True when a scenario argument is a path to a file rather than the name of a packaged scenario. */
export const isPath = (argument: string): boolean => /\.ya?ml$/.test(argument) || /[\\/]/.test(argument);

/** What a run of a scenario argument is called, on screen and as a folder: the name, or the file's name. */
export const labelOf = (argument: string): string =>
  isPath(argument) ? basename(argument).replace(/\.ya?ml$/, '') : argument;

/** Why a scenario argument leads to no file, with the nearest names; undefined when it does. */
export function faultOfArgument(argument: string, cwd: string): string | undefined {
  if (isPath(argument)) {
    const file = resolve(cwd, argument);
    if (!existsSync(file))
      return `${argument}: there is no such file. Write a path to a .yaml file, or a name: ${packagedNames('scenario').join(', ')}.`;
    if (!statSync(file).isFile()) return `${argument}: is a folder, expected a .yaml file.`;
    if (!/\.ya?ml$/.test(argument)) return `${argument}: is no .yaml file. A scenario is a text with the ending .yaml.`;
    return undefined;
  }
  const names = packagedNames('scenario');
  if (names.includes(argument)) return undefined;
  if (packagedNames('reform').includes(argument))
    return `${argument}: is a reform. Lay it over a scenario, as in "zhudai run rules-2025 --reform ${argument}".`;
  const own = existsSync(resolve(cwd, `${argument}.yaml`))
    ? ` For the file in this folder write ./${argument}.yaml.`
    : '';
  return `${argument}: unknown scenario. ${suggest(argument, names)}${own} A scenario of your own is given as a path to its .yaml file.`;
}

/** Reads scenarios and reforms: those of the package by name, others by path. A path inside a file starts from that file's folder. */
export const readerFrom =
  (cwd: string): Read =>
  (name, kind = 'scenario', by) => {
    const folder = by === undefined ? cwd : dirname(resolve(cwd, by));
    const path = isPath(name) ? resolve(folder, name) : join(FOLDERS[kind], `${name}.yaml`);
    if (!existsSync(path) || !statSync(path).isFile()) return undefined;
    return { file: shownFrom(cwd, path), text: readFileSync(path, 'utf8') };
  };

/** A path the way the user can open it from here. */
export function shownFrom(cwd: string, path: string): string {
  const near = relative(cwd, path);
  return near.startsWith('..') || isAbsolute(near) ? path : near || '.';
}
