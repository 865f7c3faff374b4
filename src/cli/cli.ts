import type { Argv } from 'yargs';
import type { Command } from './commands/command.ts';
import { EXPERIMENT_FORMS } from './commands/experiment.ts';
import { COMMANDS, COMPLETION } from './commands/index.ts';
import { EXIT, reportError, UsageError } from './exit.ts';
import { type Io, paint } from './io.ts';
import { experimentNames, packagedNames } from './library.ts';
import type { Args } from './options.ts';
import { packageVersion } from './package.ts';
import { COMPLETION_QUERY, checkCommand, inOurWords } from './usage.ts';
import { welcome } from './welcome.ts';

const EXIT_CODES = `Exit codes:
  ${EXIT.ok}    done
  ${EXIT.user}    the command line or a scenario file is at fault
  ${EXIT.identity}   the books do not close: a fault of the simulator, please report it
  ${EXIT.interrupted}  stopped with Ctrl-C
  ${EXIT.hungUp}  the terminal was closed (SIGHUP)
  ${EXIT.terminated}  ended by SIGTERM
  ${EXIT.other}    any other fault

Results go to stdout, progress and messages to stderr. NO_COLOR switches colours off.`;

/** The whole command: reads arguments, works, reports faults. @returns the exit code */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    if (argv.length === 0) {
      io.out.write(welcome(packageVersion(), paint(io, io.out)));
      return EXIT.ok;
    }
    return await dispatch(asOption(argv), io);
  } catch (error) {
    return reportError(error, io);
  }
}

/** `zhudai version` and `zhudai help run` mean what `--version` and `run --help` say. */
function asOption([first = '', second, ...rest]: readonly string[]): readonly string[] {
  if (first === 'version' && second === undefined) return ['--version'];
  if (first !== 'help') return second === undefined ? [first] : [first, second, ...rest];
  return second === undefined ? ['--help'] : [second, '--help'];
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const first = argv[0]!;
  checkCommand(first, [...COMMANDS.map(({ name }) => name), COMPLETION, 'help', 'version']);
  const { default: yargs } = await import('yargs');
  let chosen: { readonly command: Command; readonly args: Args } | undefined;
  const said: { text: string; fault?: Error | undefined } = { text: '' };
  const parser = configure(yargs(), io);
  for (const command of COMMANDS) register(parser, command, (args) => (chosen = { command, args }));
  const isAsked = argv.includes(COMPLETION_QUERY);
  const ruleIds = isAsked && argv.includes('rules') ? (await engine()).RULE_IDS : [];
  const runs = isAsked ? (await import('./results/find.ts')).finishedRuns(io) : [];
  parser.completion(COMPLETION, 'Print the completion script for bash or zsh', completer(ruleIds, runs) as never);
  // yargs only reads: what it would print or exit with comes back here.
  await parser.parseAsync([...argv], {}, (error, _args, text) => {
    said.fault = error;
    said.text = text;
  });
  if (said.fault) throw new UsageError([inOurWords(said.fault.message, first)], `zhudai ${first}`);
  if (chosen) return chosen.command.handle(chosen.args, io);
  if (said.text) io.out.write(`${said.text}\n`);
  return EXIT.ok;
}

function configure(parser: Argv, io: Io): Argv {
  return parser
    .scriptName('zhudai')
    .locale('en')
    .usage('$0 <command> [options]\n\nSimulates the lending-assistance market 助贷 of China under dated rules.')
    .alias('h', 'help')
    .version(packageVersion())
    .exitProcess(false)
    .showHelpOnFail(false)
    .wrap(Math.min(100, io.out.isTTY ? (io.out.columns ?? 80) : 80))
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'boolean-negation': false,
      'parse-positional-numbers': false,
    })
    .epilogue(EXIT_CODES);
}

function register(
  parser: Argv,
  { name, argument, describe, options, examples }: Command,
  choose: (args: Args) => void,
): void {
  // yargs would list a positional with its inner type and default; a sentence of the usage says it better.
  const line = ['zhudai', name, argument?.shown ?? argument?.notation, '[options]'].filter(Boolean).join(' ');
  const explained = argument ? `\n\n  ${argument.shown ? '' : `${argument.notation}  `}${argument.describe}` : '';
  const build = (builder: Argv): Argv => {
    for (const [option, details] of Object.entries(options)) builder.option(option, details);
    return builder.usage(`${line}\n\n${describe}.${explained}`).example(examples.map((example) => [...example]));
  };
  parser.command({
    command: argument ? `${name} ${argument.notation}` : name,
    describe,
    builder: build,
    handler: (args) => choose(args),
  });
}

const engine = () => import('../engine/index.ts');

type Completer = (
  current: string,
  args: { readonly _: readonly string[] },
  fallback: () => void,
  done: (words: string[]) => void,
) => void;

/**
 * Completes names of scenarios after `run`, `compare`, `channels` and `check`, finished runs after `view` and `report`, words,
 * rules and laws after `rules`, else what yargs offers.
 */
const completer =
  (ruleIds: readonly string[], runs: readonly string[]): Completer =>
  (current, { _: words }, fallback, done) => {
    if (current.startsWith('-')) fallback();
    else if (words.includes('experiment')) done([...EXPERIMENT_FORMS, ...experimentNames()]);
    else if (['run', 'compare', 'channels', 'check'].some((word) => words.includes(word)))
      done(packagedNames('scenario'));
    else if (['view', 'report'].some((word) => words.includes(word))) done([...runs]);
    else if (words.includes('show')) done([...ruleIds]);
    else if (words.includes('diff')) done(packagedNames('scenario'));
    else if (words.includes('rules')) done(['show', 'diff']);
    else fallback();
  };
