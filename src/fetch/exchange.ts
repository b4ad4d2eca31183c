/** One request and its answer, over a connection of its own that is closed afterwards, whatever happened. */
import { Client } from 'undici';
import packageJson from '../../package.json' with { type: 'json' };
import { agentOf } from './agent.ts';
import { Refused } from './fetch-refusal.ts';
import { isReadable } from './media-types.ts';
import { pinned } from './pinned-connection.ts';
import type { Reach } from './reach.ts';
import { MOST_HEADER_BYTES, respond } from './response.ts';
import { ENCODINGS, type Limits, unpacked } from './response-body.ts';

const USER_AGENT = agentOf(packageJson);

/** Bytes beside the body: headers, the certificate, chunks' lengths. */
const BESIDE = 256 * 1024;

export type Wanted = Limits & {
  /** Beside what every request has. */
  headers: Record<string, string>;
  /** Whether anything may come, or only what may be an article's by the Content-Type header. */
  accepts: 'anything' | 'readable';
};

/** `places` are the host's, checked: no other is connected to. */
export type Request = { url: string; places: ReturnType<Reach>[]; wanted: Wanted };

export type Answer = {
  status: number;
  /** Where it redirects to, as the site writes it. */
  location: string | null;
  type: string | null;
  etag: string | null;
  modified: string | null;
  /** Empty unless the status is 200 or 203. */
  bytes: Uint8Array;
};

const REDIRECTS = [301, 302, 303, 307, 308];

/** RFC 9110, 8.8.3; what else a site puts there can't be sent back. */
const etagOf = (value: string | null) => (value && /^(?:W\/)?"[\x21\x23-\x7e]{0,200}"$/.test(value) ? value : null);

const dateOf = (value: string | null) => (value && /^[\w, :+-]{1,40}$/.test(value) ? value : null);

/** @throws Refused, or an error of undici, Node's sockets or zlib (`trouble.ts`). */
export const exchange = async ({ url, places, wanted }: Request): Promise<Answer> => {
  const { origin, pathname, search } = new URL(url);
  const client = new Client(origin, {
    connect: pinned(places, wanted.most + BESIDE),
    // "Connection: close"
    pipelining: 0,
    maxHeaderSize: MOST_HEADER_BYTES,
    // Whoever asks has the only clock, and ends the thread.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    const { status, header, body } = await respond(client, pathname + search, {
      'user-agent': USER_AGENT,
      'accept-encoding': ENCODINGS,
      ...wanted.headers,
    });
    const answer = {
      status,
      location: REDIRECTS.includes(status) ? header('location') : null,
      type: header('content-type'),
      etag: etagOf(header('etag')),
      modified: dateOf(header('last-modified')),
      bytes: new Uint8Array(),
    };
    if (status !== 200 && status !== 203) return answer;
    if (wanted.accepts === 'readable' && !isReadable(answer.type)) throw new Refused('type');
    if (!wanted.cut && Number(header('content-length')) > wanted.most) throw new Refused('size');
    return { ...answer, bytes: await unpacked(body, header('content-encoding'), wanted) };
  } finally {
    await client.destroy();
  }
};
