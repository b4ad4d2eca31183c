/** A thread of `threads.ts`: one request and its answer at a time. */
import { type Answer, exchange, type Request } from './exchange.ts';
import { type Reason, Refused } from './fetch-refusal.ts';
import { refusalOf } from './trouble.ts';

/** Errors lose what they carry on the way between threads, so the reason goes as a value. */
export type Told = { answer: Answer } | { refused: Reason } | { mistake: string };

export default async (request: Request): Promise<Told> => {
  try {
    return { answer: await exchange(request) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal instanceof Refused) return { refused: refusal.reason };
    return { mistake: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};
