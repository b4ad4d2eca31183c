/**
 * What each command takes, from the arrival of its interaction to the last byte of its final content: the first time and again,
 * on the article that comes with the bot and five of `chat/dev`. The bot runs in a process of its own behind the stand-in.
 */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Action } from '../src/playground/action.ts';
import { world } from '../src/playground/world.ts';
import { asStarted } from './bots/as-started.ts';
import { median, quantile } from './counts.ts';
import type { Figure } from './figures.ts';
import { prepared } from './reply/articles.ts';
import { type Calls, callsOf } from './reply/calls.ts';
import { type Counts, countsSchema } from './reply/counts.ts';
import { asOf, type Bot, startBot } from './speed/rounds.ts';

export const name = 'reply';

type Seen = Omit<Counts, 'answered'> & { ms: number; edits: number };

/** Milliseconds between two looks at whether the bot is done, and the most that it gets. */
const LOOK = 4;
const PATIENCE = 30_000;

const countsOf = async ({ process: bot }: Bot): Promise<Counts> => {
  const told = once(bot, 'message');
  bot.send('counts');
  return countsSchema.parse((await told)[0]);
};

/** Puts one action to the bot and waits until its answer is final. */
const watched = async (bot: Bot, action: Action, requests: { edits: number }): Promise<Seen> => {
  await countsOf(bot);
  requests.edits = 0;
  const outcome = await bot.standIn.act(action);
  if (outcome.is === 'failed') throw new Error(`No reply to ${JSON.stringify(action)}: ${outcome.why}`);
  const seen: Seen = { ms: Number.NaN, queries: 0, reading: 0, runs: 0, edits: 0 };
  for (const until = performance.now() + PATIENCE; Number.isNaN(seen.ms); ) {
    if (performance.now() > until) throw new Error(`No end of the reply to ${JSON.stringify(action)}.`);
    const { answered, queries, reading, runs } = await countsOf(bot);
    seen.ms = answered[0] ?? Number.NaN;
    seen.queries += queries;
    seen.reading += reading;
    seen.runs += runs;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  return { ...seen, edits: requests.edits };
};

const tenths = (ms: number) => ms.toFixed(1);

const figuresOf = (calls: string, when: string, seen: Seen[]): Figure => {
  const all = (of: keyof Seen) => seen.map((one) => one[of]);
  const most = (of: keyof Seen) => Math.max(...all(of));
  return {
    name: `${calls}, ${when} (${seen.length})`,
    value: `${tenths(median(all('ms')))} / ${tenths(quantile(all('ms'), 0.95))}`,
    unit: `ms · encoder ${median(all('runs'))} / ${most('runs')} · queries ${median(all('queries'))} / ${most('queries')} · edits ${most('edits')}`,
  };
};

/** What `/ask` takes besides the reader. */
const beside = (seen: Seen[]): Figure => {
  const rest = seen.map(({ ms, reading }) => ms - reading);
  return {
    name: '/ask in one article, besides the reader',
    value: `${tenths(median(rest))} / ${tenths(quantile(rest, 0.95))}`,
    unit: 'ms',
    anchor: 'to reach 15',
  };
};

const measured = async (bot: Bot, { name: calls, actions }: Calls, requests: { edits: number }): Promise<Figure[]> => {
  const first: Seen[] = [];
  const again: Seen[] = [];
  for (const action of actions) {
    first.push(await watched(bot, action, requests));
    again.push(await watched(bot, action, requests));
  }
  return [
    figuresOf(calls, 'first', first),
    figuresOf(calls, 'again', again),
    ...(calls === '/ask in one article' ? [beside(first)] : []),
  ];
};

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  if (!existsSync(join(evalFolder, 'chat/dev.jsonl'))) {
    console.log('reply: the articles of chat/dev are not there');
    return [];
  }
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-reply-'));
  const file = join(folder, 'library.db');
  const articles = await prepared(file, evalFolder, `server:${world.places.server.server?.id}`);
  const bot = await startBot('counted.ts', file, asStarted);
  const { standIn } = bot;
  const requests = { edits: 0 };
  standIn.faults.meddle(({ path }) => {
    if (path.includes('/webhooks/')) requests.edits += 1;
    return null;
  });
  try {
    const posted = await standIn.act({
      do: 'say',
      as: asOf(standIn),
      text: `“${articles[1]?.words}”`,
      attachments: [],
    });
    const message = posted.is === 'done' ? posted.shown?.message.id : undefined;
    const calls = callsOf(standIn, articles, message ?? '');
    // The reader and the code of every command are loaded before anything is timed.
    for (const { actions } of calls) if (actions[0]) await watched(bot, actions[0], requests);
    const figures: Figure[] = [];
    for (const one of calls) figures.push(...(await measured(bot, one, requests)));
    return figures;
  } finally {
    bot.process.kill('SIGKILL');
    await standIn.close();
    await rm(folder, { recursive: true });
  }
};
