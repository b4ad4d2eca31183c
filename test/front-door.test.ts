/** The whole way: a person does something in the stand-in, the real discord.js client carries it, the bot answers. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIMessage } from 'discord.js';
import { ComponentType } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bot } from '../src/bot/start-gateway.ts';
import { REMOVE } from '../src/discord/custom-id.ts';
import type { Action, Outcome } from '../src/playground/action.ts';
import type { ShownMessage } from '../src/playground/protocol.ts';
import { type StandIn, startStandIn } from '../src/playground/stand-in.ts';
import { en } from '../src/words/en.ts';
import { started } from './started.ts';

const openapi = fileURLToPath(new URL('../../shared/discord/openapi.json', import.meta.url));
const judge = existsSync(openapi) ? { judge: { openapi } } : {};
if (!existsSync(openapi)) console.warn(`${openapi} is not there: bodies are judged by the limits alone.`);

let folder: string;
let standIn: StandIn;
let bot: Bot;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-door-'));
  standIn = await startStandIn({ port: 0, ...judge });
  bot = await started(standIn, join(folder, 'library.db'));
  const { id } = standIn.world.places.server;
  await vi.waitFor(() => expect(standIn.commands(id)).not.toEqual([]), 10_000);
});

afterAll(async () => {
  await bot.close();
  await standIn.close();
  await rm(folder, { recursive: true });
});

type Who = keyof StandIn['world']['users'];
type Where = keyof StandIn['world']['places'];

const as = (who: Who = 'reader', where: Where = 'server') => ({
  user: standIn.world.users[who].id,
  place: standIn.world.places[where].id,
  locale: 'en-GB',
});

/**
 * What somebody does, and what the bot says at last: on a machine that is busy it may put an answer off. Its last word, public or
 * not, is that message or a later one.
 */
const act = async (action: Action): Promise<Outcome> => {
  const outcome = await standIn.act(action);
  if (outcome.is !== 'done' || !outcome.shown?.thinking) return outcome;
  const { place, message } = outcome.shown;
  const isLast = (shown: ShownMessage) =>
    shown.place === place && !shown.thinking && BigInt(shown.message.id) >= BigInt(message.id);
  return { is: 'done', shown: await standIn.waitForMessage(isLast, 30_000) };
};

const TYPES = { string: 3, number: 4, boolean: 5 } as const;

const call = (command: string, options: Record<string, string | number | boolean> = {}, by = as()) =>
  act({
    do: 'call',
    as: by,
    command,
    target: null,
    options: Object.entries(options).map(([name, value]) => ({
      name,
      value,
      type: TYPES[typeof value as keyof typeof TYPES],
    })),
  });

const messageOf = (outcome: Outcome): APIMessage => {
  if (outcome.is !== 'done' || !outcome.shown) throw new Error(`No message came: ${JSON.stringify(outcome)}`);
  return outcome.shown.message;
};

const isPrivate = (outcome: Outcome) => outcome.is === 'done' && outcome.shown?.only !== null;

type Part = {
  type: number;
  content?: string;
  label?: string;
  custom_id?: string;
  options?: { value: string }[];
  components?: Part[];
  accessory?: Part;
};
const partsOf = (message: APIMessage): Part[] => {
  const inside = (part: Part): Part[] => [
    part,
    ...[...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])].flatMap(inside),
  ];
  return ((message.components ?? []) as Part[]).flatMap(inside);
};
const textOf = (message: APIMessage) =>
  partsOf(message)
    .map(({ content }) => content ?? '')
    .join('\n');
const buttonOf = (message: APIMessage, label: string): string => {
  const button = partsOf(message).find((part) => part.type === ComponentType.Button && part.label === label);
  if (!button?.custom_id) throw new Error(`There is no button "${label}".`);
  return button.custom_id;
};

const press = (message: APIMessage, customId: string, by = as()) =>
  act({ do: 'press', as: by, message: message.id, customId, componentType: ComponentType.Button, values: [] });

describe('a command, from the channel and back', () => {
  it.each([
    ['summary', {}, 'Caucasus'],
    ['quotes', {}, 'Ilham Aliyev'],
    ['who-said', { words: 'a lot depends on the actions' }, 'Ilham Aliyev'],
    ['ask', { question: 'When did the escalation occur?' }, '**late 2020**'],
    ['facts', {}, 'Monday'],
    ['person', { name: 'Putin' }, 'Vladimir Putin'],
    ['articles', {}, 'Moscow playing key role'],
    ['help', {}, '/who-said'],
  ])('/%s %j answers publicly', async (name, options, expected) => {
    const outcome = await call(name, options);
    expect(isPrivate(outcome)).toBe(false);
    expect(textOf(messageOf(outcome))).toContain(expected);
  });

  it.each(['server', 'otherServer', 'visited', 'dm'] as const)('answers in every kind of place: %s', async (where) => {
    expect(textOf(messageOf(await call('quotes', {}, as('reader', where))))).toContain('Ilham Aliyev');
  });

  it('is private with hide', async () => {
    expect(isPrivate(await call('quotes', { hide: true }))).toBe(true);
  });
});

