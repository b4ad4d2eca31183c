/**
 * What a task may take of a reader's process. Reading a text is granted time and memory in proportion to its length: some
 * three times what ordinary prose takes. Beyond its budget the process is ended by its own watchdog (`watchdog.ts`).
 */
import type { Unread } from './unread.ts';

/** `milliseconds` of processor time, which a busy machine doesn't lengthen; `bytes` of resident memory of the whole process. */
export type Budget = { milliseconds: number; bytes: number };

export type Exceeded = Exclude<Unread['reason'], 'ended'>;

/** What a process has taken: processor time since the task began, and resident memory now. */
export type Taken = Budget;

/** Milliseconds for any text, and for each character of it. */
const ANY_TIME = 5_000;
const TIME_EACH = 0.06;

/** Bytes for any text, with what is loaded, and for each character of it. */
const ANY_MEMORY = 500 * 2 ** 20;
const MEMORY_EACH = 500;

/** Milliseconds for a question, of processor time and by the clock: far more than any takes, and less than people wait. */
export const QUESTION = 30_000;

/** So many times its processor time a text may take by the clock: only a process that stands still takes longer, however busy the machine. */
const PATIENCE = 12;

/** Milliseconds by the clock for a process to start and load what a task needs: some hundred times what it takes. */
export const STARTING = 60_000;

/** @param length of the text that is read, or that a question is put to, in characters. */
export const budgetOf = (task: 'read' | 'question', length: number): Budget => ({
  milliseconds: task === 'read' ? ANY_TIME + TIME_EACH * length : QUESTION,
  bytes: ANY_MEMORY + MEMORY_EACH * length,
});

/** Milliseconds by the clock after which a process that is still reading a text of this length is ended from outside. */
export const patienceOf = (length: number): number => PATIENCE * budgetOf('read', length).milliseconds;

/** What the watchdog writes to standard error before it ends the process; what was exceeded follows. */
export const SAID = 'The watchdog ends the reader: ';

/** What of a budget is exceeded; null where nothing is. */
export const exceeded = (budget: Budget, taken: Taken): Exceeded | null => {
  if (taken.milliseconds > budget.milliseconds) return 'too-slow';
  return taken.bytes > budget.bytes ? 'too-much' : null;
};
