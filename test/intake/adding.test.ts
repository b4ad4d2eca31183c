/** The whole way of an article into a library: from the stand-in for Discord and a site of our own, and back. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bot } from '../../src/bot/start-gateway.ts';
import { openStore } from '../../src/library/sqlite/sqlite.ts';
import type { Outcome } from '../../src/playground/action.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { world } from '../../src/playground/world.ts';
import { en } from '../../src/words/en.ts';
import { started } from '../started.ts';

const openapi = fileURLToPath(new URL('../../shared/discord/openapi.json', import.meta.url));
const judge = existsSync(openapi) ? { judge: { openapi } } : {};

/** Pages by their path; a page that waits until it is let go stands behind `gate`. */
const pages = new Map<string, string>();
let gate: Promise<void> = Promise.resolve();
let site: Server;
let folder: string;
let standIn: StandIn;
let bot: Bot;

const sentences = (quote: string) => `
<p>Nora Field, who runs the bakery on Mill Lane, said on Monday that the queue had grown too long for the street.</p>
<p>“${quote}” Field said. “That cannot go on, and everybody who lives on the street knows it.”</p>
<p>The bakery sold 400 loaves a day in 2023. The council will decide about the chimney in June, a clerk said.</p>
<p>Tom Ash, a neighbour who has lived beside the oven for twenty years, called the smell the best of the town.</p>`;
const usual = 'We sell out by nine every morning of the week,';
const page = (title: string, quote = usual) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${sentences(quote)}</article></body></html>`;

const start = () =>
  started(standIn, join(folder, 'library.db'), {
    internet: {
      resolve: async () => ['93.184.215.14'],
      reach: (_, port) => ({ host: '127.0.0.1', port: port === 80 ? (site.address() as AddressInfo).port : port }),
    },
  });

vi.setConfig({ testTimeout: 90_000 });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-adding-'));
  site = createServer(async ({ url = '' }, response) => {
    const found = pages.get(url.replace(/\?.*/, ''));
    if (url.startsWith('/slow')) await gate;
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(found);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  standIn = await startStandIn({ port: 0, ...judge });
  bot = await start();
  await vi.waitFor(() => expect(standIn.commands(standIn.world.places.server.id)).not.toEqual([]), 10_000);
}, 60_000);

afterAll(async () => {
  await bot.close();
  await standIn.close();
  site.close();
  rmSync(folder, { recursive: true });
});

const as = (who: keyof (typeof world)['users'] = 'reader', where: keyof (typeof world)['places'] = 'server') => ({
  user: world.users[who].id,
  place: world.places[where].id,
  locale: 'en-GB',
});
type Option = { name: string; type: number; value: string | boolean };
const add = (options: Option[], by = as()) =>
  standIn.act({ do: 'call', as: by, command: 'add', target: null, options });
const link = (path: string): Option => ({ name: 'link', type: 3, value: `http://news.example${path}` });

const messageOf = (outcome: Outcome): APIMessage => {
  if (outcome.is !== 'done' || !outcome.shown) throw new Error(`No message came: ${JSON.stringify(outcome)}`);
  return outcome.shown.message;
};
type Part = { content?: string; label?: string; custom_id?: string; components?: Part[]; accessory?: Part };
const partsOf = (part: Part): Part[] => [
  part,
  ...[...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])].flatMap(partsOf),
];
const textOf = (message: APIMessage): string =>
  (message.components as Part[])
    .flatMap(partsOf)
    .map(({ content }) => content ?? '')
    .join('\n');
const buttonOf = (message: APIMessage, label: string): string =>
  (message.components as Part[]).flatMap(partsOf).find((part) => part.label === label)?.custom_id ?? `no ${label}`;
/** What a message says in the end, and whether only one person sees it. */
const finally_ = async (fits: (text: string) => boolean, by = as()) => {
  const found = () =>
    standIn.messages(by.place, by.user).findLast(({ message, thinking }) => !thinking && fits(textOf(message)));
  const seen = () => standIn.messages(by.place, by.user).map(({ message }) => textOf(message));
  await vi.waitFor(() => expect(found(), seen().join('\n—\n')).toBeDefined(), { timeout: 30_000 });
  const shown = found();
  if (!shown) throw new Error('No such message.');
  return { message: shown.message, text: textOf(shown.message), isPrivate: shown.only !== null };
};
const saying = (words: string) => (text: string) => text.includes(words);
const press = (message: APIMessage, label: string, by = as()) =>
  standIn.act({
    do: 'press',
    as: by,
    message: message.id,
    customId: buttonOf(message, label),
    componentType: 2,
    values: [],
  });
