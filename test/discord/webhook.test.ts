/** The server that Discord's webhooks reach: what it takes, what it refuses, and that nothing brings it down. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { answeredOnce } from '../../src/discord/answer-once.ts';
import type { Receive } from '../../src/discord/front-door.ts';
import { bodies } from '../../src/discord/request-body.ts';
import { listen, type Webhook } from '../../src/discord/webhook.ts';
import type { Counter } from '../../src/library/counter.ts';
import { makeSigner } from './signed.ts';

const discord = makeSigner();
const stranger = makeSigner();
const log = pino({ level: 'silent' });
const start = () => listen({ port: 0, publicKey: discord.publicKey, log });

/** Answers what has a question, with the question. */
const receive: Receive = (payload, deliverTo) => {
  if (typeof payload !== 'object' || payload === null || !('question' in payload)) return null;
  const arrival = { id: '1', applicationId: '2', token: 't' } as Parameters<typeof deliverTo>[0];
  return deliverTo(arrival)(Buffer.from(JSON.stringify({ answer: payload.question })));
};

let webhook: Webhook;
beforeAll(async () => {
  webhook = await start();
  webhook.open(receive);
});
afterAll(() => webhook.close());

const address = (path: string, { port } = webhook) => `http://127.0.0.1:${port}${path}`;
const post = (body: string, headers: Record<string, string> = discord.headers(body), to = webhook) =>
  fetch(address('/interactions', to), { method: 'POST', body, headers });
const ping = '{"type":1}';
const question = '{"type":2,"question":"Größe?"}';

describe('what Discord asks', () => {
  it('is answered by the response', async () => {
    const response = await post(question);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ answer: 'Größe?' });
  });

  it('a ping is answered with a pong', async () => {
    const response = await post(ping);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ type: 1 });
  });

  it('a hundred at a time each get their own answer', async () => {
    const answers = Array.from({ length: 100 }, async (_, n) => {
      const response = await post(JSON.stringify({ type: 2, question: n }));
      return response.json();
    });
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 100 }, (_, answer) => ({ answer })));
  });
});

