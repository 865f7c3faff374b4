import type { Io } from '../io.ts';
import type { Args, Option } from '../options.ts';

/** One command of `zhudai`, as data: the help, the check of unknown options and the completion come from it. */
export type Command = {
  readonly name: string;
  /** Argument after the name, in yargs' notation, such as `<scenario..>`. */
  readonly argument?: {
    readonly notation: string;
    /** How the help writes it, where words of several kinds may stand there. */
    readonly shown?: string;
    readonly name: string;
    readonly describe: string;
  };
  readonly describe: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Command lines to try, each with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** Does the work; heavy modules are imported here. @returns the exit code */
  readonly handle: (args: Args, io: Io) => Promise<number>;
};
