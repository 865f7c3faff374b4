/** One fault in a scenario file or a `--set`, told to the user. */
export type Problem = {
  /** File name, or `--set` for a value from the command line. */
  readonly file: string;
  /** 1-based; 0 when the fault has no place in a text. */
  readonly line: number;
  readonly column: number;
  /** Path of the value inside the file, such as `levers.0.effective`; may be empty. */
  readonly path: string;
  /** What is wrong, what was found, what is allowed. */
  readonly message: string;
  /** The next step, such as the nearest known name. */
  readonly hint?: string;
  /** The line of text the fault stands in, if any. */
  readonly source?: string;
};

/** The user's scenario is at fault: all its problems at once, in file order. The command ends with exit code 2. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
  }
}

/** A line longer than this is not repeated under a message. */
const LONGEST_LINE = 200;

/** `file:line:column: path: message (hint)` with the source line and a caret under it. */
export function describeProblem(problem: Problem): string {
  const { file, line, column, path, message, hint, source } = problem;
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  const head = `${place}: ${path ? `${path}: ` : ''}${message}${hint ? `. ${hint}` : ''}`;
  if (line === 0 || source === undefined || source.length > LONGEST_LINE) return head;
  const gutter = String(line);
  return `${head}\n  ${gutter} | ${source}\n  ${' '.repeat(gutter.length)} | ${' '.repeat(column - 1)}^`;
}

/** The books do not close: our bug, never the user's. The command ends with exit code 70. */
export class IdentityError extends Error {
  override readonly name = 'IdentityError';
  constructor(
    readonly month: string,
    readonly identity: string,
    readonly left: number,
    readonly right: number,
    readonly seed: string,
  ) {
    super(
      `${identity} does not close in ${month}: ${left} against ${right}, difference ${left - right} fen (seed "${seed}"). ` +
        'This is a fault of the simulator; please report it with the scenario file.',
    );
  }
}

/** A run may not go on from a checkpoint: all the reasons, each with the next step. */
export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join('\n'));
  }
}
