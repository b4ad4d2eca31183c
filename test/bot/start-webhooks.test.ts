/** The whole way by webhooks: a person does something in the stand-in, it comes signed over HTTP, the response answers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIMessage, RESTJSONErrorCodes } from 'discord.js';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Serving, startServing } from '../../src/bot/start-webhooks.ts';
import { startLanguage } from '../../src/language/reader/readers.ts';
import type { Outcome } from '../../src/playground/action.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { world } from '../../src/playground/world.ts';
import { en } from '../../src/words/en.ts';
import { notFetched } from '../../src/words/en-fetch.ts';
import { type Relay, startRelay } from '../discord/relay.ts';
import { makeSigner } from '../discord/signed.ts';
import { freePort } from '../free-port.ts';
import { openapi } from '../playground/openapi.ts';

vi.setConfig({ testTimeout: 60_000 });

const signer = makeSigner();
const place = world.places.server.id;

/** A page that comes only when it is let go. */
let gate = Promise.withResolvers<void>();
let site: Server;
let folder: string;
let standIn: StandIn;
let relay: Relay;
/** Two replicas on one library, and which of them is sent the next interaction. */
let replicas: Serving[];
let next = 0;

const page = `<!doctype html><html lang="en"><head><title>Mill Lane bakes less</title></head><body><article>
<h1>Mill Lane bakes less</h1>
<p>Nora Field, who runs the bakery on Mill Lane, said on Monday that the queue had grown too long for the street.</p>
<p>“We sell out by nine every morning of the week,” Field said. “That cannot go on, and everybody on the street knows it.”</p>
<p>The bakery sold 400 loaves a day in 2023. The council will decide about the chimney in June, a clerk said.</p>
<p>Tom Ash, a neighbour who has lived beside the oven for twenty years, called the smell the best of the town.</p>
</article></body></html>`;

const settings = () => ({
  api: standIn.api,
  guild: null,
  library: join(folder, 'library.db'),
  retentionDays: null,
  limits: { perServer: 100, perPerson: 100, atOnce: 2 },
  internet: {
    resolve: async () => ['93.184.215.14'],
    reach: (_: string, port: number) => ({
      host: '127.0.0.1',
      port: port === 80 ? (site.address() as AddressInfo).port : port,
    }),
  },
  log: pino({ level: 'silent' }),
  token: standIn.token,
  publicKey: signer.publicKey,
  port: 0,
});
const start = () => startServing({ ...settings(), language: startLanguage() });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-serve-'));
  site = createServer(async ({ url = '' }, response) => {
    if (url.startsWith('/slow')) await gate.promise;
    const found = url.startsWith('/slow/there');
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(found ? page : '');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  standIn = await startStandIn({ port: 0, ...(openapi !== undefined && { judge: { openapi } }) });
  replicas = [await start(), await start()];
  relay = await startRelay(
    standIn,
    signer,
    () => `http://127.0.0.1:${replicas[next % replicas.length]?.port}/interactions`,
  );
  await vi.waitFor(() => expect(standIn.commands(place)).not.toEqual([]), 20_000);
}, 120_000);

afterAll(async () => {
  gate.resolve();
  await relay.close();
  for (const replica of replicas) await replica.close();
  await standIn.close();
  site.close();
  rmSync(folder, { recursive: true });
});

const as = (who: keyof (typeof world)['users'] = 'reader') => ({ user: world.users[who].id, place, locale: 'en-GB' });
const call = (command: string, options: Record<string, string | boolean> = {}) =>
  standIn.act({
    do: 'call',
    as: as(),
    command,
    target: null,
    options: Object.entries(options).map(([name, value]) => ({ name, value, type: typeof value === 'string' ? 3 : 5 })),
  });

const messageOf = (outcome: Outcome): APIMessage => {
  if (outcome.is !== 'done' || !outcome.shown) throw new Error(`No message came: ${JSON.stringify(outcome)}`);
  return outcome.shown.message;
};
type Part = { content?: string; label?: string; custom_id?: string; components?: Part[]; accessory?: Part };
const partsOf = (part: Part): Part[] => [
  part,
  ...[...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])].flatMap(partsOf),
];
const all = (message: APIMessage) => partsOf(message as Part);
const textOf = (message: APIMessage) =>
  all(message)
    .map(({ content }) => content ?? '')
    .join('\n');
const press = (message: APIMessage, label: string) =>
  standIn.act({
    do: 'press',
    as: as(),
    message: message.id,
    customId: all(message).find((part) => part.label === label)?.custom_id ?? '',
    componentType: 2,
    values: [],
  });
/** What stands in the channel when the answer is there: on a busy machine it may come after a deferral. */
const answered = async (outcome: Outcome): Promise<APIMessage> => {
  const { id } = messageOf(outcome);
  await expect.poll(() => shown(id)?.thinking, { timeout: 30_000 }).toBe(false);
  return shown(id)?.message ?? messageOf(outcome);
};
const shown = (id: string) => standIn.messages(place, as().user).find(({ message }) => message.id === id);
const textIn = (id: string) => {
  const message = shown(id)?.message;
  return message ? textOf(message) : '';
};

