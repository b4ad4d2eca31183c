/**
 * The thread that owns the writing connection. Writes are done one after the other, in the order they come; where another
 * process holds the lock they wait for it together. Searches don't wait with them: in WAL mode a reader needs no lock, and
 * people who are choosing an article have three seconds. So nothing here blocks the thread; a second one, with a
 * connection for searching, would do the same at the price of 9 MB.
 */
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openForWriting } from './connect.ts';
import { explained, isLocked } from './errors.ts';
import { migrate } from './migrate.ts';
import { type Writing, writing } from './writer.ts';

export type Request = { n: number; task: keyof Writing; args: unknown[] };
/** The first answer, number 0, says that the library is open. */
export type Outcome = { n: number } & ({ value: unknown } | { error: unknown });

/** Milliseconds that a write waits for another process, and between its tries. */
const PATIENCE = 5_000;
const PAUSE = 10;

/** What only reads. */
const SEARCHES: ReadonlySet<Request['task']> = new Set([
  'search',
  'titled',
  'said',
  'asked',
  'people',
  'record',
  'timeline',
  'stories',
  'alike',
  'counterpart',
  'counts',
  'taken',
  'publishers',
  'servers',
  'toEncode',
  'withoutQuestions',
  'keptAbout',
  'due',
  'openJobs',
  'ahead',
  'failed',
  'setAsideKeys',
  'findJob',
]);

const { file } = workerData as { file: string };
const port = parentPort;
if (port === null) throw new Error('write-worker.ts runs as a worker thread; use openStore().');

/** Answers request `n` with what `work` returns or throws. */
const answer = async (n: number, work: () => unknown) => {
  try {
    port.postMessage({ n, value: await work() } satisfies Outcome);
  } catch (error) {
    port.postMessage({ n, error: explained(error, file) } satisfies Outcome);
  }
};

/** Does `work` as soon as the file is not locked; tries once at least, and until `deadline` at most. */
const patiently = async (work: () => unknown, deadline: number): Promise<unknown> => {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isLocked(error) || performance.now() > deadline) throw error;
      await setTimeout(PAUSE);
    }
  }
};

void answer(0, () => {
  const db = openForWriting(file);
  migrate(db, file);
  // From here on it is this thread that waits for a lock, not SQLite.
  db.exec('PRAGMA busy_timeout = 0');
  const tasks: Record<keyof Writing, (...args: never[]) => unknown> = writing(db);
  let writes = Promise.resolve();
  port.on('message', (request: Request | 'close') => {
    if (request === 'close') {
      writes.then(() => {
        db.close();
        port.close();
      });
      return;
    }
    const { n, task, args } = request;
    const deadline = performance.now() + PATIENCE;
    const run = () => answer(n, () => patiently(() => tasks[task](...(args as never[])), deadline));
    if (SEARCHES.has(task)) run();
    else writes = writes.then(run);
  });
});
