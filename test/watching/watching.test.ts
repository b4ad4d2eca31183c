/** What whoever runs the bot sees of it: commands go in by the front door, figures and traces come out over HTTP. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Serving, startServing } from '../../src/bot/start-webhooks.ts';
import { gather } from '../../src/command/registry.ts';
import { startLanguage } from '../../src/language/reader/readers.ts';
import type { Action } from '../../src/playground/action.ts';
import { snowflake } from '../../src/playground/new-snowflake.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { world } from '../../src/playground/world.ts';
import { type Watching, watch } from '../../src/watching/watching.ts';
import { type Relay, startRelay } from '../discord/relay.ts';
import { makeSigner } from '../discord/signed.ts';
import { freePort } from '../free-port.ts';

vi.setConfig({ testTimeout: 60_000 });

const PRIVATE = 'Nobody-must-know-of-the-bakery';
const log = pino({ level: 'silent' });
const signer = makeSigner();
const place = world.places.server.id;

type Sent = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: string } }[];
  status: { code?: number };
};

let folder: string;
let standIn: StandIn;
let serving: Serving;
let relay: Relay;
let watching: Watching;
let port: number;
let collector: Server;
/** What the collector was sent. */
const came: { path: string; authorization: string | undefined; body: string }[] = [];

const ask = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method });
const figures = async () => (await ask('/metrics')).text();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-watching-'));
  collector = createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    came.push({ path: request.url ?? '', authorization: request.headers.authorization, body });
    response.end('{}');
  });
  await once(collector.listen(0, '127.0.0.1'), 'listening');
  standIn = await startStandIn({ port: 0 });
  port = await freePort();
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`;
  const asked = {
    privatePort: { port, host: '127.0.0.1' },
    traces: { endpoint, headers: { authorization: 'Bearer for-the-collector' }, share: 1 },
  };
  watching = await watch(asked, standIn.api, log);
  serving = await startServing({
    api: standIn.api,
    guild: null,
    library: join(folder, 'library.db'),
    retentionDays: null,
    limits: { perServer: 100, perPerson: 100, atOnce: 2 },
    log,
    token: standIn.token,
    publicKey: signer.publicKey,
    port: 0,
    language: startLanguage(),
  });
  relay = await startRelay(standIn, signer, () => `http://127.0.0.1:${serving.port}/interactions`);
  await vi.waitFor(() => expect(standIn.commands(place)).not.toEqual([]), 20_000);
}, 120_000);

afterAll(async () => {
  await relay.close();
  await serving.close();
  await watching.close();
  await standIn.close();
  collector.close();
  rmSync(folder, { recursive: true });
});

const as = { user: world.users.reader.id, place, locale: 'en-GB' };
const call = (command: string, ...options: [name: string, value: string][]): Action => ({
  do: 'call',
  as,
  command,
  target: null,
  options: options.map(([name, value]) => ({ name, value, type: 3 })),
});
const type = (command: string, option: string, typed: string): Action => ({
  do: 'complete',
  as,
  command,
  focused: option,
  options: [{ name: option, value: typed, type: 3 }],
});

/** "name{label="value"} 1" apart. */
const samples = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', labels = '', value = ''] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
      const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, label, said]) => [label, said]);
      return { name, labels: Object.fromEntries(pairs) as Record<string, string>, value: Number(value) };
    });
const figure = (text: string, name: string, labels: Record<string, string>) =>
  samples(text).find(
    (sample) => sample.name === name && Object.entries(labels).every(([label, said]) => sample.labels[label] === said),
  )?.value;

/** Resolves when so many calls of a command are over: the bot learns a moment after people that an answer was taken. */
const counted = (command: string, calls: number) =>
  expect
    .poll(async () => figure(await figures(), 'onrecord_interaction_seconds_count', { kind: 'call', command }), {
      timeout: 50_000,
    })
    .toBe(calls);

describe('the private port', () => {
  it('says that the process lives from the beginning, and that it answers when it does', async () => {
    expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([200, 503]);
    expect(figure(await figures(), 'onrecord_ready', {})).toBe(0);
    watching.show(serving.state);
    expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([200, 200]);
    expect(figure(await figures(), 'onrecord_ready', {})).toBe(1);
  });

  it.each([
    ['GET', '/', 404],
    ['GET', '/metrics/..', 404],
    ['POST', '/metrics', 405],
    ['HEAD', '/metrics', 200],
  ])('%s %s: %s', async (method, path, status) => expect((await ask(path, method)).status).toBe(status));

  it('says which setting to change where the port is taken', async () => {
    const again = watch({ privatePort: { port, host: '127.0.0.1' }, traces: null }, null, log);
    await expect(again).rejects.toThrow(/^Port \d+ of 127\.0\.0\.1 can’t be had\. .*METRICS_PORT/);
  });
});