const upload = async (name: string, type: string, body: string): Promise<string> => {
  const response = await fetch(new URL(`/playground/upload?name=${name}`, standIn.page), {
    method: 'POST',
    headers: { origin: new URL(standIn.page).origin, 'content-type': type },
    body,
  });
  return ((await response.json()) as { id: string }).id;
};

describe('/add', () => {
  it('keeps a link, shows its card to all, and the channel talks about it', async () => {
    pages.set('/oven', page('Bakery buys a second oven'));
    await add([link('/oven')]);
    const { text, isPrivate, message } = await finally_(saying('Kept in'));
    expect(text).toContain('Bakery buys a second oven');
    expect(isPrivate).toBe(false);
    for (const label of [en.next.summary, en.next.quotes, en.next.ask])
      expect(buttonOf(message, label)).not.toMatch(/^no /);
    await standIn.act({ do: 'call', as: as(), command: 'quotes', options: [], target: null });
    expect((await finally_(saying('sell out by nine'))).text).toContain('**Nora Field**');
  });

  it('shows what was kept before, and keeps nothing twice', async () => {
    await add([link('/oven?utm_source=chat')]);
    await finally_(saying('was kept here before'));
  });

  it('shows whose words were altered, and keeps the new version for the one who asked', async () => {
    pages.set('/oven', page('Bakery buys a second oven', 'We sell out by eleven every morning of the week,'));
    await add([link('/oven')]);
    const { text, message } = await finally_(saying('has changed since'));
    expect(text).toContain('**nine**');
    expect(text).toContain('**eleven**');
    expect(text).toContain(`**Nora Field** · ${en.adding.before}`);
    const stranger = await press(message, en.adding.keepVersion, as('colleague'));
    await finally_(saying(en.adding.noVersion['not-yours']), as('colleague'));
    expect(stranger.is).toBe('done');
    await press(message, en.adding.keepVersion);
    const kept = await finally_((said) => said.includes('Kept in') && said.includes('Bakery'));
    expect(kept.message.id).not.toBe(message.id);
  });

  it.each([
    ['a page that is not there', '/nowhere', en.adding.notFetched.missing],
    ['a page without text', '/empty', en.adding.nothing.empty],
  ])('says privately what is the matter with %s, and leaves nothing in the channel', async (_, path, sentence) => {
    pages.set('/empty', '<!doctype html><html><head><title>Log in</title></head><body><form></form></body></html>');
    await add([link(path)]);
    expect((await finally_(saying(sentence))).isPrivate).toBe(true);
    expect(standIn.messages(as().place, as('colleague').user).filter(({ thinking }) => thinking)).toEqual([]);
  });

  it.each([
    ['what is no link', [{ name: 'link', type: 3, value: 'read this please' }], 'not the address of a page'],
    ['a private address', [{ name: 'link', type: 3, value: 'http://127.0.0.1/' }], en.adding.notFetched.private],
  ])('says privately that it doesn’t follow %s', async (_, options, sentence) => {
    await add(options as Option[]);
    expect((await finally_(saying(sentence))).isPrivate).toBe(true);
  });

  it('keeps a file', async () => {
    const id = await upload('kite.txt', 'text/plain', 'Kites over the mill\n\nA kite flew over the mill on Sunday.');
    await add([{ name: 'file', type: 11, value: id }], as('reader', 'otherServer'));
    const { text } = await finally_(saying('Kept in'), as('reader', 'otherServer'));
    expect(text).toContain('Kites over the mill');
  });

  it('takes either a link or a file', async () => {
    const id = await upload('kite.txt', 'text/plain', 'A kite flew over the mill on Sunday.');
    await add([link('/oven'), { name: 'file', type: 11, value: id }]);
    expect((await finally_(saying(en.adding.oneOf))).isPrivate).toBe(true);
  });

  it.each([
    [false, 'server'],
    [true, 'otherServer'],
  ] as const)('opens a form where neither is given; what is pasted is kept (hidden: %s)', async (hidden, where) => {
    const by = as('reader', where);
    const form = await add(hidden ? [{ name: 'hide', type: 5, value: true }] : [], by);
    if (form.is !== 'modal') throw new Error(`No form came: ${JSON.stringify(form)}`);
    const text =
      'Owls came back to the mill on Friday.\n\n“We counted nine of them in the loft,” said Ida Roe, who keeps the mill.';
    const values = { title: '', from: 'The Miller', text };
    await standIn.act({ do: 'submit', as: by, modal: form.id, values });
    const shown = await finally_((said) => said.includes('Kept in') && said.includes('Owls'), by);
    expect(shown.text).toContain('The Miller');
    expect(shown.isPrivate).toBe(hidden);
  });
});

