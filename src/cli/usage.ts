import type { Command } from './commands/command.ts';
import { UsageError } from './exit.ts';
import { isPath, packagedNames } from './library.ts';
import { nearest, suggest } from './nearest.ts';
import type { Args } from './options.ts';

/** Options that yargs answers itself. */
const GENERAL = ['help', 'h', 'version'];
/** The word by which a completion script asks. */
export const COMPLETION_QUERY = '--get-yargs-completions';

/** Checks the first word of a command line. @throws UsageError with the nearest command */
export function checkCommand(first: string, known: readonly string[]): void {
  if (known.includes(first) || first === COMPLETION_QUERY || GENERAL.includes(first.replace(/^--?/, ''))) return;
  if (first.startsWith('-'))
    throw new UsageError([`${first}: options stand after the command, as in "zhudai run baseline --json".`]);
  const isScenario = isPath(first) || packagedNames('scenario').includes(first);
  const next = isScenario ? `Did you mean "zhudai run ${first}"?` : suggest(first, known, (name) => `"zhudai ${name}"`);
  throw new UsageError([`${first}: unknown command. ${next}`]);
}

/** Words and options that a command does not know, each as a message with what may have been meant. */
export function unknownArguments({ name, argument, options }: Command, args: Args): string[] {
  const known = Object.keys(options);
  const given = Object.keys(args).filter((key) => !['_', '$0', argument?.name ?? '', ...GENERAL].includes(key));
  const words = (args._ as readonly unknown[])
    .slice(1)
    .map((word) => `${word}: "zhudai ${name}" takes no such argument.`);
  const wrong = given
    .filter((key) => !known.includes(key))
    .map((key) => {
      const [meant] = nearest(key, known);
      const hint = meant ? `Did you mean --${meant}?` : `Known: ${known.map((option) => `--${option}`).join(', ')}.`;
      return `${key.length === 1 ? '-' : '--'}${key}: unknown option. ${hint}`;
    });
  return [...words, ...wrong];
}

/** @throws UsageError when there are words or options that the command does not know */
export function checkArguments(command: Command, args: Args): void {
  const unknown = unknownArguments(command, args);
  if (unknown.length > 0) throw new UsageError(unknown, `zhudai ${command.name}`);
}

/** A complaint of yargs in our words. */
export function inOurWords(message: string, command: string): string {
  if (/^Not enough non-option arguments/.test(message)) {
    return `${command}: needs a scenario, as in "zhudai ${command} baseline". Known: ${packagedNames('scenario').join(', ')}.`;
  }
  return `${command}: ${message}.`;
}
