/** Puts an action to a bot of `bots/counted.ts` and waits until its answer is final. */
import { once } from 'node:events';
import type { Action, Outcome } from '../../src/playground/action.ts';
import type { Bot } from '../speed/rounds.ts';
import { type Counts, countsSchema } from './counts.ts';

export type Seen = Omit<Counts, 'answered'> & { ms: number; edits: number; outcome: Outcome };

/** Milliseconds between two looks at whether the bot is done, and the most that it gets. */
const LOOK = 4;
const PATIENCE = 30_000;

const countsOf = async ({ process: bot }: Bot): Promise<Counts> => {
  const told = once(bot, 'message');
  bot.send('counts');
  return countsSchema.parse((await told)[0]);
};

/**
 * What came of one action, and what it took.
 * @param requests counts the requests to edit a reply, from outside.
 * @throws where the bot doesn't answer.
 */
export const watched = async (bot: Bot, action: Action, requests = { edits: 0 }): Promise<Seen> => {
  await countsOf(bot);
  requests.edits = 0;
  const outcome = await bot.standIn.act(action);
  if (outcome.is === 'failed') throw new Error(`No reply to ${JSON.stringify(action)}: ${outcome.why}`);
  const seen: Seen = { ms: Number.NaN, queries: 0, reading: 0, runs: 0, edits: 0, outcome };
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
