/** A bot under a steady load for long: what it holds, and how soon it answers, minute by minute. */

import type { StandIn } from '../../src/playground/stand-in.ts';
import { quantile } from '../counts.ts';
import { newAddress } from '../survival/fault.ts';
import type { Measured } from '../survival/orders.ts';
import { lookUp } from '../survival/people.ts';
import { openScene } from '../survival/scene.ts';
import { capacity, steadily } from './load.ts';

export type Minute = { p50: number; p99: number; asked: number; failed: number };
/** By minutes since the beginning. */
export type Held = Measured & { at: number };
export type Soaked = { rate: number; capacity: number; minutes: Minute[]; held: Held[]; kept: number; refused: number };

const AT_ONCE = 32;
/** So few that no answer leaves out its follow-up questions, as a busy bot's do: what is not whole is not kept. */
const UNHURRIED = 4;
/** Of so many look-ups one is a question that nobody asked before: it costs the reader as much as hundreds of the others. */
const QUESTIONS = 300;
/** Articles that are asked for again and again: they are fetched and read each time, and the library stays as large as it is. */
const ADDRESSES = 12;
/** Milliseconds from one article that is added to the next. */
const ADDING = 10_000;

/** What was asked before as people ask it, and now and then what was not. */
const asked = (n: number) => {
  if (n % QUESTIONS === 0) return lookUp(4 + 6 * n);
  return lookUp(n % 6 === 4 ? 0 : n % 600);
};

/** Questions that are asked before the others: by numbers that none of those has. */
const BEFORE = 10 ** 9;

/** Asks so many questions that nobody asked, each of which the bot keeps the reply of. */
const fill = async (standIn: StandIn, questions: number): Promise<void> => {
  let asked = 0;
  const one = async () => {
    while (asked < questions) await standIn.act(lookUp(4 + 6 * (BEFORE + asked++)));
  };
  await Promise.all(Array.from({ length: UNHURRIED }, one));
};

/**
 * @param seconds how long; it is cut into minutes, or into pieces of `piece` seconds
 * @param most look-ups a second at most, whatever the bot could answer
 * @param before questions that are asked first and not counted: those of which the bot keeps the replies
 */
export const soak = async (seconds: number, piece: number, most: number, before: number): Promise<Soaked> => {
  const scene = await openScene('gateway');
  const { standIn } = scene;
  const bot = await scene.start();
  let kept = 0;
  let turns = 0;
  // One minute doesn't ask what the one before has asked.
  const next = () => asked(turns++);
  try {
    // What is compiled and remembered by the first is not counted; on a busy machine nobody may be answered in time at first.
    let full = 0;
    for (let tries = 0; tries < 2 || full === 0; tries += 1) full = await capacity(standIn, next, AT_ONCE, 4_000);
    await fill(standIn, before);
    const rate = Math.min(most, full / 2);
    const held: Held[] = [];
    const minutes: Minute[] = [];
    const began = performance.now();
    let added: Promise<void> = Promise.resolve();
    const look = async () => {
      // What an article holds while it is read is none of what stays.
      await added;
      const measured = (await bot.tell({ do: 'measure' })) as Measured;
      held.push({ at: (performance.now() - began) / 60_000, ...measured });
    };
    const addresses = Array.from({ length: ADDRESSES }, newAddress);
    let turn = 0;
    const adding = setInterval(() => {
      turn += 1;
      added = scene.keep(addresses[turn % ADDRESSES] ?? newAddress()).then((end) => {
        if (end === 'kept') kept += 1;
      });
    }, ADDING);
    await look();
    while (performance.now() - began < seconds * 1_000) {
      const { each, failed } = await steadily(standIn, next, rate, piece * 1_000);
      minutes.push({ p50: quantile(each, 0.5), p99: quantile(each, 0.99), asked: each.length + failed, failed });
      await look();
    }
    clearInterval(adding);
    return { rate, capacity: full, minutes, held, kept, refused: standIn.refused.length };
  } finally {
    await scene.close();
  }
};
