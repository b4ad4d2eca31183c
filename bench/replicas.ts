/**
 * Four replicas behind webhooks on one PostgreSQL against one: look-ups a second, while articles are added; and whether each
 * interaction got one reply and no more, counted at Discord's side. `REPLICAS=2` compares with fewer. Discord's side, signing
 * included, is one process beside them on the same machine.
 */
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import type { ToPage } from '../src/playground/protocol.ts';
import type { StandIn } from '../src/playground/stand-in.ts';
import { startPostgres } from '../test/postgres.ts';
import { quantile } from './counts.ts';
import type { Figure } from './figures.ts';
import { capacity, steadily } from './soak/load.ts';
import { newAddress } from './survival/fault.ts';
import { lookUp } from './survival/people.ts';
import { openScene } from './survival/scene.ts';

export const name = 'replicas';

const most = z.coerce.number().int().min(2).default(4).parse(process.env.REPLICAS);

const AT_ONCE = 16;
const MEASURED = 8_000;
const ADDING = 500;
/** Discord's word for an interaction that has its answer. */
const ACKNOWLEDGED = 40_060;

/** Messages in answer to each interaction; who edits one adds none. */
const counting = ({ events }: StandIn) => {
  const byInteraction = new Map<string, Set<string>>();
  const note = (happened: ToPage) => {
    const id = happened.is === 'message' ? happened.message.interaction_metadata?.id : undefined;
    if (happened.is !== 'message' || id === undefined) return;
    byInteraction.set(id, (byInteraction.get(id) ?? new Set()).add(happened.message.id));
  };
  events.on('happened', note);
  return () => {
    events.off('happened', note);
    return [...byInteraction.values()].filter(({ size }) => size > 1).length;
  };
};

type Served = { rate: number; p99: number; lost: number; doubled: number; added: number; untold: number };

/** Look-ups that were asked before, of every kind. */
const asked = (n: number) => lookUp(n % 6 === 4 ? 0 : n % 60);

const serve = async (replicas: number, library: string): Promise<Served> => {
  const scene = await openScene('webhook', library);
  const { standIn } = scene;
  try {
    for (let n = 0; n < replicas; n += 1) await scene.start();
    await capacity(standIn, asked, AT_ONCE, 3_000);
    const doubled = counting(standIn);
    const adds: Promise<string>[] = [];
    const adding = setInterval(() => adds.push(scene.keep(newAddress())), ADDING);
    const rate = await capacity(standIn, asked, AT_ONCE, MEASURED);
    const half = await steadily(standIn, asked, rate / 2, MEASURED);
    clearInterval(adding);
    const ends = await Promise.all(adds);
    const twice = standIn.refused.filter(({ refusal }) => refusal.code === ACKNOWLEDGED).length;
    return {
      rate,
      p99: quantile(half.each, 0.99),
      lost: half.failed,
      doubled: doubled() + twice,
      added: ends.filter((end) => end === 'kept').length,
      untold: ends.filter((end) => end !== 'kept').length,
    };
  } finally {
    await scene.close();
  }
};

export const measure = async (): Promise<Figure[]> => {
  const server = await startPostgres();
  try {
    const one = await serve(1, await server.database());
    const all = await serve(most, await server.database());
    const cores = availableParallelism();
    const both = (of: keyof Served) => one[of] + all[of];
    return [
      { name: 'processors, shared with Discord’s side and PostgreSQL', value: cores },
      { name: 'one replica: look-ups a second', value: Math.round(one.rate) },
      { name: `${most} replicas: look-ups a second`, value: Math.round(all.rate), anchor: 'what the processors allow' },
      { name: 'one replica: p99 at half of it', value: one.p99, unit: 'ms' },
      { name: `${most} replicas: p99 at half of it`, value: all.p99, unit: 'ms' },
      { name: 'articles added meanwhile', value: both('added') },
      { name: 'articles of which nobody was told', value: both('untold'), anchor: '0' },
      { name: 'interactions without a reply', value: both('lost'), anchor: '0' },
      { name: 'interactions with two', value: both('doubled'), anchor: '0' },
    ];
  } finally {
    await server.stop();
  }
};
