import { type Io, paint } from '../io.ts';
import { barLook, LINE_EVERY_MS, seconds, timeLeft } from '../progress.ts';

/** Follows files as they are made, on stderr. */
export type FileMeter = { readonly made: (name: string) => void; readonly stop: () => void };

const QUIET: FileMeter = { made: () => {}, stop: () => {} };

/** A bar on a terminal, occasional lines elsewhere, nothing when `quiet`. */
export async function openFileMeter(label: string, total: number, io: Io, quiet: boolean): Promise<FileMeter> {
  if (quiet) return QUIET;
  const begun = performance.now();
  const elapsed = () => performance.now() - begun;
  return io.err.isTTY ? barMeter(label, total, io, elapsed) : lineMeter(label, total, io, elapsed);
}

function lineMeter(label: string, total: number, io: Io, elapsed: () => number): FileMeter {
  let [done, said] = [0, 0];
  return {
    made: () => {
      done++;
      if (elapsed() - said < LINE_EVERY_MS || done === total) return;
      said = elapsed();
      io.err.write(`${label}: ${done} of ${total} files, ${timeLeft(elapsed(), done, total)}\n`);
    },
    stop: () => void io.err.write(`${label}: ${done} of ${total} files in ${seconds(elapsed())}\n`),
  };
}

async function barMeter(label: string, total: number, io: Io, elapsed: () => number): Promise<FileMeter> {
  const { SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar({
    format: `${label} {bar} {value}/${total} ${paint(io, io.err).dim('{left}')} {name}`,
    ...barLook(io, label.length + 45),
  });
  bar.start(total, 0, { left: '', name: '' });
  let done = 0;
  return {
    made: (name) => bar.update(++done, { name, left: timeLeft(elapsed(), done, total) }),
    stop: () => bar.stop(),
  };
}
