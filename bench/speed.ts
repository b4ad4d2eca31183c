/**
 * How fast a reply comes: this bot against an empty discord.js bot that answers with a constant, each in a process of its
 * own, both asked by this process through the stand-in, in turns, so that a slow moment of the machine strikes both.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledDrafts } from '../src/article/bundled.ts';
import { gather } from '../src/commands.ts';
import { commandsJson } from '../src/discord/options.ts';
import type { Action } from '../src/playground/outcome.ts';
import { type StandIn, startStandIn } from '../src/playground/stand-in.ts';
import { en } from '../src/words/en.ts';
import { asStarted } from './bots/as-started.ts';
import { median } from './counts.ts';
import type { Figure } from './figures.ts';

export const name = 'speed';

const ROUNDS = 6;
const ROUND = 1_500;

type Bot = { standIn: StandIn; process: ChildProcess };
type Load = { actions(standIn: StandIn): Action[]; atOnce: number };
/** Milliseconds of each reply, and of the whole round. */
type Round = { each: number[]; whole: number };

const startBot = async (file: string, folder: string, execArgv: string[]): Promise<Bot> => {
  const standIn = await startStandIn({ port: 0, judge: null });
  const bot = fork(new URL(`bots/${file}`, import.meta.url), [standIn.api, standIn.token, join(folder, 'library.db')], {
    execArgv,
  });
  await once(bot, 'message');
  const commands = commandsJson(await gather(), en);
  const response = await fetch(`${standIn.api}/v10/applications/${standIn.applicationId}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${standIn.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(commands),
  });
  if (!response.ok) throw new Error(`The stand-in refused the commands: ${await response.text()}`);
  return { standIn, process: bot };
};

const asOf = ({ world }: StandIn) => ({ user: world.users.reader.id, place: world.places.server.id, locale: 'en-GB' });

const text = (option: string, value: string) => ({ name: option, type: 3, value });

/** Look-ups of every kind, one after the other; what was answered once is given again. */
const lookUps = (standIn: StandIn): Action[] =>
  [
    { command: 'summary', options: [] },
    { command: 'quotes', options: [] },
    { command: 'facts', options: [] },
    { command: 'person', options: [text('name', 'Vladimir Putin')] },
  ].map((call) => ({ do: 'call', as: asOf(standIn), target: null, ...call }));

/** Phrases of the article, each another one: nothing that was answered before can be given again. */
const newPhrases =
  (words: string[]) =>
  (standIn: StandIn): Action[] =>
    words.flatMap((_, start) =>
      [5, 6, 7, 8, 9, 10].map((length) => ({
        do: 'call' as const,
        as: asOf(standIn),
        target: null,
        command: 'who-said',
        options: [text('words', words.slice(start, start + length).join(' '))],
      })),
    );

/** Letters of a name; what was offered once is offered again. */
const typing =
  (letters: string[]) =>
  (standIn: StandIn): Action[] =>
    letters.map((typed) => ({
      do: 'complete',
      as: asOf(standIn),
      command: 'person',
      options: [text('name', typed)],
      focused: 'name',
    }));

/** The article's words, letter by letter: more than are remembered. */
const newLetters = (words: string[]): string[] => [
  ...new Set(words.flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1)))),
];

const round = async (standIn: StandIn, { actions, atOnce }: Load): Promise<Round> => {
  const all = actions(standIn);
  const each: number[] = [];
  let sent = 0;
  const started = performance.now();
  const one = async () => {
    while (sent < ROUND) {
      const action = all[sent++ % all.length];
      if (!action) return;
      const before = performance.now();
      const outcome = await standIn.act(action);
      if (outcome.is === 'failed') throw new Error(`No reply: ${outcome.why}`);
      each.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return { each, whole: performance.now() - started };
};

const quantile = (values: number[], q: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;

/** Both bots in turns; the first round of each warms it up and is not counted. */
const compare = async (empty: Bot, ours: Bot, load: Load) => {
  const rounds: { empty: Round; ours: Round }[] = [];
  for (let i = 0; i <= ROUNDS; i++) {
    const pair = { empty: await round(empty.standIn, load), ours: await round(ours.standIn, load) };
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
    latency,
    p99: median(rounds.map((pair) => quantile(pair.ours.each, 0.99) / quantile(pair.empty.each, 0.99))),
  };
};

export const measure = async (): Promise<Figure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-speed-'));
  const bots = [await startBot('empty.ts', folder, []), await startBot('this.ts', folder, asStarted)] as const;
  const [empty, ours] = bots;
  try {
    const figures: Figure[] = [];
    const [draft] = await bundledDrafts();
    const words = draft?.text.split(/\s+/) ?? [];
    for (const [what, load, toReach] of [
      ['one at a time', { actions: lookUps, atOnce: 1 }, 80],
      ['128 at once', { actions: lookUps, atOnce: 128 }, 85],
      ['never asked before, one at a time', { actions: newPhrases(words), atOnce: 1 }, null],
      ['autocomplete, one at a time', { actions: typing(['a', 'al', 'ali']), atOnce: 1 }, null],
      ['autocomplete, never typed before, one at a time', { actions: typing(newLetters(words)), atOnce: 1 }, null],
      ['autocomplete, 128 at once', { actions: typing(['a', 'al', 'ali']), atOnce: 128 }, null],
    ] as const) {
      const compared = await compare(empty, ours, load);
      figures.push(
        {
          name: `${what}: replies a second`,
          value: Math.round(compared.ours),
          anchor: `empty bot ${Math.round(compared.empty)}`,
        },
        {
          name: `${what}: share of the empty bot`,
          value: Math.round(compared.share),
          unit: '%',
          ...(toReach && { anchor: `to reach ${toReach}, stretch 100` }),
        },
        {
          name: `${what}: p50`,
          value: compared.latency('ours', 0.5),
          unit: 'ms',
          anchor: `empty bot ${compared.latency('empty', 0.5).toFixed(3)}`,
        },
        { name: `${what}: p99 over the empty bot’s`, value: compared.p99, unit: '×', anchor: 'to reach 2' },
      );
    }
    return figures;
  } finally {
    for (const bot of bots) {
      bot.process.kill('SIGKILL');
      await bot.standIn.close();
    }
    await rm(folder, { recursive: true });
  }
};
