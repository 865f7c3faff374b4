import type { SingleBar } from 'cli-progress';
import type { Progress } from '../engine/index.ts';
import { type Io, paint } from './io.ts';

/** Follows one run after another on stderr. */
export type Meter = {
  /** @param borrowers size of the population, for the rate */
  readonly start: (label: string, borrowers: number) => void;
  readonly update: (progress: Progress) => void;
  readonly stop: () => void;
};

const QUIET_METER: Meter = { start: () => {}, update: () => {}, stop: () => {} };

/** Without a terminal a line now and then is enough to see that the run lives. */
export const LINE_EVERY_MS = 5000;

/** A bar on a terminal, occasional lines elsewhere, nothing when `quiet`. */
export async function openMeter(io: Io, quiet: boolean, labelWidth: number): Promise<Meter> {
  if (quiet) return QUIET_METER;
  return io.err.isTTY ? barMeter(io, labelWidth) : lineMeter(io);
}

function lineMeter(io: Io): Meter {
  let clock = stopwatch(0);
  let label = '';
  let said = 0;
  let last: Progress | undefined;
  return {
    start: (name, borrowers) => {
      [label, clock, said, last] = [name, stopwatch(borrowers), 0, undefined];
      io.err.write(`${label}: ${borrowers} borrowers\n`);
    },
    update: (progress) => {
      last = progress;
      if (clock.elapsed() - said < LINE_EVERY_MS) return;
      said = clock.elapsed();
      io.err.write(
        `${label}: ${progress.month}, month ${progress.done} of ${progress.total}, ${clock.rate(progress)}, ${clock.left(progress)}\n`,
      );
    },
    stop: () => {
      if (last && last.done === last.total)
        io.err.write(`${label}: ${last.total} months in ${seconds(clock.elapsed())}, ${clock.rate(last)}\n`);
    },
  };
}

async function barMeter(io: Io, labelWidth: number): Promise<Meter> {
  const { SingleBar } = (await import('cli-progress')).default;
  const { dim } = paint(io, io.err);
  let bar: SingleBar | undefined;
  let clock = stopwatch(0);
  return {
    start: (name, borrowers) => {
      clock = stopwatch(borrowers);
      bar = new SingleBar({
        format: `${name.padEnd(labelWidth)} {bar} {month} {value}/{total} ${dim('{rate} · {left}')}`,
        ...barLook(io, labelWidth + 50),
      });
      bar.start(1, 0, { month: '', rate: '', left: '' });
    },
    update: (progress) => {
      bar?.setTotal(progress.total);
      bar?.update(progress.done, { month: progress.month, rate: clock.rate(progress), left: clock.left(progress) });
    },
    stop: () => bar?.stop(),
  };
}

function stopwatch(borrowers: number) {
  const begun = performance.now();
  const elapsed = () => performance.now() - begun;
  return {
    elapsed,
    /** Borrower-months a second so far. */
    rate: ({ done }: Progress) => `${short((borrowers * done * 1000) / Math.max(1, elapsed()))} b-m/s`,
    /** Time left at the speed so far; at the end the time it took. */
    left: ({ done, total }: Progress) => timeLeft(elapsed(), done, total),
  };
}

/** How bars look, and that Ctrl-C is ours: they are stopped when the work unwinds. @param beside columns for all but the bar */
export const barLook = (io: Io, beside: number) => ({
  barCompleteChar: '━',
  barIncompleteChar: '─',
  barsize: Math.max(8, Math.min(40, (io.err.columns ?? 80) - beside)),
  stream: io.err as NodeJS.WriteStream,
  hideCursor: true,
  gracefulExit: false,
});

/** Time left at the speed so far; at the end the time it took. */
export const timeLeft = (elapsed: number, done: number, total: number): string =>
  done >= total ? `in ${seconds(elapsed)}` : `${seconds((elapsed * (total - done)) / Math.max(1, done))} left`;

/** A stretch of time as people say it: 4.2 s, 3 min 5 s. */
export const seconds = (ms: number): string => {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const whole = Math.round(ms / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};

/** Three digits and a unit: 5.20 M, 812 k. */
const short = (value: number): string => {
  if (value >= 1e6) return `${(value / 1e6).toPrecision(3)} M`;
  return value >= 1e3 ? `${Math.round(value / 1e3)} k` : String(Math.round(value));
};
