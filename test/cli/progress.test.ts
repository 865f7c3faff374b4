import { expect, test, vi } from 'vitest';
import { openMeter } from '../../src/cli/progress.ts';
import { collector } from './host.ts';

const month = (done: number) => ({ month: '2025-10', done, total: 120 });

test('without a terminal a line tells the start, one now and then the way, one the end', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const { io, written } = collector();
  const meter = await openMeter(io, false, 8);
  meter.start('baseline', 100_000);
  for (let done = 1; done <= 120; done++) {
    vi.advanceTimersByTime(100);
    meter.update(month(done));
  }
  meter.stop();
  vi.useRealTimers();
  expect(written.out).toBe('');
  expect(written.err).toBe(
    'baseline: 100000 borrowers\n' +
      'baseline: 2025-10, month 50 of 120, 1.00 M b-m/s, 7.0 s left\n' +
      'baseline: 2025-10, month 100 of 120, 1.00 M b-m/s, 2.0 s left\n' +
      'baseline: 120 months in 12 s, 1.00 M b-m/s\n',
  );
});

test('a quiet run shows no progress', async () => {
  const { io, written } = collector({ columns: 80 });
  const meter = await openMeter(io, true, 8);
  meter.start('baseline', 100_000);
  meter.update(month(1));
  meter.stop();
  expect(written.err).toBe('');
});
