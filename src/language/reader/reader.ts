/** One reader: a process that reads and answers, one task at a time, and may be ended at any moment. */
import { once } from 'node:events';
import type { Reading } from '../reading.ts';
import { forkReader } from './fork-reader.ts';
import { lastWords } from './last-words.ts';
import type { Asked, Input, Told } from './reader-messages.ts';
import { sending } from './reading-transfer.ts';
import { patienceOf, QUESTION, STARTING } from './task-budget.ts';
import type { Tasks } from './tasks.ts';
import { Unread } from './unread.ts';

export type Task =
  | { task: 'read'; input: Input }
  | { task: 'vectors'; texts: string[] }
  | { task: 'warmUp' }
  | { task: keyof Tasks; reading: Reading; rest: unknown[] };

/** The process ended under a task, which is not to blame as far as is known. */
export class ReaderEnded extends Error {
  constructor(why: string) {
    super(`The reader stopped (${why}). Please try again.`);
    this.name = 'ReaderEnded';
  }
}

export type Reader = {
  /**
   * Does one task; the next may be put when it is over. A task beyond its budget ends the process.
   * @throws Unread, ReaderEnded, or the task's own error.
   */
  run(task: Task): Promise<unknown>;
  /** How often its encoder has run so far. */
  runs(): number;
  /** Whether a task is being done, and which. */
  doing(): Task['task'] | null;
  /** Resolves when the process has ended. */
  end(reason: Error): Promise<void>;
};

/** A task that is being done. `patience` ends the process; it is longer before the task has begun. */
type Current = PromiseWithResolvers<unknown> & { task: Task['task']; patience: NodeJS.Timeout; begin(): void };

/** Milliseconds that an idle process gets to end by itself, and to keep what it has compiled. */
const GRACE = 1_000;

const patienceFor = (task: Task): number => (task.task === 'read' ? patienceOf(task.input.text.length) : QUESTION);

/**
 * Starts a process; the first task may be put to it at once.
 * @param gone is called when it has ended or is about to; nothing may be put to it any more.
 * @throws where the system has no room for another process.
 */
export const startReader = (gone: (reader: Reader) => void): Reader => {
  const child = forkReader();
  const said = lastWords(child.stderr);
  const send = sending();
  let current: Current | null = null;
  let isOver = false;
  let isWarm = false;
  let runs = 0;

  /** An idle process never keeps this one alive. */
  const hold = (isBusy: boolean) => {
    const how = isBusy ? 'ref' : 'unref';
    child[how]();
    child.channel?.[how]();
  };
  const settle = (how: (waiting: PromiseWithResolvers<unknown>) => void) => {
    const waiting = current;
    current = null;
    hold(false);
    if (!waiting) return;
    clearTimeout(waiting.patience);
    how(waiting);
  };
  const lost = (reason: Error) => {
    if (isOver) return;
    isOver = true;
    gone(reader);
    settle(({ reject }) => reject(reason));
  };
  const end = async (reason: Error) => {
    const isIdle = isWarm && current === null;
    lost(reason);
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.ref();
    if (isIdle && child.connected) child.disconnect();
    else child.kill('SIGKILL');
    const late = setTimeout(() => child.kill('SIGKILL'), GRACE);
    await exit;
    clearTimeout(late);
  };
  const standsStill = ({ task }: Task) => {
    const why = 'The reader stopped (no answer in time). Please try again.';
    void end(task === 'read' ? new Unread('too-slow') : new Error(why));
  };

  child.on('message', (told: Told) => {
    if ('began' in told) return current?.begin();
    isWarm = true;
    runs = told.runs;
    settle(({ resolve, reject }) => {
      if ('error' in told) reject(new Error(`The reader failed: ${told.error}`));
      else resolve(told.result);
    });
  });
  child.on('error', (error) => lost(new ReaderEnded(error.message)));
  child.on('disconnect', () => {
    // Under a task, its last words tell why.
    if (current === null) lost(new ReaderEnded('idle'));
  });
  child.on('close', (code, signal) => {
    const { exceeded, line } = said();
    const how = [signal ?? `exit code ${code}`, ...(line === '' ? [] : [line])].join(': ');
    if (exceeded === null) lost(new ReaderEnded(how));
    else if (current?.task === 'read') lost(new Unread(exceeded));
    else lost(new Error(`The reader stopped (${exceeded}). Please try again.`));
  });
  hold(false);

  const reader: Reader = {
    run: async (task) => {
      // It has ended, or never started, and nobody was told yet.
      if (!child.connected) {
        const ended = new ReaderEnded('before it was asked');
        lost(ended);
        throw ended;
      }
      const asked: Asked = 'reading' in task ? { task: task.task, sent: send(task.reading), rest: task.rest } : task;
      // Throws, and so rejects, what can't be sent; only then is there anything to wait for.
      child.send(asked, () => {});
      const now: Current = {
        ...Promise.withResolvers<unknown>(),
        task: task.task,
        // It could not even load, and the task is not to blame.
        patience: setTimeout(() => void end(new ReaderEnded('it did not start in time')), STARTING),
        begin: () => {
          clearTimeout(now.patience);
          now.patience = setTimeout(() => standsStill(task), patienceFor(task));
        },
      };
      current = now;
      hold(true);
      return now.promise;
    },
    runs: () => runs,
    doing: () => current?.task ?? null,
    end,
  };
  return reader;
};
