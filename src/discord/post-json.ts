/** Posts JSON over connections that stay open, each request with a time of its own. */
import { DefaultUserAgent } from 'discord.js';
import { Pool } from 'undici';

export const headers = { 'content-type': 'application/json', 'user-agent': DefaultUserAgent };

/** `status` is 0 where no response came in time. `header` takes names in lower case. */
export type Answer = { status: number; text: string; header(name: string): string | null };

const NONE: Answer = { status: 0, text: '', header: () => null };

/** Requests under way at most: in a burst, waiting for an open connection is faster than opening hundreds. */
const AT_ONCE = 128;

/**
 * Connections at most, hung ones included: each is one of the files that this process may have open. Where all of them hang, a
 * request waits for one within its own time.
 */
const CONNECTIONS = 1_000;

/** Milliseconds after which a request that still waits for its response no longer counts: it holds up nobody else. */
const PROMPT = 200;

/** Node gives header names and values in turn. */
const headerOf =
  (raw: Buffer[]) =>
  (name: string): string | null => {
    for (let at = 0; at < raw.length; at += 2)
      if (String(raw[at]).toLowerCase() === name) return String(raw[at + 1] ?? '');
    return null;
  };

/**
 * @param origin of the server: "https://discord.com".
 * @returns a function that posts, and resolves to the answer, or to status 0 where none came before `until` (by
 *   `performance.now()`). It never rejects.
 */
export const poster = (origin: string): ((path: string, body: Buffer, until: number) => Promise<Answer>) => {
  // A hung request keeps its connection, and others open another.
  const pool = new Pool(origin, { connections: CONNECTIONS });
  let underWay = 0;
  const waiting: (() => void)[] = [];
  const free = () => {
    const next = waiting.shift();
    if (next) next();
    else underWay -= 1;
  };

  return (path, body, until) =>
    new Promise((resolve) => {
      let isOver = false;
      /** Whether it counts among those under way. */
      let counts = false;
      let abort: (() => void) | null = null;
      let timer: NodeJS.Timeout | undefined;
      const uncount = () => {
        if (counts) free();
        counts = false;
      };
      const end = (answer: Answer) => {
        if (isOver) return;
        isOver = true;
        clearTimeout(timer);
        uncount();
        resolve(answer);
      };
      const giveUp = () => {
        end(NONE);
        abort?.();
      };
      const left = () => Math.max(1, until - performance.now());
      const slow = () => {
        uncount();
        timer = setTimeout(giveUp, left());
      };
      const send = () => {
        // Its time was over before its turn came.
        if (isOver) return free();
        counts = true;
        clearTimeout(timer);
        timer = setTimeout(slow, Math.min(PROMPT, left()));
        const answer: Answer = { status: 0, text: '', header: NONE.header };
        pool.dispatch(
          { method: 'POST', path, headers, body },
          {
            onConnect: (stop) => {
              if (isOver) stop();
              else abort = stop;
            },
            // Read as a whole, since it is nearly always empty: without a stream for it, that is a quarter cheaper.
            onHeaders: (status, raw) => {
              answer.status = status;
              answer.header = headerOf(raw);
              return true;
            },
            onData: (chunk) => {
              answer.text += chunk;
              return true;
            },
            onComplete: () => end(answer),
            onError: () => end(NONE),
          },
        );
      };
      if (underWay < AT_ONCE) {
        underWay += 1;
        send();
      } else {
        waiting.push(send);
        timer = setTimeout(giveUp, left());
      }
    });
};
