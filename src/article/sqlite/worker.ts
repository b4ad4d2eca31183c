/** The thread that owns the writing connection. It answers one request after the other, in the order they come. */
import { parentPort, workerData } from 'node:worker_threads';
import { openForWriting } from './connect.ts';
import { explained } from './errors.ts';
import { migrate } from './migrate.ts';
import { type Writing, writing } from './writer.ts';

export type Request = { n: number; task: keyof Writing; args: unknown[] };
/** The first answer, number 0, says that the library is open. */
export type Outcome = { n: number } & ({ value: unknown } | { error: unknown });

const { file } = workerData as { file: string };
const port = parentPort;
if (port === null) throw new Error('worker.ts runs as a worker thread; use openStore().');

/** Answers request `n` with what `work` returns or throws. */
const answer = (n: number, work: () => unknown) => {
  try {
    port.postMessage({ n, value: work() } satisfies Outcome);
  } catch (error) {
    port.postMessage({ n, error: explained(error, file) } satisfies Outcome);
  }
};

answer(0, () => {
  const db = openForWriting(file);
  migrate(db, file);
  const tasks: Record<keyof Writing, (...args: never[]) => unknown> = writing(db);
  port.on('message', (request: Request | 'close') => {
    if (request === 'close') {
      db.close();
      port.close();
    } else {
      answer(request.n, () => tasks[request.task](...(request.args as never[])));
    }
  });
});
