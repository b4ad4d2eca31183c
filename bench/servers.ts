/**
 * What a server costs that does nothing: memory of this bot, and of an empty discord.js bot, in so many servers, each as
 * large as one of 1,200 people. Discord's part is the stand-in's.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startStandIn } from '../src/playground/stand-in.ts';
import { asStarted } from './bots/as-started.ts';
import type { Figure } from './figures.ts';
import { idsOf, server } from './servers/server.ts';

export const name = 'servers';

const FEW = 1_000;
const MANY = 10_000;
/** As many as Discord allows (documentation, Gateway: Sharding). */
const A_SHARD = 2_500;
/** Milliseconds after which a process counts as at rest. */
const REST = 6_000;

type Taken = { rss: number; seconds: number };

/** Resident memory at rest in MB, and how long it took to hear of all servers. */
const taken = async (bot: string, servers: number, folder: string): Promise<Taken> => {
  const shards = Math.max(1, Math.ceil(servers / A_SHARD));
  const others = { ids: idsOf(servers), create: server };
  const standIn = await startStandIn({ port: 0, judge: null, others, sharding: { shards, concurrency: shards } });
  const started = performance.now();
  const child = fork(
    new URL(`bots/${bot}.ts`, import.meta.url),
    [standIn.api, standIn.token, join(folder, `${bot}.db`)],
    { execArgv: asStarted },
  );
  await once(child, 'message');
  const seconds = (performance.now() - started) / 1000;
  await sleep(REST);
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
  child.kill('SIGKILL');
  await once(child, 'exit');
  await standIn.close();
  return { rss: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024, seconds };
};

export const measure = async (): Promise<Figure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-servers-'));
  try {
    const figures: Figure[] = [];
    for (const [bot, called] of [
      ['this', 'this bot'],
      ['empty', 'an empty discord.js bot'],
    ] as const) {
      // A first start reads the articles that come with the bot.
      await taken(bot, 0, folder);
      const few = await taken(bot, FEW, folder);
      const many = await taken(bot, MANY, folder);
      const each = ((many.rss - few.rss) / (MANY - FEW)) * 1_000;
      figures.push(
        { name: `${called}, in 1,000 servers`, value: Math.round(few.rss), unit: 'MB' },
        { name: `${called}, in 10,000`, value: Math.round(many.rss), unit: 'MB' },
        { name: `${called}, for each 1,000 more`, value: each, unit: 'MB' },
        { name: `${called}, told of 10,000`, value: many.seconds, unit: 's' },
      );
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true });
  }
};
