/** A fault: what goes wrong, and what must hold all the same. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { answers, isAnswer, isPromised, lookUp } from './people.ts';
import type { Scene } from './scene.ts';
import { titleAt } from './site.ts';

export type Fault = {
  name: string;
  /** What must hold besides what {@link survive} looks at. */
  holds: string;
  /** Makes it go wrong; resolves when it is over. Rejects where what must hold does not. */
  inject(scene: Scene): Promise<void>;
  /**
   * Who asks meanwhile may be told by Discord alone that the bot did not respond: nothing that the bot does gets to them, or it
   * is not there.
   */
  out?: true;
  /** Takes too long for every day. */
  long?: true;
};

export type Survived = {
  name: string;
  asked: number;
  /** Who was told nothing by the bot. */
  unanswered: number;
  /** Milliseconds until somebody who asks is answered again, and until an article is kept again. */
  recovered: number;
  kept: number;
  /** What did not hold. */
  wrong: string[];
};

/** Milliseconds from one person who asks to the next; every so many of them adds an article. */
const PACE = 100;
const ADDS = 10;
/** Milliseconds that this process may be kept waiting. */
const BUSY = 500;
/** Milliseconds in which all has to be well again. */
const PATIENCE = 60_000;

let last = 0;
/** An address that nobody has asked for. */
export const newAddress = (): string => `http://news.example/${(++last).toString(36)}-${process.pid.toString(36)}`;

/** People who ask and add, until it is stopped; resolves then when everybody has what they get. */
const crowd = (scene: Scene) => {
  const all: Promise<unknown>[] = [];
  let n = 0;
  const timer = setInterval(() => {
    n += 1;
    all.push(n % ADDS === 0 ? scene.keep(newAddress()) : scene.act(lookUp(n)));
  }, PACE);
  return async () => {
    clearInterval(timer);
    return Promise.all(all);
  };
};

/**
 * Resolves to the milliseconds after which `works` does: it is tried again and again, whether or not the last try is over; all are
 * when it resolves.
 */
const until = async (works: () => Promise<boolean>, every = 50): Promise<number> => {
  const began = performance.now();
  let recovered: number | null = null;
  const tries: Promise<void>[] = [];
  while (recovered === null) {
    if (performance.now() - began > PATIENCE) throw new Error('It did not recover.');
    const one = works().then((does) => {
      if (does) recovered ??= performance.now() - began;
    });
    tries.push(one);
    await pause(every);
  }
  await Promise.all(tries);
  return recovered;
};

const repeated = <T>(list: T[]): T[] => list.filter((one, at) => list.indexOf(one) < at);

/** Lets a fault strike while people ask, and looks at what they got, and at what is kept afterwards. */
export const survive = async (scene: Scene, { name, inject, out }: Fault): Promise<Survived> => {
  const { standIn } = scene;
  const wrong: string[] = [];
  const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      wrong.push(`${what}: ${error instanceof Error ? error.message : error}`);
      return null;
    }
  };
  const refused = standIn.refused.length;
  const loop = monitorEventLoopDelay({ resolution: 20 });
  loop.enable();
  scene.begin();
  await attempt('before', () => keepOne(scene));
  const disperse = crowd(scene);
  await pause(3 * PACE);
  await attempt('during', () => inject(scene));
  scene.between(null);
  standIn.faults.meddle(null);
  standIn.faults.takeConnections(true);
  standIn.faults.acknowledgeHeartbeats(true);
  const recovered = (await attempt('afterwards', () => until(() => answers(standIn)))) ?? Number.NaN;
  const kept = (await attempt('afterwards', () => until(() => keepOne(scene), 1_000))) ?? Number.NaN;
  const ends = await disperse();
  loop.disable();
  // A machine that lets this process wait for so long lets the bot wait too: who is then not answered in time says nothing of it.
  const isBusy = loop.max / 1e6 > BUSY;
  if (!out && !isBusy && ends.includes('untold')) wrong.push('Somebody was never told what came of their article.');

  const { asked } = scene;
  const none = asked.filter(({ outcome }) => outcome === null || !isAnswer(outcome));
  const unanswered = none.length;
  const what = none.map(({ action }) => ('command' in action ? `${action.do} ${action.command}` : action.do));
  if (!out && !isBusy && unanswered > 0)
    wrong.push(`${unanswered} of ${asked.length} got no answer: ${what.join(', ')}.`);
  await attempt('promised', async () => {
    await until(async () => !isPromised(standIn));
  });
  const bad = standIn.refused.slice(refused).find(({ refusal }) => refusal.flaws.length > 0);
  if (bad) wrong.push(`Discord refuses it: ${JSON.stringify(bad.refusal.flaws)}`);
  const shelf = (await attempt('shelf', () => scene.shelf())) ?? [];
  const lost = [...scene.confirmed].filter((address) => !shelf.includes(titleAt(address)));
  if (lost.length > 0) wrong.push(`Confirmed and lost: ${lost.join(', ')}`);
  const twice = repeated(shelf);
  if (twice.length > 0) wrong.push(`Kept twice: ${twice.join(', ')}`);
  for (const bot of scene.bots) if (bot.isGone()) wrong.push(`The bot has ended: ${bot.printed.slice(-8).join(' ')}`);
  return { name, asked: asked.length, unanswered, recovered, kept, wrong };
};

const keepOne = async (scene: Scene): Promise<boolean> => (await scene.keep(newAddress(), PATIENCE)) === 'kept';
