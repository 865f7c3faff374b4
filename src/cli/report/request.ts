import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CHART_NAMES, type ChartName } from '../../report/charts/index.ts';
import { LANGUAGES, type Lang } from '../../report/language.ts';
import type { Command } from '../commands/command.ts';
import { UsageError } from '../exit.ts';
import { faultOfFolder } from '../folder.ts';
import type { Io } from '../io.ts';
import { shownFrom } from '../library.ts';
import { suggest } from '../nearest.ts';
import { type Args, type Reader, readOptions } from '../options.ts';
import type { Edition } from '../outputs.ts';
import { packageVersion } from '../package.ts';
import { besideOf } from '../results/beside.ts';
import { findResults } from '../results/find.ts';
import { KIND_WORDS } from '../results/kind.ts';
import { type FinishedRun, readRun } from '../results/read-run.ts';
import { unknownArguments } from '../usage.ts';
import { editionOf } from './edition.ts';
import { EDITIONS, FORMATS, type Format } from './options.ts';

/** All that a command line of `zhudai report` asks for, checked. */
export type Request = {
  readonly run: FinishedRun;
  /** What charts and report say beside the run itself. */
  readonly edition: Edition;
  readonly format: Format;
  readonly charts: readonly ChartName[];
  readonly languages: readonly Lang[];
  readonly fonts: readonly string[];
  readonly folder: string;
  readonly force: boolean;
  readonly quiet: boolean;
  /** What the user should know, a line each. */
  readonly notices: readonly string[];
};

/** Reads and checks the whole command line and the folders it names; writes nothing. @throws UsageError with every problem */
export async function readRequest(args: Args, io: Io, command: Command): Promise<Request> {
  const options = readOptions(args);
  const format = options.oneOf('format', FORMATS) ?? (args.format === undefined ? 'html' : undefined);
  const lang = options.oneOf('lang', EDITIONS);
  const charts = chartsAsked(options, format);
  const fonts = fontsAsked(options, format, io);
  const [asked, out] = [options.text('beside'), options.text('out')];
  const problems = [...unknownArguments(command, args), ...options.problems];
  const run = await runAsked(args.run, io, problems);
  const beside = run && (await besideOf(run, asked, io, problems));
  const rest = { force: options.flag('force'), quiet: options.flag('quiet') };
  const folder = placeOf(run, format, out, io);
  if (run && format) problems.push(...faultsOfPlace(folder, { format, force: rest.force }, [run, beside], io));
  if (problems.length > 0 || !run || !format) throw new UsageError([...new Set(problems)], 'zhudai report');
  const edition = editionOf(run, beside, lang === 'both' ? undefined : lang);
  const languages = lang === 'en' || lang === 'zh' ? [lang] : LANGUAGES;
  return { run, edition, format, charts, languages, fonts, folder, ...rest, notices: noticesOf([run, beside], io) };
}

async function runAsked(argument: unknown, io: Io, problems: string[]): Promise<FinishedRun | undefined> {
  const found =
    argument === undefined
      ? 'report: needs the folder of a run, as in "zhudai report out/start/rules-2025".'
      : findResults(String(argument), io);
  if (typeof found === 'string') problems.push(found);
  else if (found.kind !== 'run')
    problems.push(`${argument}: is ${KIND_WORDS[found.kind]}. Name the folder of one run.`);
  else return readRun(found, io, problems);
  return undefined;
}

/** Without `--out` a page goes into the folder of its run, anything else beside it. */
function placeOf(run: FinishedRun | undefined, format: Format | undefined, out: string | undefined, io: Io): string {
  if (out !== undefined || !run) return resolve(io.cwd, out ?? '.');
  return format === 'html' ? run.folder : join(dirname(run.folder), `${basename(run.folder)}-${format}`);
}

function faultsOfPlace(
  folder: string,
  { format, force }: Pick<Request, 'format' | 'force'>,
  [run, beside]: readonly (FinishedRun | undefined)[],
  io: Io,
): string[] {
  // Whether its page may be replaced turns out when it is made.
  if (format === 'html' && folder === run?.folder) return [];
  const place = shownFrom(io.cwd, folder);
  // Even --force must not put pictures in the place of what they are made from.
  if ([run, beside].some((each) => each?.folder === folder))
    return [`--out: ${place} is a run itself. Choose another.`];
  const fault = faultOfFolder(folder, io.cwd, force);
  return fault ? [`${place}: ${fault}`] : [];
}

/** @param format undefined when it was none, which is told already */
function chartsAsked(options: Reader, format: Format | undefined): readonly ChartName[] {
  const asked = options.texts('chart');
  const isName = (name: string): name is ChartName => CHART_NAMES.some((chart) => chart === name);
  if (asked.length > 0 && format === 'html')
    options.problems.push('--chart: a page has all charts. Choose another --format, such as svg.');
  for (const name of asked)
    if (!isName(name)) options.problems.push(`--chart: ${name} is no chart. ${suggest(name, CHART_NAMES)}`);
  return asked.length === 0 ? CHART_NAMES : CHART_NAMES.filter((name) => asked.includes(name));
}

function fontsAsked(options: Reader, format: Format | undefined, io: Io): string[] {
  const fonts = options.texts('font');
  if (fonts.length > 0 && format && format !== 'png') options.problems.push('--font: is for --format png alone.');
  const files = fonts.map((font) => resolve(io.cwd, font));
  for (const [at, file] of files.entries())
    if (!existsSync(file)) options.problems.push(`--font: ${fonts[at]}: there is no such file.`);
  return files;
}

const noticesOf = (runs: readonly (FinishedRun | undefined)[], io: Io): string[] =>
  runs.flatMap((run) =>
    run && run.manifest.version !== packageVersion()
      ? [
          `${shownFrom(io.cwd, run.folder)}: was made by zhudai ${run.manifest.version}, this is ${packageVersion()}: its charts may look otherwise.`,
        ]
      : [],
  );
