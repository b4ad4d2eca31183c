/**
 * What each command takes, from the arrival of its interaction to the last byte of its final content: the first time and again,
 * on the article that comes with the bot and five of `chat/dev`. The bot runs in a process of its own behind the stand-in.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { median, quantile } from './counts.ts';
import type { Figure } from './figures.ts';
import type { Calls } from './reply/calls.ts';
import { openBot } from './reply/open-bot.ts';
import { type Seen, watched } from './reply/watched.ts';
import type { Bot } from './speed/rounds.ts';

export const name = 'reply';

/** Of `chat/dev`. */
const ARTICLES = 5;

const tenths = (ms: number) => ms.toFixed(1);

const figuresOf = (calls: string, when: string, seen: Seen[]): Figure => {
  const all = (of: Exclude<keyof Seen, 'outcome'>) => seen.map((one) => one[of]);
  const most = (of: Exclude<keyof Seen, 'outcome'>) => Math.max(...all(of));
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
  const opened = await openBot(evalFolder, ARTICLES);
  const { bot, calls } = opened;
  const requests = { edits: 0 };
  bot.standIn.faults.meddle(({ path }) => {
    if (path.includes('/webhooks/')) requests.edits += 1;
    return null;
  });
  try {
    // The reader and the code of every command are loaded before anything is timed.
    for (const { actions } of calls) if (actions[0]) await watched(bot, actions[0], requests);
    const figures: Figure[] = [];
    for (const one of calls) figures.push(...(await measured(bot, one, requests)));
    return figures;
  } finally {
    await opened.close();
  }
};
