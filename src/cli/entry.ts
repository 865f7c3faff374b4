import { main } from './cli.ts';
import { discardOpenDrafts } from './draft.ts';
import { EXIT } from './exit.ts';

const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated, SIGHUP: EXIT.hungUp } as const;

/** Runs the command in this process: its streams, its folder, its signals. */
export async function runProcess(argv: readonly string[]): Promise<void> {
  const stop = new AbortController();
  let stopped: number = EXIT.interrupted;
  for (const [signal, code] of Object.entries(SIGNALS))
    process.on(signal, () => {
      // A second one does not wait for the month to end.
      if (stop.signal.aborted) {
        discardOpenDrafts();
        process.exit(code);
      }
      stopped = code;
      stop.abort();
    });
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader went away, as in `zhudai params | head`, or the terminal closed and the drafts are still to be removed.
    if (stop.signal.aborted) return;
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.ok);
  });
  process.stderr.on('error', () => {}); // nobody is left to be told
  const { stdout: out, stderr: err, env } = process;
  const code = await main(argv, { out, err, env, cwd: process.cwd(), cancel: stop.signal });
  process.exitCode = code === EXIT.interrupted ? stopped : code;
}
