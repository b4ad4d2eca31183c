/** A response as it arrives: its headers within limits, its body as a stream. */
import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { Refused } from './fetch-refusal.ts';

/** Bytes of all headers' names and values; Node's own limit is half of it, which some news sites' policies fill. */
export const MOST_HEADER_BYTES = 32 * 1024;

const MOST_HEADERS = 200;

/** "103 Early Hints" and their like before the answer itself. */
const MOST_HINTS = 8;

export type Response = {
  status: number;
  /** One header's value, the first where it stands there several times; null without it. */
  header(name: string): string | null;
  body: Readable;
};

/** undici's parsed headers fail on one called "constructor"; a Map knows only what it was given. */
const headersOf = (raw: Buffer[]): Map<string, string> => {
  if (raw.length > 2 * MOST_HEADERS) throw new Refused('headers');
  const headers = new Map<string, string>();
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = String(raw[at]).toLowerCase();
    if (!headers.has(name)) headers.set(name, String(raw[at + 1]).trim());
  }
  return headers;
};

/**
 * Sends a GET and resolves with the headers. What goes wrong later destroys the body with the error.
 * @param client connected to one site; ending its connection ends this.
 */
export const respond = (client: Dispatcher, path: string, headers: Record<string, string>): Promise<Response> =>
  new Promise((resolve, reject) => {
    let body: Readable | null = null;
    let hints = 0;
    client.dispatch(
      { method: 'GET', path, headers },
      {
        // undici takes no handler without it.
        onConnect: () => {},
        onHeaders: (status, raw) => {
          if (status < 200) {
            if (++hints > MOST_HINTS) throw new Refused('headers');
            return true;
          }
          const known = headersOf(raw);
          body = new Readable({ read: () => {} });
          // Nobody may be reading it when it fails.
          body.on('error', () => {});
          resolve({ status, header: (name) => known.get(name) ?? null, body });
          return true;
        },
        // Never paused: undici 6.29.1 asserts that it isn't when the connection ends, which would end the process, and loses
        // the rest of a page whose connection closes meanwhile. The connection counts its bytes itself (`pinned-connection.ts`).
        onData: (chunk) => {
          body?.push(chunk);
          return true;
        },
        onComplete: () => body?.push(null),
        onError: (error) => {
          reject(error);
          body?.destroy(error);
        },
      },
    );
  });