describe('by the response of a webhook', () => {
  it.each([
    ['help', {}, '/who-said'],
    ['summary', {}, 'Caucasus'],
    ['quotes', { hide: true }, 'Ilham Aliyev'],
    ['ask', { question: 'When did the escalation occur?' }, '**late 2020**'],
  ])('/%s %j answers', async (name, options, expected) => {
    const outcome = await call(name, options);
    expect(textOf(await answered(outcome))).toContain(expected);
    expect(outcome.is === 'done' && outcome.shown?.only !== null).toBe('hide' in options);
    await expect.poll(() => relay.came.at(-1)).toMatchObject({ status: 200, taken: 204 });
  });

  it('a problem is told privately', async () => {
    const outcome = await call('person', { name: 'Marie Curie' });
    expect(outcome).toMatchObject({ is: 'done', shown: { only: as().user } });
  });

  it('choices are offered', async () => {
    const options = [{ name: 'person', type: 3, value: 'ali' }];
    const outcome = await standIn.act({ do: 'complete', as: as(), command: 'quotes', focused: 'person', options });
    expect(outcome).toMatchObject({ is: 'choices', choices: [{ name: expect.stringContaining('Ilham Aliyev') }] });
  });

  it('a button answers, and one that filters updates its message', async () => {
    const first = await answered(await call('summary'));
    const quotes = await answered(await press(first, en.next.quotes));
    expect(quotes.id).not.toBe(first.id);
    const updated = messageOf(await press(first, en.commands.summary.step(1, 3)));
    expect(updated.id).toBe(first.id);
    expect(textOf(updated)).toContain(en.commands.summary.title(1));
  });

  it('a form opens and answers', async () => {
    const form = await press(await answered(await call('quotes')), en.next.ask);
    if (form.is !== 'modal') throw new Error(`No form came: ${JSON.stringify(form)}`);
    const values = { question: 'When did the escalation occur?' };
    const answer = await standIn.act({ do: 'submit', as: as(), modal: form.id, values });
    expect(textOf(await answered(answer))).toContain('**late 2020**');
  });

  it('a file comes right after its deferral, however late Discord reads the response', async () => {
    const { id } = messageOf(await call('export', { article: 'Moscow playing key role', as: 'json' }));
    await expect.poll(() => shown(id)?.message.attachments.length, { timeout: 20_000 }).toBe(1);
  });
});

describe('a deferral', () => {
  const add = async (path: string) => messageOf(await call('add', { link: `http://news.example${path}` }));

  it('is edited with each step, and with what came of it', async () => {
    gate = Promise.withResolvers();
    const { id } = await add('/slow/there');
    await expect.poll(() => textIn(id), { timeout: 30_000 }).not.toBe('');
    expect(textIn(id)).not.toContain('Mill Lane bakes less');
    gate.resolve();
    await expect.poll(() => textIn(id), { timeout: 30_000 }).toContain('Mill Lane bakes less');
    expect(shown(id)?.thinking).toBe(false);
  });

  it('that ends in trouble is taken away, and the one who asked is told', async () => {
    gate = Promise.withResolvers();
    const { id } = await add('/slow/gone');
    gate.resolve();
    const told = () =>
      standIn
        .messages(place, as().user)
        .some(({ only, message }) => only !== null && textOf(message).includes(notFetched.missing));
    await expect.poll(told, { timeout: 30_000 }).toBe(true);
    expect(shown(id)).toBeUndefined();
  });
});

describe('two replicas on one library', () => {
  it('give the same answers', async () => {
    for (const [name, options] of [
      ['summary', {}],
      ['quotes', {}],
      ['facts', {}],
      ['who-said', { words: 'a lot depends on the actions' }],
      ['articles', {}],
    ] as const) {
      const bodies: string[] = [];
      for (next of [0, 1]) {
        bodies.push(JSON.stringify((await answered(await call(name, options))).components));
      }
      expect(bodies[0]).toContain('"content"');
      expect(bodies[1]).toBe(bodies[0]);
    }
  });

  it('know each other’s articles, and press each other’s buttons', async () => {
    next = 0;
    const first = await answered(await call('summary', { article: 'Mill Lane bakes less' }));
    next = 1;
    expect(textOf(await answered(await press(first, en.next.quotes)))).toContain('Nora Field');
    expect(textOf(await answered(await call('summary', { article: 'Mill Lane bakes less' })))).toBe(textOf(first));
  });

  it('need each other for nothing: one goes, the other answers', async () => {
    const [one, other] = replicas as [Serving, Serving];
    await one.close();
    replicas = [other];
    expect(textOf(await answered(await call('summary')))).not.toBe('');
  });
});

it('what a replica leaves undone the next does, and tells by the same reply', async () => {
  gate = Promise.withResolvers();
  const { id } = messageOf(await call('add', { link: 'http://news.example/slow/there-too' }));
  await expect.poll(() => textIn(id), { timeout: 30_000 }).not.toBe('');
  for (const replica of replicas) await replica.close();
  gate.resolve();
  replicas = [await start()];
  await expect.poll(() => textIn(id), { timeout: 30_000 }).toContain('Mill Lane bakes less');
});

it('Discord refused nothing but what came before it had read the response', () => {
  expect(standIn.refused.filter(({ refusal }) => refusal.code !== RESTJSONErrorCodes.UnknownWebhook)).toEqual([]);
});

describe('a start that fails', () => {
  const failing = (wrong: Partial<Parameters<typeof startServing>[0]>) =>
    startServing({ ...settings(), language: startLanguage(), ...wrong });

  it.each([
    ['by a wrong token', { token: 'a.b.c' }, /^Discord refuses the token\./],
    ['by Discord out of reach', { api: 'http://127.0.0.1:9/api' }, /^Discord could not be asked \(/],
    ['by a library that cannot be', { library: '/dev/null/library.db' }, /^The library's folder/],
  ])('%s says so in a sentence, and gives the port back', async (_, wrong, sentence) => {
    const port = await freePort();
    await expect(failing({ ...wrong, port })).rejects.toThrow(sentence);
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  });
});