describe('Keep this article', () => {
  const clickOn = async (text: string, attachments: string[] = [], by = as('colleague', 'otherServer')) => {
    await standIn.act({ do: 'say', as: by, text, attachments });
    const target = standIn.messages(by.place, by.user).findLast(({ message }) => message.author.id === by.user);
    return standIn.act({
      do: 'call',
      as: by,
      command: en.commands['keep-this'].display,
      target: target?.message.id ?? '',
      options: [],
    });
  };
  const there = as('colleague', 'otherServer');

  it('keeps the first link in a message', async () => {
    pages.set('/mill_(old)', page('The old mill turns again'));
    await clickOn('look: <http://news.example/mill_(old)>, and not http://news.example/other');
    await finally_((said) => said.includes('Kept in') && said.includes('The old mill'), there);
  });

  it('keeps its file, or its text', async () => {
    const id = await upload(
      'swans.txt',
      'text/plain',
      'Swans on the mill pond\n\nTwo swans came to the pond on Sunday.',
    );
    await clickOn('this one', [id]);
    await finally_((said) => said.includes('Kept in') && said.includes('Swans on'), there);
    const text = `Frost in the orchard\n\n${'The frost came late this year and took the blossom. '.repeat(8)}`;
    await clickOn(text);
    await finally_((said) => said.includes('Kept in') && said.includes('Frost in'), there);
  });

  it('says privately that there is nothing in it', async () => {
    await clickOn('what a day');
    expect((await finally_(saying(en.adding.nothingInIt), there)).isPrivate).toBe(true);
  });
});

describe('a restart', () => {
  const letGo = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    return resolve;
  };

  it('loses nothing: the reply that was begun is ended by the next process', async () => {
    pages.set('/slow/one', page('Slow news from the mill'));
    const go = letGo();
    const outcome = await add([link('/slow/one')]);
    const { id } = messageOf(outcome);
    await finally_(saying('Fetching'));
    await bot.close();
    go();
    bot = await start();
    const { message, isPrivate } = await finally_((said) => said.includes('Kept in') && said.includes('Slow news'));
    expect(message.id).toBe(id);
    expect(isPrivate).toBe(false);
  });

  it('later than a reply can be edited, it is told in the channel, where the bot may write', async () => {
    pages.set('/slow/two', page('Slower news from the mill'));
    const go = letGo();
    await add([link('/slow/two')]);
    await finally_(saying('Fetching'));
    await bot.close();
    // What the job knows of the reply is from long ago.
    const store = await openStore(join(folder, 'library.db'));
    await store.jobs.recover();
    const job = await store.jobs.take();
    const work = job?.work as { tell: string };
    await store.jobs.over(job?.id ?? '', 'failed');
    await store.jobs.enqueue({
      kind: 'add',
      key: 'late',
      scope: job?.scope ?? 'server:0',
      askedBy: job?.askedBy ?? '',
      work: { ...work, tell: JSON.stringify({ ...JSON.parse(work.tell), until: 0 }) },
    });
    await store.close();
    go();
    bot = await start();
    const { message } = await finally_((said) => said.includes('Kept in') && said.includes('Slower news'));
    expect(message.interaction_metadata).toBeUndefined();
  });
});

it('Discord took every body', () => {
  expect(standIn.refused).toEqual([]);
});
