/**
 * A flood: more questions at once than the reader can answer, and people who look things up meanwhile. How long these wait, and
 * what becomes of the questions. The bot has a process of its own.
 */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledDrafts } from '../src/intake/bundled-articles.ts';
import type { Outcome } from '../src/playground/action.ts';
import { startStandIn } from '../src/playground/stand-in.ts';
import { en } from '../src/words/en.ts';
import { asStarted } from './bots/as-started.ts';
import { quantile } from './counts.ts';
import type { Figure } from './figures.ts';

export const name = 'flood';

const QUESTIONS = 500;
/** People who look something up, again and again, until the questions are over. */
const PEOPLE = 16;

const isRefused = (outcome: Outcome): boolean =>
  outcome.is === 'done' && JSON.stringify(outcome.shown?.message.components ?? []).includes(en.frame.busy);

export const measure = async (): Promise<Figure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-flood-'));
  const standIn = await startStandIn({ port: 0, judge: null });
  const args = [standIn.api, standIn.token, join(folder, 'library.db')];
  const bot = fork(new URL('bots/this.ts', import.meta.url), args, { execArgv: asStarted });
  try {
    await once(bot, 'message');
    const { users, places } = standIn.world;
    while (standIn.commands(places.server.id).length === 0) await once(standIn.events, 'happened');
    const call = (command: string, options: Record<string, string>): Promise<Outcome> =>
      standIn.act({
        do: 'call',
        as: { user: users.reader.id, place: places.server.id, locale: 'en-GB' },
        command,
        target: null,
        options: Object.entries(options).map(([name, value]) => ({ name, type: 3, value })),
      });
    const [draft] = await bundledDrafts();
    const words = draft?.text.split(/\s+/) ?? [];
    let isOver = false;
    const questions = Array.from({ length: QUESTIONS }, (_, at) =>
      call('ask', { question: `Who said “${words[at % words.length]}” on day ${at}?` }),
    );
    const waits: number[] = [];
    let unanswered = 0;
    const person = async (at: number) => {
      while (!isOver) {
        const began = performance.now();
        const outcome = await (at % 2 === 0 ? call('quotes', {}) : call('person', { name: 'Vladimir Putin' }));
        waits.push(performance.now() - began);
        if (outcome.is !== 'done' || isRefused(outcome)) unanswered += 1;
      }
    };
    const people = Array.from({ length: PEOPLE }, (_, at) => person(at));
    const outcomes = await Promise.all(questions);
    isOver = true;
    await Promise.all(people);
    const share = (count: number, of: number) => Math.round((count / of) * 1_000) / 10;
    const refused = outcomes.filter(isRefused).length;
    const lost = outcomes.filter(({ is }) => is !== 'done').length;
    return [
      { name: 'look-ups meanwhile', value: waits.length },
      { name: 'look-ups that were not answered', value: unanswered, anchor: 'to reach 0' },
      { name: 'look-ups: p50', value: quantile(waits, 0.5), unit: 'ms' },
      { name: 'look-ups: p99', value: quantile(waits, 0.99), unit: 'ms', anchor: 'Discord waits for 3000' },
      { name: `${QUESTIONS} questions at once: refused in a sentence`, value: share(refused, QUESTIONS), unit: '%' },
      { name: `${QUESTIONS} questions at once: without a word`, value: lost, anchor: 'to reach 0' },
    ];
  } finally {
    bot.kill('SIGKILL');
    await standIn.close();
    await rm(folder, { recursive: true });
  }
};
