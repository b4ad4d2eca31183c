/**
 * Runs the language engine in processes of their own, so that neither its work nor its memory nor its end weighs on the bot.
 * A reader is started at the first task and let go after ten idle minutes. A second one runs while a long text is being read,
 * so that questions need not wait for it.
 */

import type { Reading } from '../reading.ts';
import { type Reader, ReaderEnded, startReader, type Task } from './reader.ts';
import type { Input } from './reader-messages.ts';
import type { Tasks } from './tasks.ts';
import { Unread } from './unread.ts';

type Call<Task extends keyof Tasks> = (...args: Parameters<Tasks[Task]>) => ReturnType<Tasks[Task]>;

/** What readers do, asked from another process. */
export type Language = { [Task in keyof Tasks]: Call<Task> } & {
  /** @throws Unread where the text takes more than its budget: trying it again would too. */
  read(input: Input): Promise<Reading>;
  /** What each text means, as a vector of length 1. @throws where there is no encoder for this system. */
  vectors(texts: string[]): Promise<Float32Array[]>;
  /** How often the encoder has run so far: windows and texts, of all readers. For measurements. */
  encoderRuns(): number;
  /** Starts a reader with its model if there is none: a question is about to come. */
  wake(): void;
  close(): Promise<void>;
};

type Waiting = { task: Task; isSecond: boolean; resolve(result: unknown): void; reject(error: unknown): void };

const MOST_READERS = 2;

/** Characters from which on reading takes long enough that a second reader is started for questions: about half a second. */
const LONG = 20_000;

/** Milliseconds that a question waits behind a text before a second reader is started for it. */
const SOON = 250;

/** Milliseconds from one look at whether a second reader is still needed to the next; it ends where no text is being read. */
const IDLE = 10_000;

/** Milliseconds without a task after which the last reader is let go: a channel that talks goes on within them. */
const REST = 10 * 60_000;

/** What a task ends with whose reader ended under it twice. */
const gaveUp = (task: Task, error: ReaderEnded): Error =>
  task.task === 'read' ? new Unread('ended', { cause: error }) : error;

/**
 * The readers, none of which runs yet. Questions go first, and one text is read at a time, so that with two readers one is always
 * for questions. A task whose reader ends under it is put to the next one, once; after `close()` every call is rejected.
 */
export const startLanguage = (): Language => {
  const readers: Reader[] = [];
  const questions: Waiting[] = [];
  const texts: Waiting[] = [];
  let closed = false;
  let alarm: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  let rest: NodeJS.Timeout | undefined;

  const queueOf = ({ task }: Task) => (task === 'read' ? texts : questions);
  let runsOfEnded = 0;
  const start = () => {
    readers.push(
      startReader((gone) => {
        readers.splice(readers.indexOf(gone), 1);
        runsOfEnded += gone.runs();
      }),
    );
  };
  /** A second one is no need: where the system has no room for it, there is none. */
  const startSecond = () => {
    if (closed || readers.length >= MOST_READERS) return;
    try {
      start();
    } catch {}
  };
  const endSecond = () => {
    idle = undefined;
    const isReading = readers.some((reader) => reader.doing() === 'read');
    const spare = isReading ? undefined : readers.findLast((reader) => reader.doing() === null);
    if (spare && readers.length === MOST_READERS) void spare.end(new ReaderEnded('idle'));
    pump();
  };
  const endAll = () => {
    for (const reader of [...readers]) void reader.end(new ReaderEnded('idle'));
  };
  const reject = (reason: Error) => {
    for (const waiting of [...questions.splice(0), ...texts.splice(0)]) waiting.reject(reason);
  };

  const put = async (reader: Reader, waiting: Waiting): Promise<void> => {
    try {
      const { task } = waiting;
      const done = reader.run(task);
      if (task.task === 'read' && task.input.text.length > LONG) startSecond();
      waiting.resolve(await done);
    } catch (error) {
      if (!(error instanceof ReaderEnded) || closed) waiting.reject(error);
      else if (waiting.isSecond) waiting.reject(gaveUp(waiting.task, error));
      else queueOf(waiting.task).unshift({ ...waiting, isSecond: true });
    }
    pump();
  };

  /** @returns whether there is a reader. */
  const startFirst = (): boolean => {
    if (readers.length > 0) return true;
    try {
      start();
      return true;
    } catch (error) {
      reject(new ReaderEnded(error instanceof Error ? error.message : String(error)));
      return false;
    }
  };

  function pump(): void {
    clearTimeout(alarm);
    clearTimeout(rest);
    if (closed) return;
    if (questions.length + texts.length > 0 && !startFirst()) return;
    for (const reader of readers.filter((one) => one.doing() === null)) {
      const isReading = readers.some((one) => one.doing() === 'read');
      const next = questions.shift() ?? (isReading ? undefined : texts.shift());
      if (next) void put(reader, next);
    }
    if (questions.length > 0 && readers.length < MOST_READERS && readers.some((one) => one.doing() === 'read'))
      alarm = setTimeout(() => {
        startSecond();
        pump();
      }, SOON);
    if (readers.length === MOST_READERS) idle ??= setTimeout(endSecond, IDLE).unref();
    if (readers.every((one) => one.doing() === null)) rest = setTimeout(endAll, REST).unref();
  }

  const ask = (task: Task): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new Error('The reader is closed.'));
      queueOf(task).push({ task, isSecond: false, resolve, reject });
      pump();
    });

  // A reader answers with what the task of that name returns.
  return {
    read: (input) => ask({ task: 'read', input }) as ReturnType<Language['read']>,
    answers: (reading, ...rest) => ask({ task: 'answers', reading, rest }) as ReturnType<Language['answers']>,
    vectors: (texts) => ask({ task: 'vectors', texts }) as ReturnType<Language['vectors']>,
    candidateQuestions: (reading) =>
      ask({ task: 'candidateQuestions', reading, rest: [] }) as ReturnType<Language['candidateQuestions']>,
    encoderRuns: () => readers.reduce((sum, reader) => sum + reader.runs(), runsOfEnded),
    wake() {
      // If it fails, the question itself will tell.
      if (!closed && readers.length === 0) ask({ task: 'warmUp' }).catch(() => {});
    },
    async close() {
      closed = true;
      clearTimeout(alarm);
      clearTimeout(idle);
      clearTimeout(rest);
      const over = new Error('The reader is closed.');
      reject(over);
      await Promise.all([...readers].map((reader) => reader.end(over)));
    },
  };
};
