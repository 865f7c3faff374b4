import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Piscina } from 'piscina';
import { IdentityError, type Scenario } from '../../engine/index.ts';
import type { Answer, Equipment, Task } from './worker.ts';

/** Threads that each keep one warm engine and take a run at a time. */
export type Pool = {
  /** Window means of one run. @throws IdentityError; DeadWorker when two threads in a row died of it */
  readonly perform: (task: Task) => Promise<Float64Array>;
  /** Ends all threads, whatever they are at. */
  readonly close: () => Promise<void>;
};

type Threads = Piscina<Task, Answer>;

/** A thread ended before its run was done. */
export class DeadWorker extends Error {
  override readonly name = 'DeadWorker';
  constructor(
    readonly task: Task,
    readonly reason: string,
  ) {
    super(`the worker ended before its run was done (${reason})`);
  }
}

const isSource = import.meta.url.endsWith('.ts');
const WORKER = new URL(isSource ? './worker.ts' : './worker.js', import.meta.url).href;

/**
 * @param onRepeat told when a thread died and its run is taken up by another
 * @param worker module that performs the runs
 */
export async function openPool(
  scenarios: readonly Scenario[],
  workers: number,
  onRepeat: (dead: DeadWorker) => void,
  worker = WORKER,
): Promise<Pool> {
  const pool = await startThreads(scenarios, workers, worker);
  let isClosing = false;
  // A run depends on nothing but its seeds, so that another thread can take it up.
  const perform = async (task: Task): Promise<Float64Array> =>
    meansOf(
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

async function startThreads(scenarios: readonly Scenario[], workers: number, worker: string): Promise<Threads> {
  const { Piscina } = await import('piscina');
  const pool: Threads = new Piscina<Task, Answer>({
    filename: worker,
    name: 'perform',
    minThreads: workers,
    maxThreads: workers,
    workerData: { scenarios } satisfies Equipment,
    execArgv: isSource ? ['--import', typescriptLoader()] : [],
  });
  pool.setMaxListeners(0);
  // With nothing to do, or while it starts, a thread dies unnoticed by the run that waits for it.
  pool.on('error', () => {});
  return pool;
}

/** One attempt at a run. @throws DeadWorker; errors of the run itself come as an answer */
const attempt = (pool: Threads, task: Task): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const die = (error: unknown): void =>
      reject(new DeadWorker(task, error instanceof Error ? error.message : String(error)));
    pool.once('error', die);
    pool
      .run(task)
      .then(resolve, die)
      .finally(() => pool.off('error', die));
  });

function meansOf(answer: Answer): Float64Array {
  if (answer.kind === 'means') return answer.means;
  if (answer.kind === 'identity') throw new IdentityError(...answer.identity);
  const error = new Error('a run failed');
  error.stack = answer.stack;
  throw error;
}

/**
 * Node cannot start a TypeScript file as a thread: a line of JavaScript registers tsx there first. tsx is found by its package
 * folder, since `require.resolve` would find the CommonJS build, which cannot register in a thread.
 */
function typescriptLoader(): string {
  const folder = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'));
  const tsx = new URL('dist/esm/api/index.mjs', folder).href;
  return `data:text/javascript,${encodeURIComponent(`import { register } from ${JSON.stringify(tsx)}; register();`)}`;
}
