import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Drawing } from '../../report/drawing.ts';
import { bothFrom, type Lang, type PageLanguages } from '../../report/language.ts';
import type { Command } from '../commands/command.ts';
import { UsageError } from '../exit.ts';
import { faultOfFolder } from '../folder.ts';
import type { Io } from '../io.ts';
import { shownFrom } from '../library.ts';
import { suggest } from '../nearest.ts';
import { type Args, type Reader, readOptions } from '../options.ts';
import { packageVersion } from '../package.ts';
import { findResults } from '../results/find.ts';
import { unknownArguments } from '../usage.ts';
import type { Document } from './documents/document.ts';
import { type Choice, documentOf } from './documents/index.ts';
import { EDITIONS, FORMATS, type Format } from './options.ts';

/** All that a command line of `zhudai report` asks for, checked. */
export type Request = {
  readonly document: Document;
  readonly format: Format;
  /** Charts to export, in reading order. */
  readonly drawings: readonly Drawing[];
  readonly languages: PageLanguages;
  readonly fonts: readonly string[];
  readonly folder: string;
  /** Is that the folder of the results themselves, whose page is made again? */
  readonly isOwn: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
  /** What the user should know, a line each. */
  readonly notices: readonly string[];
};

/** Reads and checks the whole command line and the folders it names; writes nothing. @throws UsageError with every problem */
export async function readRequest(args: Args, io: Io, command: Command): Promise<Request> {
  const options = readOptions(args);
  const format = options.oneOf('format', FORMATS) ?? (args.format === undefined ? 'html' : undefined);
  const lang = options.oneOf('lang', EDITIONS) ?? 'both';
  const asked = options.texts('chart');
  if (asked.length > 0 && format === 'html')
    options.problems.push('--chart: a page has all charts. Choose another --format, such as svg.');
  const fonts = fontsAsked(options, format, io);
  const choice = {
    beside: options.text('beside'),
    channels: options.text('channels'),
    design: options.text('design'),
  };
  const out = options.text('out');
  const problems = [...unknownArguments(command, args), ...options.problems];
  const document = await documentAsked(args.results, choice, io, problems);
  const drawings = document ? chartsAsked(asked, document, problems) : [];
  const rest = { force: options.flag('force'), quiet: options.flag('quiet') };
  if (!document || !format) throw new UsageError([...new Set(problems)], 'zhudai report');
  const languages: PageLanguages = lang === 'both' ? bothFrom(document.opens) : [lang];
  const { folder, isOwn } = placeOf(document, { format, lang, out }, io);
  problems.push(...faultsOfPlace(folder, isOwn, rest.force, document, io));
  if (problems.length > 0) throw new UsageError([...new Set(problems)], 'zhudai report');
  const where = { folder, isOwn };
  return { document, format, drawings, languages, fonts, ...where, ...rest, notices: noticesOf(document, io) };
}

async function documentAsked(
  argument: unknown,
  choice: Choice,
  io: Io,
  problems: string[],
): Promise<Document | undefined> {
  const found =
    argument === undefined
      ? 'report: needs a folder of results, as in "zhudai report out/start/rules-2025".'
      : findResults(String(argument), io);
  if (typeof found !== 'string') return documentOf(found, choice, io, problems);
  problems.push(found);
  return undefined;
}

type Wanted = { readonly format: Format; readonly lang: Lang | 'both'; readonly out: string | undefined };

/** Without `--out` the page in both languages goes into the folder of its results, anything else beside it. */
function placeOf({ folder, own }: Document, { format, lang, out }: Wanted, io: Io): Pick<Request, 'folder' | 'isOwn'> {
  const isWhole = own !== undefined && format === 'html' && lang === 'both';
  const beside = join(dirname(folder), `${basename(folder)}-${format}`);
  const place = out === undefined ? (isWhole ? folder : beside) : resolve(io.cwd, out);
  return { folder: place, isOwn: isWhole && place === folder };
}

function faultsOfPlace(folder: string, isOwn: boolean, force: boolean, { madeFrom }: Document, io: Io): string[] {
  // Whether its page may be replaced turns out when it is made.
  if (isOwn) return [];
  const place = shownFrom(io.cwd, folder);
  // Even --force must not put pictures in the place of what they are made from.
  if (madeFrom.includes(folder)) return [`--out: ${place} holds the results themselves. Choose another.`];
  const fault = faultOfFolder(folder, io.cwd, force);
  return fault ? [`${place}: ${fault}`] : [];
}

function chartsAsked(asked: readonly string[], { drawings }: Document, problems: string[]): readonly Drawing[] {
  const names = drawings.map(({ id }) => id);
  for (const name of asked)
    if (!names.includes(name)) problems.push(`--chart: ${name} is no chart of it. ${suggest(name, names)}`);
  return asked.length === 0 ? drawings : drawings.filter(({ id }) => asked.includes(id));
}

function fontsAsked(options: Reader, format: Format | undefined, io: Io): string[] {
  const fonts = options.texts('font');
  if (fonts.length > 0 && format && format !== 'png') options.problems.push('--font: is for --format png alone.');
  const files = fonts.map((font) => resolve(io.cwd, font));
  for (const [at, file] of files.entries())
    if (!existsSync(file)) options.problems.push(`--font: ${fonts[at]}: there is no such file.`);
  return files;
}

const noticesOf = ({ folder, version }: Document, io: Io): string[] =>
  version === packageVersion()
    ? []
    : [
        `${shownFrom(io.cwd, folder)}: was made by zhudai ${version}, this is ${packageVersion()}: its charts may look otherwise.`,
      ];
