import type { MultiBar } from 'cli-progress';
import { type Io, paint } from '../io.ts';
import { barLook, LINE_EVERY_MS, seconds, timeLeft } from '../progress.ts';

/** Follows the runs of one or several tracks, such as scenarios, on stderr. */
export type RunMeter = {
  /** A run of this track has ended. */
  readonly ran: (track: number) => void;
  /** How many runs each track will take as far as can be seen, and what to say of it. */
  readonly expect: (runs: number, note: string) => void;
  /** Says a line between the others. */
  readonly say: (text: string) => void;
  readonly stop: () => void;
};

/** What is followed. */
export type Followed = {
  /** Each with the runs that it will take; with `isOpen` a first guess. */
  readonly tracks: readonly { readonly label: string; readonly runs: number }[];
  readonly isOpen: boolean;
};

const QUIET: RunMeter = { ran: () => {}, expect: () => {}, say: () => {}, stop: () => {} };

/** A bar a scenario on a terminal, lines now and then elsewhere, nothing when `quiet`. */
export async function openRunMeter(followed: Followed, io: Io, quiet: boolean): Promise<RunMeter> {
  if (quiet) return QUIET;
  return io.err.isTTY ? barMeter(followed, io) : lineMeter(followed, io);
}

function lineMeter({ tracks, isOpen }: Followed, io: Io): RunMeter {
  const clock = stopwatch();
  const done = tracks.map(() => 0);
  const totals = tracks.map(({ runs }) => runs);
  let [said, remark] = [0, ''];
  const say = (text: string): void => void io.err.write(`${text}\n`);
  return {
    ran: (track) => {
      done[track]!++;
      if (clock.elapsed() - said < LINE_EVERY_MS || done.every((runs, at) => runs >= totals[at]!)) return;
      said = clock.elapsed();
      for (const [at, { label }] of tracks.entries()) {
        const [ran, total] = [done[at]!, totals[at]!];
        say(
          `${label}: ${ran} of ${isOpen ? 'about ' : ''}${total} runs, ${clock.rate(ran)}, ${clock.left(ran, total)}`,
        );
      }
      if (remark) say(remark);
    },
    expect: (runs, note) => {
      totals.fill(runs);
      remark = note;
    },
    say,
    stop: () => {
      for (const [at, { label }] of tracks.entries())
        say(`${label}: ${done[at]} runs in ${seconds(clock.elapsed())}, ${clock.rate(done[at]!)}`);
    },
  };
}

async function barMeter({ tracks, isOpen }: Followed, io: Io): Promise<RunMeter> {
  const { MultiBar } = (await import('cli-progress')).default;
  const { dim } = paint(io, io.err);
  const clock = stopwatch();
  const width = Math.max(...tracks.map(({ label }) => label.length));
  const about = isOpen ? '~' : '';
  const bars: MultiBar = new MultiBar({
    format: `{label} {bar} {value}/${about}{total} ${dim('{rate} · {left}')} {note}`,
    ...barLook(io, width + 60),
  });
  const each = tracks.map(({ label, runs }) =>
    bars.create(runs, 0, { label: label.padEnd(width), rate: '', left: '', note: '' }),
  );
  return {
    ran: (track) => {
      const bar = each[track]!;
      bar.increment();
      // The library keeps what is done and what is expected, but its types name only the second.
      const { value: done } = bar as unknown as { value: number };
      bar.update({ rate: clock.rate(done), left: clock.left(done, bar.getTotal()) });
    },
    expect: (runs, note) => {
      for (const bar of each) bar.setTotal(runs);
      each[0]!.update({ note: dim(note) });
    },
    say: (text) => bars.log(`${text}\n`),
    stop: () => bars.stop(),
  };
}

function stopwatch() {
  const begun = performance.now();
  const elapsed = () => performance.now() - begun;
  return {
    elapsed,
    rate: (runs: number) => `${((runs * 1000) / Math.max(1, elapsed())).toPrecision(2)} runs/s`,
    left: (done: number, total: number) => timeLeft(elapsed(), done, total),
  };
}
