/** Two bots asked in turns through stand-ins of their own, so that a slow moment of the machine strikes both. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { DefaultUserAgent } from 'discord.js';
import { z } from 'zod';
import { gather } from '../../src/command/registry.ts';
import { commandsJson } from '../../src/discord/command-json.ts';
import type { Action } from '../../src/playground/action.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { en } from '../../src/words/en.ts';
import { median, quantile } from '../counts.ts';

const ROUNDS = 12;
const ROUND = 1_500;

export type Bot = { standIn: StandIn; process: ChildProcess };
export type Load = { actions(standIn: StandIn): Action[]; atOnce: number };
/**
 * Milliseconds of each reply, of the whole round, and of processor time: all threads of the bot's (`work`), and this thread's,
 * which asks and takes the replies in (`asking`).
 */
type Round = { each: number[]; whole: number; work: number; asking: number };

/**
 * Starts a bot of `bench/bots/` and registers the commands.
 * @param library where the bot keeps its library.
 * @param env beside this process's environment.
 */
export const startBot = async (
  file: string,
  library: string,
  execArgv: string[],
  env: Record<string, string> = {},
): Promise<Bot> => {
  const standIn = await startStandIn({ port: 0, judge: null });
  const bot = fork(new URL(`../bots/${file}`, import.meta.url), [standIn.api, standIn.token, library], {
    execArgv,
    env: { ...process.env, ...env },
  });
  await once(bot, 'message');
  const commands = commandsJson(await gather(), en);
  const response = await fetch(`${standIn.api}/v10/applications/${standIn.applicationId}/commands`, {
    method: 'PUT',
    headers: {
      authorization: `Bot ${standIn.token}`,
      'content-type': 'application/json',
      'user-agent': DefaultUserAgent,
    },
    body: JSON.stringify(commands),
  });
  if (!response.ok) throw new Error(`The stand-in refused the commands: ${await response.text()}`);
  return { standIn, process: bot };
};

export const asOf = ({ world }: StandIn) => ({
  user: world.users.reader.id,
  place: world.places.server.id,
  locale: 'en-GB',
});

export const text = (option: string, value: string) => ({ name: option, type: 3, value });

/** Look-ups of every kind, one after the other; what was answered once is given again. */
export const lookUps = (standIn: StandIn): Action[] =>
  [
    { command: 'summary', options: [] },
    { command: 'quotes', options: [] },
    { command: 'facts', options: [] },
    { command: 'person', options: [text('name', 'Vladimir Putin')] },
  ].map((call) => ({ do: 'call', as: asOf(standIn), target: null, ...call }));

const usageSchema = z.object({ user: z.number(), system: z.number() });

/** Milliseconds of the processors' time that a bot has taken since it began. */
const workOf = async ({ process: bot }: Bot): Promise<number> => {
  const told = once(bot, 'message');
  bot.send('usage');
  const [usage] = await told;
  const { user, system } = usageSchema.parse(usage);
  return (user + system) / 1_000;
};

const round = async (bot: Bot, { actions, atOnce }: Load): Promise<Round> => {
  const { standIn } = bot;
  const all = actions(standIn);
  const each: number[] = [];
  let sent = 0;
  const before = await workOf(bot);
  const beforeAsking = process.threadCpuUsage();
  const started = performance.now();
  const one = async () => {
    while (sent < ROUND) {
      const action = all[sent++ % all.length];
      if (!action) return;
      const asked = performance.now();
      const outcome = await standIn.act(action);
      if (outcome.is === 'failed') throw new Error(`No reply: ${outcome.why}`);
      each.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  const whole = performance.now() - started;
  const { user, system } = process.threadCpuUsage(beforeAsking);
  return { each, whole, work: (await workOf(bot)) - before, asking: (user + system) / 1_000 };
};

/** Both bots in turns; the first round of each warms it up and is not counted. */
export const compare = async (empty: Bot, ours: Bot, load: Load) => {
  const rounds: { empty: Round; ours: Round }[] = [];
  for (let i = 0; i <= ROUNDS; i++) {
    const pair = { empty: await round(empty, load), ours: await round(ours, load) };
    if (i > 0) rounds.push(pair);
  }
  const rate = ({ whole }: Round) => (ROUND / whole) * 1000;
  const latency = (who: 'empty' | 'ours', q: number) =>
    quantile(
      rounds.flatMap((pair) => pair[who].each),
      q,
    );
  return {
    empty: median(rounds.map((pair) => rate(pair.empty))),
    ours: median(rounds.map((pair) => rate(pair.ours))),
    share: median(rounds.map((pair) => rate(pair.ours) / rate(pair.empty))) * 100,
    /** Milliseconds of this thread's processor time for one reply. */
    asking: (who: 'empty' | 'ours') => median(rounds.map((pair) => pair[who].asking / ROUND)),
    /** Where asking takes longest, the rate measures this process. The bots' own processor time doesn't depend on it. */
    byWork: median(rounds.map((pair) => pair.empty.work / pair.ours.work)) * 100,
    latency,
    p99: median(rounds.map((pair) => quantile(pair.ours.each, 0.99) / quantile(pair.empty.each, 0.99))),
  };
};
