/** Look-ups at a steady rate, whoever is slow: what waits is asked all the same. */

import type { Action } from '../../src/playground/action.ts';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { isAnswer } from '../survival/people.ts';

/** Milliseconds of each answer; what was not answered is counted. */
export type Answered = { each: number[]; failed: number };

const TICK = 10;

/** Asks `rate` times a second for `ms`; resolves when everybody is answered. */
export const steadily = async (
  standIn: StandIn,
  action: (n: number) => Action,
  rate: number,
  ms: number,
): Promise<Answered> => {
  const answered: Answered = { each: [], failed: 0 };
  const waiting = new Set<Promise<void>>();
  const began = performance.now();
  let sent = 0;
  const ask = async (n: number) => {
    const at = performance.now();
    const outcome = await standIn.act(action(n));
    if (isAnswer(outcome)) answered.each.push(performance.now() - at);
    else answered.failed += 1;
  };
  while (performance.now() - began < ms) {
    const due = ((performance.now() - began) * rate) / 1000;
    for (; sent < due; sent += 1) {
      const one = ask(sent).finally(() => waiting.delete(one));
      waiting.add(one);
    }
    await new Promise((resolve) => setTimeout(resolve, TICK));
  }
  await Promise.all(waiting);
  return answered;
};

/** Answers a second, with so many asking all the time. */
export const capacity = async (
  standIn: StandIn,
  action: (n: number) => Action,
  atOnce: number,
  ms: number,
): Promise<number> => {
  const began = performance.now();
  let n = 0;
  let done = 0;
  const one = async () => {
    while (performance.now() - began < ms) {
      const outcome = await standIn.act(action(n++));
      if (isAnswer(outcome)) done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return (done / (performance.now() - began)) * 1000;
};