describe('health', () => {
  const statuses = async (to: Webhook) =>
    Promise.all(
      ['/healthz', '/readyz'].map(async (path) => {
        const response = await fetch(address(path, to));
        return response.status;
      }),
    );

  it('is good while starting, and readiness comes later; Discord’s ping is answered even before', async () => {
    const own = await start();
    onTestFinished(() => own.close());
    expect(await statuses(own)).toEqual([200, 503]);
    expect((await post(ping, undefined, own)).status).toBe(200);
    expect((await post(question, undefined, own)).status).toBe(503);
    expect((await post(question, {}, own)).status).toBe(401);
    own.open(receive);
    expect(await statuses(own)).toEqual([200, 200]);
    expect((await post(question, undefined, own)).status).toBe(200);
  });

  it('may be asked with HEAD, and with a query', async () => {
    expect((await fetch(address('/readyz'), { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(address('/readyz?from=probe'))).status).toBe(200);
  });
});

describe('closing', () => {
  it('answers what was asked before, and takes nothing new', async () => {
    const own = await start();
    const asked = Promise.withResolvers<void>();
    const ready = Promise.withResolvers<void>();
    own.open((payload, deliverTo) => {
      asked.resolve();
      return ready.promise.then(() => receive(payload, deliverTo) ?? undefined);
    });
    const answer = post(question, undefined, own);
    await asked.promise;
    const closed = own.close();
    await expect(post(question, undefined, own)).rejects.toThrow();
    ready.resolve();
    const response = await answer;
    expect(await response.json()).toEqual({ answer: 'Größe?' });
    expect(response.headers.get('connection')).toBe('close');
    await closed;
  });

  it('does not wait for what never ends', async () => {
    const own = await start();
    const asked = Promise.withResolvers<void>();
    own.open(() => {
      asked.resolve();
      return new Promise(() => {});
    });
    const answer = post(question, undefined, own);
    await asked.promise;
    // Discord gives up after three seconds; so does the server before.
    expect((await answer).status).toBe(504);
    await own.close();
    await expect(fetch(address('/healthz', own))).rejects.toThrow();
  });

  it('a port that is taken is told in a sentence', async () => {
    const taken = listen({ port: webhook.port, publicKey: discord.publicKey, log });
    await expect(taken).rejects.toThrow(/^Port \d+ can’t be had\. Choose another with PORT/);
  });
});

describe('trouble behind the door', () => {
  const asking = async (by: Receive) => {
    const own = await start();
    onTestFinished(() => own.close());
    own.open(by);
    return (await post(question, undefined, own)).status;
  };

  it('that throws is a 500, as is one that gives no answer', async () => {
    expect(
      await asking(() => {
        throw new Error('broken');
      }),
    ).toBe(500);
    expect(await asking(() => Promise.reject(new Error('broken')))).toBe(500);
    expect(await asking(() => Promise.resolve())).toBe(500);
  });

  it('a second first answer is refused, and the first stands', async () => {
    const refused: unknown[] = [];
    const status = await asking(async (payload, deliverTo) => {
      await receive(payload, deliverTo);
      await receive(payload, deliverTo)?.catch((error: unknown) => refused.push(error));
    });
    expect(status).toBe(200);
    await expect.poll(() => refused).toEqual([new Error('Nobody waits for the answer any more.')]);
  });

  it('an answer to somebody who has hung up is refused', async () => {
    const own = await start();
    onTestFinished(() => own.close());
    const asked = Promise.withResolvers<void>();
    const gone = Promise.withResolvers<void>();
    const told = Promise.withResolvers<unknown>();
    own.open(async (payload, deliverTo) => {
      asked.resolve();
      await gone.promise;
      await receive(payload, deliverTo)?.then(told.resolve, told.resolve);
    });
    const socket = connect(own.port, '127.0.0.1');
    socket.write(request({ body: question, headers: discord.headers(question) }));
    await asked.promise;
    socket.resetAndDestroy();
    // By the time that others are answered the server has noticed.
    await fetch(address('/healthz', own));
    await fetch(address('/healthz', own));
    gone.resolve();
    expect(String(await told.promise)).toMatch(/Error: Nobody waits/);
  });
});

type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string };
/** A request as it goes over the wire; content-length is the body's unless `headers` say another. */
const request = ({ method = 'POST', path = '/interactions', headers = {}, body = '' }: Sent): string => {
  const all = { Host: 'on.record', 'Content-Length': `${Buffer.byteLength(body)}`, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
};
const good = (body: string, more: Record<string, string> = {}) => ({
  body,
  headers: { ...discord.headers(body), ...more },
});
const chunked = { 'Transfer-Encoding': 'chunked', 'Content-Length': '' };
const withoutLength = (text: string) => text.replace('Content-Length: \r\n', '');

/** Writes `text`, then `endless` again and again, and resolves to all statuses when the server has closed the connection. */
const said = async (text: string, endless?: string): Promise<{ statuses: number[]; raw: string }> => {
  const socket = connect(webhook.port, '127.0.0.1');
  let raw = '';
  socket.on('data', (chunk) => {
    raw += chunk;
  });
  // Whoever is refused in the middle of sending may be cut off.
  socket.on('error', () => {});
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await once(socket, 'connect');
  socket.write(text);
  const again = () => {
    if (endless === undefined) return;
    while (!socket.destroyed && socket.write(endless));
    socket.once('drain', again);
  };
  again();
  await closed;
  return { statuses: [...raw.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status)), raw };
};

const last = { Connection: 'close' };
const MB = 1024 * 1024;
const nested = (depth: number) => `{"question":${'['.repeat(depth)}${']'.repeat(depth)}}`;
const big = (bytes: number) => JSON.stringify({ question: 'x'.repeat(bytes) });

/** What is sent, and the statuses that come back before the server closes the connection. */
const hostile: [string, string, number[], endless?: string][] = [
  ['a stranger’s key', request({ body: question, headers: { ...stranger.headers(question), ...last } }), [401]],
  ['an altered body', request({ body: question, headers: { ...discord.headers(ping), ...last } }), [401]],
  ['an altered time', request(good(question, { 'X-Signature-Timestamp': '1700000000', ...last })), [401]],
  [
    'an old request again',
    request({ body: question, headers: { ...discord.headers(question, 1_700_000_000), ...last } }),
    [401],
  ],
  ['no signature', request({ body: question, headers: last }), [401]],
  ['no timestamp', request(good(question, { 'X-Signature-Timestamp': '', ...last })), [401]],
  ['a signature of an odd length', request(good(question, { 'X-Signature-Ed25519': 'a'.repeat(127), ...last })), [401]],
  ['a signature too long', request(good(question, { 'X-Signature-Ed25519': 'a'.repeat(4_000), ...last })), [401]],
  ['a signature that is no hex', request(good(question, { 'X-Signature-Ed25519': 'zz'.repeat(64), ...last })), [401]],
  [
    'bytes of Latin-1 in a signature',
    request(good(question, { 'X-Signature-Ed25519': 'é'.repeat(128), ...last })),
    [401],
  ],
  ['no body', request({ headers: { ...discord.headers(question), ...last } }), [401]],
  ['an empty body, signed', request(good('', last)), [400]],
  ['invalid JSON, signed', request(good('{"type":2,', last)), [400]],
  ['no object, signed', request(good('null', last)), [400]],
  ['a list, signed', request(good('[1]', last)), [400]],
  ['an unknown kind, signed', request(good('{"type":99}', last)), [400]],
  ['a type that is none, signed', request(good('{"type":{"type":1}}', last)), [400]],
  ['a prototype, signed', request(good('{"__proto__":{"question":1}}', last)), [400]],
  ['bytes that are no UTF-8', `${request(good('\xff\xfe', last))}`, [400]],
  ['deep JSON, signed', request(good(nested(100_000), last)), [200]],
  ['deep JSON, cut off', request(good(nested(100_000).slice(0, -10), last)), [400]],
  ['a body just within the limit', request(good(big(MB - 40), last)), [200]],
  ['a body just over it', request(good(big(MB + 1), last)), [413]],
  ['a body of 2 MB', request(good(big(2 * MB))), [413]],
  ['a promise of a gigabyte', request({ headers: { 'Content-Length': '1000000000' } }), [413]],
  [
    'a promise of a gigabyte, asking first',
    request({ headers: { 'Content-Length': '1000000000', Expect: '100-continue' } }),
    [413],
  ],
  ['a question asked first', request(good(question, { Expect: '100-continue', ...last })), [100, 200]],
  ['another expectation', request(good(question, { Expect: 'tea', ...last })), [417]],
  [
    'a chunked question',
    withoutLength(request({ headers: { ...discord.headers(question), ...chunked, ...last } })) +
      `${Buffer.byteLength(question).toString(16)}\r\n${question}\r\n0\r\n\r\n`,
    [200],
  ],
  ['chunks without end', withoutLength(request({ headers: chunked })), [401], `8000\r\n${'x'.repeat(0x8000)}\r\n`],
  [
    'chunks without end, signed',
    withoutLength(request({ headers: { ...discord.headers(question), ...chunked } })),
    [413],
    `8000\r\n${'x'.repeat(0x8000)}\r\n`,
  ],
  ['a chunk of a wrong length', `${withoutLength(request({ headers: chunked }))}zz\r\nabc\r\n`, [401]],
  ['chunks and a length', request({ headers: { 'Transfer-Encoding': 'chunked' }, body: question }), [400]],
  ['two lengths', request(good(question, { 'content-length': '3' })), [400]],
  ['a length below zero', request({ headers: { 'Content-Length': '-5' } }), [400]],
  ['a length that is none', request({ headers: { 'Content-Length': 'many' } }), [400]],
  ['a length too short', request(good(question, { 'Content-Length': '5' })), [400]],
  ['a length too long', request(good(question, { 'Content-Length': '500' })), [408]],
  ['headers that never end', 'POST /interactions HTTP/1.1\r\nHost: on.record\r\n', [408]],
  ['nothing at all', '', [408]],
  ['endless headers', 'POST /interactions HTTP/1.1\r\n', [431], `X-More: ${'x'.repeat(1000)}\r\n`],
  ['one huge header', request(good(question, { 'X-Huge': 'x'.repeat(100_000) })), [431]],
  ['an endless path', `POST /${'x'.repeat(100_000)} HTTP/1.1\r\n\r\n`, [431]],
  ['no host', 'POST /interactions HTTP/1.1\r\n\r\n', [400]],
  ['HTTP/0.9', 'GET /interactions\r\n\r\n', [405]],
  ['HTTP/2’s first words', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
  ['TLS’s first words', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', [400]],
  ['noise', '\x00\x01\x02 noise \r\n\r\n', [400]],
  [
    'a header split in two',
    `POST /interactions HTTP/1.1\r\nHost: on.record\r\nX-Signature-Ed25519: a\r\n b\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    [400],
  ],
  [
    'a smuggled line end',
    'POST /interactions HTTP/1.1\r\nHost: on.record\r\nX-A: b\nTransfer-Encoding: chunked\r\n\r\n',
    [400],
  ],
  ['another method', request({ method: 'PUT', body: question }), [405]],
  ['a GET of interactions', request({ method: 'GET' }), [405]],
  ['a POST to health', request({ path: '/healthz', body: question }), [405]],
  ['another path', request({ path: '/' }), [404]],
  ['a path from the prototype', request({ path: '/__proto__' }), [404]],
  ['a path that climbs', request({ path: '/../../etc/passwd' }), [404]],
  ['a whole address', request({ path: 'http://elsewhere.example/interactions' }), [404]],
  [
    'a body without end to another path',
    withoutLength(request({ path: '/other', headers: chunked })),
    [404],
    `8000\r\n${'x'.repeat(0x8000)}\r\n`,
  ],
  ['a tunnel', 'CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n', []],
  ['an upgrade', request(good(question, { Upgrade: 'websocket', Connection: 'Upgrade, close' })), [200]],
  [
    'one after the other, at once',
    request(good(question)) + request({ body: question }) + request(good(ping, last)),
    // The refused one ends the connection.
    [200, 401],
  ],
  ['a good one, then noise', `${request(good(question))}noise\r\n\r\n`, [400]],
];

describe('whatever a stranger sends', () => {
  it.concurrent.each(hostile)('%s is answered, and the connection closed', async (_, text, expected, endless) => {
    const { statuses, raw } = await said(text, endless);
    // Whoever is still sending may be cut off before they can read why.
    if (statuses.length === 0 && (endless !== undefined || text.length > 64 * 1024)) return;
    expect(statuses, raw.slice(0, 300)).toEqual(expected);
  });

  it('leaves the server as it was', async () => {
    expect((await post(question)).status).toBe(200);
    expect((await fetch(address('/readyz'))).status).toBe(200);
  });

  it('is refused with one and the same response, whatever is wrong with a signature', async () => {
    const shape = async (headers: Record<string, string>) => {
      const { raw } = await said(request({ body: question, headers: { ...headers, ...last } }));
      return raw.replace(/^Date: .*$/m, '');
    };
    const refusals = await Promise.all(
      [
        {},
        stranger.headers(question),
        discord.headers(ping),
        discord.headers(question, 1_700_000_000),
        { ...discord.headers(question), 'X-Signature-Ed25519': 'short' },
      ].map(shape),
    );
    expect(new Set(refusals).size).toBe(1);
    expect(refusals[0]).toMatch(/^HTTP\/1\.1 401 [^\n]*\r\ncontent-length: 0\r\n/);
    expect(refusals[0]).toMatch(/\r\n\r\n$/);
  });
});

describe('many bodies at once', () => {
  /** An open connection that has sent the headers of a body of 1 MB and most of it, and then waits. */
  const stalled = async (to: Webhook, signed: boolean): Promise<{ status(): Promise<number>; end(): void }> => {
    const socket = connect(to.port, '127.0.0.1');
    let raw = '';
    socket.on('data', (chunk) => {
      raw += chunk;
    });
    socket.on('error', () => {});
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    await once(socket, 'connect');
    const headers = { ...(signed && discord.headers(question)), 'Content-Length': `${MB}` };
    socket.write(request({ headers }) + 'x'.repeat(MB / 2));
    return {
      status: async () => {
        await closed;
        return Number(/HTTP\/1\.1 (\d{3})/.exec(raw)?.[1] ?? 0);
      },
      end: () => socket.destroy(),
    };
  };

  it('that are not signed are refused before they are read', async () => {
    const connections = await Promise.all(Array.from({ length: 50 }, () => stalled(webhook, false)));
    const statuses = await Promise.all(connections.map(({ status }) => status()));
    // Whoever is still sending may be cut off before they can read why.
    expect(statuses.every((status) => status === 401 || status === 0)).toBe(true);
  });

  it('take no more than their room together, the largest goes first, and a small one is answered', async () => {
    const read = bodies({ room: 10 * 1024, patience: 60_000 });
    const sender = () => Object.assign(new PassThrough(), { headers: {} }) as unknown as IncomingMessage & PassThrough;
    const large = sender();
    const larger = sender();
    const small = sender();
    const [one, other, third] = [read(large), read(larger), read(small)];
    large.write('x'.repeat(5_000));
    larger.write('x'.repeat(6_000));
    small.end('{"type":1}');
    expect(await other).toBe('no-room');
    expect(String(await third)).toBe('{"type":1}');
    large.end();
    expect((await one).length).toBe(5_000);
  });

  it('that come too slowly are given up, others go on', async () => {
    const slow = await stalled(webhook, true);
    expect((await post(question)).status).toBe(200);
    expect(await slow.status()).toBe(408);
  });
});

describe('an interaction that is sent again', () => {
  const asked = (id: string) => ({ id, question: 'Größe?' });
  const nobody = (): never => {
    throw new Error('Nobody is asked.');
  };
  const answered = (others: Counter) => {
    const heard: unknown[] = [];
    const receive = answeredOnce((payload) => {
      heard.push(payload);
      return Promise.resolve();
    }, others);
    return { heard, receive: (id: string) => receive(asked(id), nobody) };
  };
  const idAt = (time: number) => String(BigInt(time - 1_420_070_400_000) << 22n);

  it('is answered once', async () => {
    const { heard, receive } = answered(async () => 0);
    const [id, another] = [idAt(Date.now()), idAt(Date.now() - 1_000)];
    await receive(id);
    expect(receive(id)).toBeNull();
    await receive(another);
    expect(heard).toHaveLength(2);
  });

  it('is not answered where another replica has', async () => {
    const { heard, receive } = answered(async () => 1_000);
    await receive(idAt(Date.now()));
    expect(heard).toEqual([]);
  });

  it('is refused where the bot doesn’t know it, whatever its id', async () => {
    const receive = answeredOnce(
      () => null,
      async () => 0,
    );
    expect(await receive(asked(idAt(Date.now())), nobody)).toBeNull();
  });

  it.each([-6, 6])('is not answered %i minutes from now', (minutes) => {
    expect(answered(nobody).receive(idAt(Date.now() + minutes * 60_000))).toBeNull();
  });
});
