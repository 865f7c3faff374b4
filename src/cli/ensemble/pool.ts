import type { Piscina } from 'piscina';
import { typescriptLoader } from '../threads/typescript-loader.ts';
import { type Answer, unwrap } from './answer.ts';

/** Threads that each keep one warm engine and take a task at a time. */
export type Pool<Task, Value> = {
  /** What the worker makes of a task. @throws IdentityError; DeadWorker when two threads in a row died of it */
  readonly perform: (task: Task) => Promise<Value>;
  /** Ends all threads, whatever they are at. */
  readonly close: () => Promise<void>;
};

/** How threads are started. */
export type Threading = {
  /** Address of the module whose `perform` takes a task and returns an {@link Answer}; see {@link workerBeside}. */
  readonly worker: string;
  /** Given to each thread once, as its `workerData`. */
  readonly equipment: unknown;
  readonly workers: number;
  /** Told when a thread died and its task is taken up by another. */
  readonly onRepeat: (dead: DeadWorker) => void;
};

/** A thread ended before its task was done. */
export class DeadWorker extends Error {
  override readonly name = 'DeadWorker';
  constructor(
    readonly task: unknown,
    readonly reason: string,
  ) {
    super(`the worker ended before its run was done (${reason})`);
  }
}

const isSource = import.meta.url.endsWith('.ts');

/** Address of the module `name` beside the one at `here`, as source or as build. */
export const workerBeside = (here: string, name: string): string =>
  new URL(`./${name}.${isSource ? 'ts' : 'js'}`, here).href;

export async function openPool<Task, Value>(threading: Threading): Promise<Pool<Task, Value>> {
  const { onRepeat } = threading;
  const pool = await startThreads<Task, Value>(threading);
  let isClosing = false;
  // A task depends on nothing but itself, so that another thread can take it up.
  const perform = async (task: Task): Promise<Value> =>
    unwrap(
      await attempt(pool, task).catch((dead: DeadWorker) => {
        if (isClosing) throw dead;
        onRepeat(dead);
        return attempt(pool, task);
      }),
    );
  const close = (): Promise<void> => {
    isClosing = true;
    return pool.destroy();
  };
  return { perform, close };
}

async function startThreads<Task, Value>(threading: Threading): Promise<Piscina<Task, Answer<Value>>> {
  const { worker, equipment, workers } = threading;
  const { Piscina } = await import('piscina');
  const pool = new Piscina<Task, Answer<Value>>({
    filename: worker,
    name: 'perform',
    minThreads: workers,
    maxThreads: workers,
    workerData: equipment,
    execArgv: isSource ? ['--import', typescriptLoader()] : [],
  });
  pool.setMaxListeners(0);
  // With nothing to do, or while it starts, a thread dies unnoticed by the task that waits for it.
  pool.on('error', () => {});
  return pool;
}

/** One attempt at a task. @throws DeadWorker; errors of the task itself come as an answer */
const attempt = <Task, Value>(pool: Piscina<Task, Answer<Value>>, task: Task): Promise<Answer<Value>> =>
  new Promise((resolve, reject) => {
    const die = (error: unknown): void =>
      reject(new DeadWorker(task, error instanceof Error ? error.message : String(error)));
    pool.once('error', die);
    pool
      .run(task)
      .then(resolve, die)
      .finally(() => pool.off('error', die));
  });
