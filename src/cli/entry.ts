import { main } from './cli.ts';
import { EXIT } from './exit.ts';
import { discardOpenDrafts } from './folder.ts';

/** Runs the command in this process: its streams, its folder, its Ctrl-C. */
export async function runProcess(argv: readonly string[]): Promise<void> {
  const stop = new AbortController();
  process.on('SIGINT', () => {
    // A second Ctrl-C does not wait for the month to end.
    if (stop.signal.aborted) {
      discardOpenDrafts();
      process.exit(EXIT.interrupted);
    }
    stop.abort();
  });
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader went away, as in `zhudai params | head`.
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.ok);
  });
  const { stdout: out, stderr: err, env } = process;
  process.exitCode = await main(argv, { out, err, env, cwd: process.cwd(), cancel: stop.signal });
}
