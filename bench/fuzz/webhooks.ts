/**
 * What comes to the address of the webhooks: signed interactions of any shape, other signed bodies, unsigned ones, and bytes
 * that are no HTTP. Each is answered with a status, in time; nothing but what is signed gets more than that.
 */
import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { readInteraction } from '../../src/discord/interaction.ts';
import { makeJudge } from '../../src/playground/judge/judge.ts';
import { snowflake } from '../../src/playground/new-snowflake.ts';
import { world } from '../../src/playground/world.ts';
import type { Signer } from '../../test/discord/signed.ts';
import type { Child } from '../survival/child.ts';
import { damaged } from './altered.ts';
import type { Kind } from './fuzzing.ts';
import { interactions, type Sent } from './interactions.ts';
import { junk, texts } from './texts.ts';

const judge = await makeJudge();

/** Replaced by a new id when the request is sent: old ids and repeated ones are refused. */
const FRESH = '#fresh';

const whole = ({ type, data, rest }: Sent): unknown => ({
  id: FRESH,
  application_id: world.application.id,
  token: 'nobody',
  locale: 'en-GB',
  channel_id: world.places.server.id,
  member: { user: { id: world.users.reader.id }, permissions: '0' },
  message: { flags: 0, interaction_metadata: { user: { id: world.users.reader.id } } },
  ...rest,
  type,
  data,
});

export type Posted = { body: string; headers: Record<string, string>; signed: boolean };

const header = fc.string({ maxLength: 80 }).map((text) => text.replace(/[^\x20-\x7e]/g, '').trim());
const posted: fc.Arbitrary<Posted> = fc.record({
  body: fc.oneof(
    { weight: 4, arbitrary: interactions.map((sent) => JSON.stringify(whole(sent))) },
    { weight: 1, arbitrary: junk.map((value) => JSON.stringify(value) ?? '') },
    { weight: 1, arbitrary: texts },
  ),
  headers: fc.oneof(
    fc.constant({}),
    fc.record({ 'X-Signature-Ed25519': header, 'X-Signature-Timestamp': header }, { requiredKeys: [] }),
  ),
  signed: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const PATIENCE = 20_000;
/** Times that an answer may come too late before it counts as none. */
const TRIES = 3;

export const signedPosts = (bot: Child, signer: Signer): Kind<Posted> => ({
  name: 'requests to the webhook',
  inputs: posted,
  holds: async ({ body, headers, signed }) => {
    const own = Buffer.from(body).toString();
    const logged = bot.log.length;
    const send = () => {
      const fresh = own.replace(FRESH, snowflake());
      return fetch(`http://127.0.0.1:${bot.port}/interactions`, {
        method: 'POST',
        headers: { ...headers, ...(signed && signer.headers(fresh)) },
        body: fresh,
        signal: AbortSignal.timeout(PATIENCE),
      });
    };
    let response = await send();
    // A machine that others keep busy may take longer than Discord waits.
    for (let tries = 1; response.status === 504 && tries < TRIES; tries += 1) response = await send();
    const text = await response.text();
    const { status } = response;
    if (!signed) {
      if (status !== 401 || text !== '') throw new Error(`Unsigned, and yet: ${status} ${text}`);
      return;
    }
    const payload = parsed(own);
    const isPing = typeof payload === 'object' && payload !== null && 'type' in payload && payload.type === 1;
    if (isPing) return;
    const known = readInteraction(payload) !== null;
    if (status !== (known ? 200 : 400))
      throw new Error(`${known ? 'An interaction' : 'Nothing known'}, and yet: ${status} ${text}`);
    if (!known) return;
    const flaws = judge(JSON.parse(text), { to: 'callback', before: null, files: [] });
    if (flaws.length > 0) throw new Error(`Discord refuses it: ${JSON.stringify(flaws)}`);
    const line = bot.log
      .slice(logged)
      .find(({ level, err }) => level >= 50 && !/^Unknown Webhook$/.test(err?.message ?? ''));
    if (line || /Something went wrong/.test(text))
      throw new Error(`Something went wrong: ${JSON.stringify(line ?? text)}`);
  },
});

const request = fc.constantFrom(
  'POST /interactions HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\nX-Signature-Ed25519: ab\r\n\r\n{"type":1}',
  'POST /interactions HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\na\r\n{"type":1}\r\n0\r\n\r\n',
  'GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\n\r\n',
  'GET /readyz?x=y HTTP/1.0\r\n\r\n',
);

/** Bytes alone; the server closes the connection at the latest when it has heard the end of them. */
export const rawBytes = (bot: Child): Kind<Uint8Array> => ({
  name: 'bytes to the webhook’s port',
  inputs: damaged(request.map((text) => Buffer.from(text))),
  holds: async (bytes) => {
    const socket = connect(bot.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.resume();
    const closed = once(socket, 'close').then(() => 'closed');
    await Promise.race([once(socket, 'connect'), closed]);
    socket.end(bytes);
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, 'late').unref());
    if ((await Promise.race([closed, late])) === 'late') throw new Error('The connection stays open.');
  },
});