describe('bad input', () => {
  it.each([
    ['an unknown article', 'summary', { article: 'The moon is made of cheese' }],
    ['a person who is not in it', 'person', { name: 'Marie Curie' }],
    ['a phrase that nobody said', 'who-said', { words: 'we shall fight on the beaches' }],
    ['a topic that is not in it', 'quotes', { topic: 'football' }],
    ['a command that is not there', 'help', { command: 'dance' }],
    ['a thousand pings', 'summary', { article: '@everyone '.repeat(9) }],
    ['only marks that turn text around', 'ask', { question: '\u202e\u2067' }],
  ])('%s gets a short private sentence', async (_, name, options) => {
    const outcome = await call(name, options);
    const text = textOf(messageOf(outcome)).trim();
    expect(isPrivate(outcome)).toBe(true);
    expect(text.length).toBeGreaterThan(20);
    expect(text.length).toBeLessThan(400);
    expect(text).not.toContain('Something went wrong');
  });

  it('a question that the article does not answer gets just that', async () => {
    const text = textOf(messageOf(await call('ask', { question: 'Who won the football match?' })));
    expect(text).toContain(en.commands.ask.notSaid);
  });

  it('control characters, turned text and pings are shown harmlessly', async () => {
    const question = '\u0000\u202e@everyone **when** did `it` occur? <@123456789012345678>';
    const message = messageOf(await call('ask', { question }));
    expect(textOf(message)).not.toContain('\u0000');
    expect(textOf(message)).not.toContain('\u202e');
    expect(message.mention_everyone).toBe(false);
    expect(message.mentions).toEqual([]);
  });
});

describe('buttons', () => {
  it('lead on, and answer with a message of their own', async () => {
    const first = messageOf(await call('quotes'));
    const second = messageOf(await press(first, buttonOf(first, en.next.summary)));
    expect(second.id).not.toBe(first.id);
    expect(textOf(second)).toContain(en.commands.summary.title(3));
  });

  it('that filter update the message', async () => {
    const first = messageOf(await call('summary'));
    const second = messageOf(await press(first, buttonOf(first, en.commands.summary.step(1, 3))));
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toContain(en.commands.summary.title(1));
  });

  it('answer a stranger privately', async () => {
    const first = messageOf(await call('quotes'));
    expect(isPrivate(await press(first, buttonOf(first, en.next.summary), as('colleague')))).toBe(true);
  });

  it('that lack an option open a form, and the form answers', async () => {
    const first = messageOf(await call('quotes'));
    const form = await press(first, buttonOf(first, en.next.ask));
    if (form.is !== 'modal') throw new Error(`No form came: ${JSON.stringify(form)}`);
    const values = { question: 'When did the escalation occur?' };
    const answer = await act({ do: 'submit', as: as(), modal: form.id, values });
    expect(textOf(messageOf(answer))).toContain('**late 2020**');
  });

  it('with a long question are kept and still lead on', async () => {
    const question = `When did the escalation occur, ${'and what came of it, '.repeat(8)}please?`;
    const first = messageOf(await call('ask', { question }));
    const ids = partsOf(first).map(({ custom_id }) => custom_id ?? '');
    expect(ids.every((id) => id.length <= 100)).toBe(true);
  });

  it('that were tampered with get a private sentence', async () => {
    const first = messageOf(await call('quotes'));
    const before = textOf(first);
    for (const id of [
      'quotes?page=999',
      '~quotes?page=999',
      'quotes?page=x',
      'dance?',
      '*aaaaaaaa',
      '%%%',
      'quotes?article=zzzzzzzz',
    ]) {
      const outcome = await act({
        do: 'press',
        as: as(),
        message: first.id,
        customId: id,
        componentType: 2,
        values: [],
      });
      // The stand-in, like Discord, passes on only what stands on the message; anything else it refuses itself.
      if (outcome.is === 'done') expect(isPrivate(outcome)).toBe(true);
    }
    const still = standIn.messages(as().place, as().user).find(({ message }) => message.id === first.id);
    expect(still && textOf(still.message)).toBe(before);
  });
});

