/** More than the bot can do, all at once: look-ups are answered nevertheless, and what is refused is told. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Bot, startBot } from '../../src/bot/start-gateway.ts';
import { bundledDrafts } from '../../src/intake/bundled-articles.ts';
import { startLanguage } from '../../src/language/reader/readers.ts';
import type { Outcome } from '../../src/playground/action.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { RATES } from '../../src/router/admission.ts';
import { en } from '../../src/words/en.ts';
import { started } from '../started.ts';

type Who = keyof StandIn['world']['users'];

const opened = async (settings: Partial<Parameters<typeof startBot>[0]> = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-flood-'));
  // However slow the machine is: what counts is who is answered before whom.
  const standIn = await startStandIn({ port: 0, judge: null, patience: 60_000 });
  const language = startLanguage();
  let read = 0;
  const bot: Bot = await started(standIn, join(folder, 'library.db'), {
    language: {
      ...language,
      answers: (...asked) =>
        language.answers(...asked).finally(() => {
          read += 1;
        }),
    },
    ...settings,
  });
  const server = standIn.world.places.server.id;
  await vi.waitFor(() => expect(standIn.commands(server)).not.toEqual([]), 5_000);
  const as = (who: Who) => ({ user: standIn.world.users[who].id, place: server, locale: 'en-GB' });
  return {
    standIn,
    /** Questions that the reader has done with. */
    read: () => read,
    call: (command: string, options: Record<string, string> = {}, who: Who = 'reader') =>
      standIn.act({
        do: 'call',
        as: as(who),
        command,
        target: null,
        options: Object.entries(options).map(([name, value]) => ({ name, value, type: 3 })),
      }),
    type: (typed: string) =>
      standIn.act({
        do: 'complete',
        as: as('reader'),
        command: 'person',
        options: [{ name: 'name', type: 3, value: typed }],
        focused: 'name',
      }),
    close: async () => {
      await bot.close();
      await standIn.close();
      await rm(folder, { recursive: true });
    },
  };
};

const says = (outcome: Outcome, words: string): boolean =>
  outcome.is === 'done' && JSON.stringify(outcome.shown?.message.components ?? []).includes(words);
const isPrivate = (outcome: Outcome): boolean => outcome.is === 'done' && outcome.shown?.only !== null;

describe('more questions than the reader can answer', () => {
  const QUESTIONS = 260;
  let flooded: Awaited<ReturnType<typeof opened>>;
  beforeAll(async () => {
    flooded = await opened();
  }, 60_000);
  afterAll(() => flooded.close(), 60_000);

  test('look-ups are answered before them, and each question is answered, promised or refused', async () => {
    const [draft] = await bundledDrafts();
    const words = draft?.text.split(/\s+/).slice(0, QUESTIONS) ?? [];
    const questions = words.map((word, at) => flooded.call('ask', { question: `Who said “${word}” on day ${at}?` }));
    const lookUps = Array.from({ length: 20 }, (_, at) =>
      at % 2 === 0 ? flooded.call('quotes') : flooded.call('person', { name: 'Vladimir Putin' }),
    );
    const looked = await Promise.all(lookUps);
    const readBefore = flooded.read();
    for (const outcome of looked) expect(outcome).toMatchObject({ is: 'done', shown: { only: null } });
    const outcomes = await Promise.all(questions);
    expect(outcomes.filter(({ is }) => is !== 'done')).toEqual([]);
    const refused = outcomes.filter((outcome) => says(outcome, en.frame.busy));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(QUESTIONS);
    // They did not wait for what is asked of the reader.
    expect(readBefore).toBeLessThan((QUESTIONS - refused.length) / 2);
    expect(refused.every(isPrivate)).toBe(true);
    expect(flooded.standIn.refused).toEqual([]);
  }, 60_000);
});

describe('one who asks without end', () => {
  let bot: Awaited<ReturnType<typeof opened>>;
  beforeAll(async () => {
    bot = await opened({ rates: RATES });
  }, 60_000);
  afterAll(() => bot.close(), 60_000);

  test('is told for how long, privately, and keeps nobody else from being answered', async () => {
    const outcomes = await Promise.all(Array.from({ length: 300 }, () => bot.call('quotes')));
    const refused = outcomes.filter((outcome) => says(outcome, 'You’re faster than I am. Please go on in '));
    expect(refused.length).toBeGreaterThan(200);
    expect(refused.every(isPrivate)).toBe(true);
    expect(outcomes.filter((outcome) => !isPrivate(outcome)).length).toBe(300 - refused.length);
    expect(await bot.call('quotes', {}, 'colleague')).toMatchObject({ is: 'done', shown: { only: null } });
    expect(bot.standIn.refused).toEqual([]);
  });

  test('is offered nothing more while typing', async () => {
    const typed = await Promise.all(Array.from({ length: 150 }, () => bot.type('p')));
    const offered = typed.map((outcome) => (outcome.is === 'choices' ? outcome.choices.length : -1));
    expect(offered.every((count) => count >= 0)).toBe(true);
    expect(offered.filter((count) => count === 0).length).toBeGreaterThanOrEqual(50);
    expect(offered[0]).toBeGreaterThan(0);
  });
});