describe('the figures', () => {
  it('count what people do, by command and outcome', async () => {
    await standIn.act(call('summary'));
    await standIn.act(call('summary'));
    await standIn.act(call('quotes', ['article', PRIVATE]));
    await standIn.act(call('ask', ['question', `${PRIVATE}?`]));
    await standIn.act(type('person', 'name', PRIVATE));
    await standIn.act(call('add'));
    await counted('add', 1);
    // The reader is started by it.
    await counted('ask', 1);
    const told = await figures();
    const summaries = { kind: 'call', command: 'summary' };
    expect(figure(told, 'onrecord_interactions_total', { ...summaries, outcome: 'answered' })).toBe(2);
    expect(figure(told, 'onrecord_interaction_seconds_count', summaries)).toBe(2);
    expect(figure(told, 'onrecord_interactions_total', { command: 'quotes', outcome: 'problem' })).toBe(1);
    expect(figure(told, 'onrecord_interactions_total', { command: 'add', outcome: 'form' })).toBe(1);
    expect(figure(told, 'onrecord_interactions_total', { kind: 'complete', command: 'person' })).toBe(1);
    expect(figure(told, 'onrecord_store_seconds_count', { call: 'meant' })).toBeGreaterThan(0);
    expect(figure(told, 'onrecord_reader_seconds_count', { call: 'answers' })).toBeGreaterThan(0);
    expect(figure(told, 'onrecord_discord_seconds_count', { route: 'other', status: '2xx' })).toBeGreaterThan(0);
    expect(figure(told, 'onrecord_jobs', { state: 'waiting' })).toBe(0);
    expect(figure(told, 'nodejs_eventloop_lag_p99_seconds', {})).toBeGreaterThanOrEqual(0);
  });

  it('say how many calls of the reader are open, and that none is left in the end', async () => {
    const open = async () => figure(await figures(), 'onrecord_open_calls', { to: 'reader' });
    await expect.poll(open, { timeout: 20_000 }).toBe(0);
  });

  it('tell 5 ms from 20 ms, and both from 3 s', async () => {
    const bounds = new Set(
      samples(await figures())
        .filter(({ name }) => name === 'onrecord_interaction_seconds_bucket')
        .map(({ labels }) => Number(labels.le)),
    );
    for (const [short, long] of [
      [0.005, 0.02],
      [0.02, 3],
      [0.001, 0.005],
    ] as const)
      expect([...bounds].some((bound) => short <= bound && bound < long)).toBe(true);
    expect(bounds).toContain(3);
  });

  it('have no label but the bot’s own words, whatever is sent', async () => {
    const { id = '' } = standIn.messages(place, as.user).at(-1)?.message ?? {};
    const forged = `${PRIVATE}?article=${PRIVATE}`;
    await standIn.act({ do: 'press', as, message: id, customId: forged, componentType: 2, values: [] });
    const body = JSON.stringify({
      type: 2,
      id: snowflake(),
      application_id: world.application.id,
      token: PRIVATE,
      locale: 'en-GB',
      channel_id: place,
      member: { user: { id: world.users.reader.id }, permissions: '0' },
      authorizing_integration_owners: {},
      data: { id: '1', name: PRIVATE, type: 1 },
    });
    const headers = { 'content-type': 'application/json', ...signer.headers(body) };
    const answer = await fetch(`http://127.0.0.1:${serving.port}/interactions`, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
    const closed: Record<string, ReadonlySet<string> | RegExp> = {
      kind: new Set(['call', 'press', 'complete']),
      command: new Set([...(await gather()).keys(), 'remove', 'stored', 'none']),
      outcome: /^[a-z]+$/,
      to: new Set(['store', 'reader']),
      call: /^[a-z]+([A-Z][a-z]+)*$/,
      route: new Set(['callback', 'webhook', 'other']),
      status: /^(none|429|[1-5]xx)$/,
      state: new Set(['waiting', 'running', 'failed']),
      version: /^\d+\.\d+\.\d+$/,
      le: /^[\d.e+-]+$|^\+Inf$/,
    };
    const text = await figures();
    expect(text).not.toContain(PRIVATE);
    for (const { name, labels } of samples(text).filter(({ name }) => name.startsWith('onrecord_')))
      for (const [label, said] of Object.entries(labels)) {
        const allowed = closed[label];
        expect(allowed instanceof RegExp ? allowed.test(said) : allowed?.has(said), `${name} ${label}=${said}`).toBe(
          true,
        );
      }
  });
});

describe('the traces', () => {
  it('show what the store, the reader and Discord took of an interaction, and nothing that anybody wrote', async () => {
    await standIn.act(call('ask', ['question', 'Who met in Brussels?']));
    await counted('ask', 2);
    await watching.close();
    const spans: Sent[] = came.flatMap(({ body }) => JSON.parse(body).resourceSpans[0].scopeSpans[0].spans);
    for (const { path, authorization, body } of came) {
      expect({ path, authorization }).toEqual({ path: '/v1/traces', authorization: 'Bearer for-the-collector' });
      expect(body).not.toContain(PRIVATE);
      expect(body).not.toContain('Brussels');
      expect(body).not.toContain(standIn.token);
    }
    for (const { traceId, spanId, startTimeUnixNano, endTimeUnixNano } of spans) {
      expect(traceId).toMatch(/^[\da-f]{32}$/);
      expect(spanId).toMatch(/^[\da-f]{16}$/);
      expect(BigInt(endTimeUnixNano) >= BigInt(startTimeUnixNano)).toBe(true);
      expect(Math.abs(Number(BigInt(startTimeUnixNano) / 1_000_000n) - Date.now())).toBeLessThan(10 * 60_000);
    }
    const root = spans.findLast(({ name }) => name === 'call ask');
    const within = spans.filter(({ traceId }) => traceId === root?.traceId);
    expect(root).toMatchObject({ kind: 2, status: {} });
    expect(root?.parentSpanId).toBeUndefined();
    expect(root?.attributes).toContainEqual({ key: 'onrecord.outcome', value: { stringValue: 'answered' } });
    expect(within.map(({ name }) => name)).toContain('reader answers');
    expect(within.some(({ name }) => name.startsWith('store '))).toBe(true);
    const ids = new Set(within.map(({ spanId }) => spanId));
    for (const span of within) if (span !== root) expect(ids).toContain(span.parentSpanId);
  });

  it('end with what they are for: nothing is watched any more', async () => {
    const { calls, interactions } = await import('../../src/diagnostics/diagnostics.ts');
    expect([interactions.hasSubscribers, calls.hasSubscribers]).toEqual([false, false]);
  });
});
