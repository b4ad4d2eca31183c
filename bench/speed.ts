/**
 * How fast a reply comes: this bot against an empty discord.js bot that answers with a constant, each in a process of its
 * own, both asked by this process through the stand-in, in turns, so that a slow moment of the machine strikes both.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledDrafts } from '../src/intake/bundled-articles.ts';
import type { Action } from '../src/playground/action.ts';
import type { StandIn } from '../src/playground/stand-in.ts';
import { asStarted } from './bots/as-started.ts';
import type { Figure } from './figures.ts';
import { asOf, compare, lookUps, startBot, text } from './speed/rounds.ts';

export const name = 'speed';

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

export const measure = async (): Promise<Figure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-speed-'));
  const bots = [
    await startBot('empty.ts', '', []),
    await startBot('this.ts', join(folder, 'library.db'), asStarted),
  ] as const;
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
          name: `${what}: share of the empty bot by processor time`,
          value: Math.round(compared.byWork),
          unit: '%',
          ...(toReach && { anchor: `of all threads; to reach ${toReach}, stretch 100` }),
        },
        {
          // A reply of this bot is some kilobytes, the empty bot's a few letters: to take it in is work, too, and the rate counts it.
          name: `${what}: processor time of asking for one reply and taking it in`,
          value: compared.asking('ours'),
          unit: 'ms',
          anchor: `empty bot ${compared.asking('empty').toFixed(3)}`,
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
