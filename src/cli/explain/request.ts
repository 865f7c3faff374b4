import type { Scenario } from '../../engine/index.ts';
import { LANGUAGES, type Lang } from '../../report/language.ts';
import type { Command } from '../commands/command.ts';
import { UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { type Args, type Reader, readOptions } from '../options.ts';
import { unknownArguments } from '../usage.ts';
import { type Source, sourceOf } from './source.ts';

/** What is to be explained: one of these. */
type Subject =
  | { readonly kind: 'borrower'; readonly person: number }
  | { readonly kind: 'platform'; readonly rank: number }
  | { readonly kind: 'month'; readonly month: number; readonly all: boolean }
  | { readonly kind: 'list' };

/** A checked command line. */
export type Request = Source & {
  readonly subject: Subject;
  readonly lang: Lang;
  readonly json: boolean;
  readonly quiet: boolean;
};

const ASKED = ['borrower', 'platform', 'month', 'list'] as const;

/** @throws UsageError with every problem of options, folder and scenario */
export async function readRequest(args: Args, io: Io, command: Command): Promise<Request> {
  const options = readOptions(args);
  const { problems } = options;
  problems.push(...unknownArguments(command, args));
  const lang = options.oneOf('lang', LANGUAGES) ?? 'en';
  const asked = ASKED.filter((name) => args[name] !== undefined && args[name] !== false);
  if (asked.length !== 1) problems.push(oneThing(asked));
  if (options.flag('all') && !asked.includes('month'))
    problems.push('--all: goes with --month, for rules that hold over the whole run.');
  if (args.run === undefined)
    problems.push('explain: needs an output folder or a scenario, as in "zhudai explain out/start/rules-2025 --list".');
  const source = args.run === undefined ? undefined : await sourceOf(String(args.run), options, io);
  const subject = asked.length === 1 ? await subjectOf(asked[0]!, options, source?.scenario) : undefined;
  if (problems.length > 0 || !source || !subject)
    throw new UsageError([...new Set(problems)], `zhudai ${command.name}`);
  return { ...source, subject, lang, json: options.flag('json'), quiet: options.flag('quiet') };
}

function oneThing(asked: readonly string[]): string {
  if (asked.length > 1) return `${asked.map((name) => `--${name}`).join(' and ')}: explain one thing at a time.`;
  return 'explain: needs --borrower N, --platform P or --month YYYY-MM; --list names people worth a look.';
}

async function subjectOf(
  kind: (typeof ASKED)[number],
  options: Reader,
  scenario: Scenario | undefined,
): Promise<Subject | undefined> {
  const { MAX_PLATFORMS } = await import('../../engine/index.ts');
  switch (kind) {
    case 'list':
      return { kind };
    case 'borrower': {
      const people = scenario?.parameters['population.borrowers'] ?? Number.MAX_SAFE_INTEGER;
      const person = options.whole('borrower', 0, people - 1);
      return person === undefined ? undefined : { kind, person };
    }
    case 'platform': {
      const rank = options.whole('platform', 1, MAX_PLATFORMS);
      return rank === undefined ? undefined : { kind, rank };
    }
    case 'month': {
      const month = await monthOf(options, scenario);
      return month === undefined ? undefined : { kind, month, all: options.flag('all') };
    }
  }
}

async function monthOf(options: Reader, scenario: Scenario | undefined): Promise<number | undefined> {
  const { formatMonth, lastMonth, parseMonth } = await import('../../engine/index.ts');
  const text = options.text('month');
  if (text === undefined) return undefined;
  const month = parseMonth(text);
  if (month === undefined) {
    options.problems.push(`--month: must be a month as YYYY-MM, got "${text}". For example --month 2025-10`);
    return undefined;
  }
  if (!scenario) return month;
  const { start } = scenario;
  const last = lastMonth(scenario);
  if (month >= start && month <= last) return month;
  options.problems.push(
    `--month: ${text} lies outside the run, which goes from ${formatMonth(start)} to ${formatMonth(last)}.`,
  );
  return undefined;
}
