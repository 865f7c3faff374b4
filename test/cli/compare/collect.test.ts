import { expect, test } from 'vitest';
import { type Collecting, collect } from '../../../src/cli/compare/collect.ts';
import type { Task } from '../../../src/cli/compare/worker.ts';
import { DeadWorker, openPool, workerBeside } from '../../../src/cli/ensemble/pool.ts';

const seeds = (replication: number) => ({ seed: `1.${replication}`, instSeed: '1' });

/** A comparison of two scenarios whose runs take a time that depends on the task; a run's only value says which it is. */
function collecting(changes: Partial<Collecting> = {}): Collecting {
  const perform = async ({ scenario, replication }: Task) => {
    await new Promise((resolve) => setTimeout(resolve, (replication * 7 + scenario * 3) % 5));
    return Float64Array.of(10 * replication + scenario);
  };
  return {
    ...{ labels: ['left', 'right'], most: 6, seeds, isEnough: () => false, lanes: 3, perform },
    ...{ onRun: () => {}, cancel: new AbortController().signal },
    ...changes,
  };
}

const shown = async (changes: Partial<Collecting>) =>
  (await collect(collecting(changes))).map((runs) => runs.map(([value]) => value));

test('every scenario has its runs in the order of replications', async () => {
  const expected = [
    [10, 20, 30, 40, 50, 60],
    [11, 21, 31, 41, 51, 61],
  ];
  for (const lanes of [1, 2, 5, 20]) expect(await shown({ lanes })).toEqual(expected);
});

test('what was begun beyond the last pair is left out, however many are under way', async () => {
  const looked: number[] = [];
  for (const lanes of [1, 2, 7]) {
    looked.length = 0;
    const isEnough: Collecting['isEnough'] = ([left]) => looked.push(left!.length) > 2;
    expect(await shown({ lanes, isEnough })).toEqual([
      [10, 20, 30],
      [11, 21, 31],
    ]);
    expect(looked).toEqual([1, 2, 3]);
  }
});

test('Ctrl-C says how many pairs are done', async () => {
  const stop = new AbortController();
  let runs = 0;
  const onRun = () => {
    if (++runs === 5) stop.abort();
  };
  const stopped = collect(collecting({ lanes: 1, onRun, cancel: stop.signal }));
  await expect(stopped).rejects.toMatchObject({
    name: 'Interrupted',
    message: 'Stopped: 2 of 6 pairs done. Nothing was written.',
  });
});

test('a run that two workers died of is named with its seeds', async () => {
  const perform = async (task: Task) => {
    if (task.replication === 3) throw new DeadWorker(task, 'worker exited with code: 7');
    return Float64Array.of(0);
  };
  await expect(collect(collecting({ lanes: 1, perform }))).rejects.toMatchObject({
    name: 'WorkerError',
    message:
      'left, pair 3 (seed 1.3, instSeed 1): two workers in a row ended before this run was done (worker exited with code: 7). ' +
      '2 of 6 pairs were done; nothing was written. If memory is short, try fewer --workers or --borrowers.',
  });
});

test('an error of a run is handed on as it is', async () => {
  const perform = async () => {
    throw new RangeError('no such month');
  };
  await expect(collect(collecting({ perform }))).rejects.toThrow(RangeError);
});

/** A real pool whose workers die of pair 2 so many times. */
async function poolDying(times: number, repeated: string[]) {
  const deaths = new SharedArrayBuffer(4);
  new Int32Array(deaths)[0] = times;
  const worker = workerBeside(import.meta.url, 'dying-worker');
  const onRepeat = ({ reason }: DeadWorker) => repeated.push(reason);
  return openPool<Task, Float64Array>({ worker, equipment: deaths, workers: 2, onRepeat });
}

test('a worker that dies once costs its run a second attempt and nothing else', async () => {
  const repeated: string[] = [];
  const pool = await poolDying(1, repeated);
  const runs = await collect(collecting({ labels: ['only'], most: 4, perform: pool.perform })).finally(pool.close);
  expect(runs.map((each) => each.map(([value]) => value))).toEqual([[1, 2, 3, 4]]);
  expect(repeated).toEqual(['worker exited with code: 7']);
});

test('a run of which every worker dies ends the comparison with its name', async () => {
  const pool = await poolDying(99, []);
  const runs = collect(collecting({ labels: ['only'], most: 4, perform: pool.perform })).finally(pool.close);
  await expect(runs).rejects.toThrow(/^only, pair 2 \(seed 1\.2, instSeed 1\): two workers in a row ended/);
});

test('a pool whose workers cannot start says why', async () => {
  const worker = workerBeside(import.meta.url, 'no-such-worker');
  const pool = await openPool<Task, Float64Array>({ worker, equipment: null, workers: 1, onRepeat: () => {} });
  const task = { scenario: 0, replication: 1, seed: '1', instSeed: '1' };
  await expect(pool.perform(task).finally(pool.close)).rejects.toThrow(/no-such-worker/);
});
