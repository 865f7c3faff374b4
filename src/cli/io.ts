import { createColors } from 'picocolors';

/** A place to write text: the terminal, a pipe, or a test's collector. */
export type Sink = { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };

/** What a command may touch of the outside: results go to `out`, progress and messages to `err`. */
export type Io = {
  readonly out: Sink;
  readonly err: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** Aborted when the user presses Ctrl-C. */
  readonly cancel: AbortSignal;
};

/** Colours for one sink: none when it is no terminal, `NO_COLOR` is set or the terminal is dumb. */
export const paint = (io: Io, sink: Sink) =>
  createColors(Boolean(sink.isTTY) && !io.env.NO_COLOR && io.env.TERM !== 'dumb');

/** Columns to lay text out in: those of the terminal, 100 when there is none. */
export const widthOf = (sink: Sink): number => (sink.isTTY ? (sink.columns ?? 80) : 100);