describe('a right click on a message', () => {
  const clickOn = async (text: string, by = as()) => {
    await act({ do: 'say', as: by, text, attachments: [] });
    const target = standIn.messages(by.place, by.user).findLast(({ message }) => message.content === text);
    if (!target) throw new Error('Nothing was said.');
    const command = en.commands['who-said-this'].display;
    return act({ do: 'call', as: by, command, target: target.message.id, options: [] });
  };

  it.each([
    ['look at this:\n> Russia plays a pivotal role in ensuring regional security\n:o', '**Ilham Aliyev**'],
    ['did he say "we are committed to bolstering trust"?? <@1290000000000000005>', '**Ilham Aliyev**'],
  ])('tells who said its words, or those it quotes: %j', async (text, expected) => {
    const outcome = await clickOn(text);
    expect(isPrivate(outcome)).toBe(false);
    expect(textOf(messageOf(outcome))).toContain(expected);
  });

  it.each([
    ['https://example.com/picture.png', en.commands['who-said-this'].noWords],
    ['let us all eat cake then', en.commands['who-said'].nobodyAnywhere('let us all eat cake then')],
  ])('says privately what is the matter: %j', async (text, expected) => {
    const outcome = await clickOn(text);
    expect(isPrivate(outcome)).toBe(true);
    expect(textOf(messageOf(outcome)).trim()).toBe(expected);
  });
});

describe('removing a reply', () => {
  const stands = (id: string) => standIn.messages(as().place, as().user).some(({ message }) => message.id === id);

  it.each([
    ['who asked', 'reader', false],
    ['a moderator', 'moderator', false],
    ['somebody else', 'colleague', true],
  ] as const)('by %s', async (_, who, remains) => {
    const message = messageOf(await call('summary'));
    const outcome = await press(message, REMOVE, as(who));
    if (remains) expect(textOf(messageOf(outcome)).trim()).toBe(en.frame.notYours);
    await expect.poll(() => stands(message.id)).toBe(remains);
  });
});

describe('a wrong speaker', () => {
  const quotes = async (who: Who, where: Where = 'server') =>
    messageOf(await call('quotes', { person: 'Ilham Aliyev', kind: 'quoted' }, as(who, where)));
  const shown = async (where: Where) => textOf(await quotes('reader', where));
  const labels = (message: APIMessage) => partsOf(message).flatMap(({ label }) => label ?? []);
  const quoted = '> Aliyev said Baku was';

  it('is hidden by a moderator in their server at once, and shown there again', async () => {
    const before = await shown('server');
    const asked = messageOf(await call('quotes', { topic: 'progress' }, as('moderator')));
    const cite = await press(asked, buttonOf(asked, en.quote.cite), as('moderator'));
    expect(isPrivate(cite)).toBe(true);
    expect(textOf(messageOf(cite))).toContain('— Ilham Aliyev');
    const wrong = buttonOf(messageOf(cite), en.wrongSpeaker.hide);
    const done = await press(messageOf(cite), wrong, as('moderator'));
    expect(isPrivate(done)).toBe(true);
    expect(textOf(messageOf(done))).toContain(en.wrongSpeaker.hidden('Ilham Aliyev'));

    expect(before).toContain(quoted);
    expect(await shown('server')).not.toContain(quoted);
    expect(await shown('otherServer')).toContain(quoted);
    const said = await call('who-said', { words: 'happy with the progress' });
    expect(textOf(messageOf(said))).toContain(en.quote.unnamed);

    const back = await press(messageOf(done), buttonOf(messageOf(done), en.wrongSpeaker.show), as('moderator'));
    expect(isPrivate(back)).toBe(true);
    expect(await shown('server')).toBe(before);
  });

  it.each([
    ['somebody who is no moderator', 'reader', 'server'],
    ['a moderator where the bot is only brought along', 'moderator', 'visited'],
    ['a moderator in a direct message', 'moderator', 'dm'],
  ] as const)('is not offered to %s', async (_, who, where) => {
    const asked = await quotes(who, where);
    const cite = messageOf(await press(asked, buttonOf(asked, en.quote.cite), as(who, where)));
    expect(textOf(cite)).toContain('— Ilham Aliyev');
    expect(labels(cite)).not.toContain(en.wrongSpeaker.hide);
  });
});

describe('which article is meant', () => {
  it('is the one that the channel talked about last', async () => {
    await call('summary');
    expect(textOf(messageOf(await call('quotes')))).toContain('Moscow playing key role');
  });
});

describe('autocompletion', () => {
  it.each([
    ['quotes', 'article', 'caucasus', 'Moscow playing key role'],
    ['quotes', 'person', 'ali', 'Ilham Aliyev'],
    ['person', 'name', 'put', 'Vladimir Putin'],
    ['person', 'name', 'Alyev', 'Ilham Aliyev'],
  ])('/%s %s offers for "%s"', async (command, option, typed, expected) => {
    const outcome = await act({
      do: 'complete',
      as: as(),
      command,
      options: [{ name: option, type: 3, value: typed }],
      focused: option,
    });
    if (outcome.is !== 'choices') throw new Error(JSON.stringify(outcome));
    expect(outcome.choices.map(({ name }) => name).join('\n')).toContain(expected);
  });
});

describe('Discord', () => {
  it('took every body that the bot sent', () => {
    expect(standIn.refused).toEqual([]);
  });

  it('has the commands, and is told nothing twice', async () => {
    const again = await started(standIn, join(folder, 'library.db'));
    await again.close();
    expect(standIn.commands(as().place).map(({ name }) => name)).toContain('quotes');
  });
});
