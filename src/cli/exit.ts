import type { Io } from './io.ts';
import { paint } from './io.ts';

/** Exit codes of `zhudai`, as its help documents them. */
export const EXIT = { ok: 0, other: 1, user: 2, identity: 70, hungUp: 129, interrupted: 130, terminated: 143 } as const;

/** The command line or a file is at fault, not the simulator: one message a problem, all at once. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    readonly problems: readonly string[],
    /** Command whose help is the next step, such as `zhudai run`. */
    readonly command = 'zhudai',
  ) {
    super(problems.join('\n'));
  }
}

/** The results cannot be put into their folder, after all. Exit code 1. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}

/** A thread of a comparison ended before its run was done, such as for want of memory. Exit code 1. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
}

/** The user stopped the command with Ctrl-C; the message says what was done until then. Exit code 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Throws {@link Interrupted} once the user has pressed Ctrl-C. */
export function stopIfCancelled(cancel: AbortSignal): void {
  if (cancel.aborted) throw new Interrupted('Stopped. Nothing of the unfinished run was kept.');
}

/** Writes an error where the user sees it and gives the exit code. Only a fault of ours keeps its stack. */
export function reportError(error: unknown, io: Io): number {
  const { red, dim } = paint(io, io.err);
  const say = (text: string) => io.err.write(`${text}\n`);
  if (!(error instanceof Error)) {
    say(red(String(error)));
    return EXIT.other;
  }
  // By name, not by class: the engine's classes would have to be loaded for `instanceof`.
  switch (error.name) {
    case 'UsageError': {
      const { problems, command } = error as UsageError;
      for (const problem of problems) say(red(problem));
      say(dim(`Nothing was run. See "${command} --help".`));
      return EXIT.user;
    }
    case 'FolderError':
    case 'WorkerError':
      say(red(error.message));
      return EXIT.other;
    case 'ScenarioError':
      say(red(error.message));
      return EXIT.user;
    case 'IdentityError':
      say(red(error.message));
      return EXIT.identity;
    case 'Interrupted':
      say(error.message);
      return EXIT.interrupted;
    default:
      say(red(error.stack ?? error.message));
      return EXIT.other;
  }
}
