/** Fetches what people link to: the one thing that lets a stranger make this machine speak. See docs/fetching.md. */
import type { Logger } from 'pino';
import { makeAllowance } from './allowance.ts';
import { attachmentOrigins } from './attachment-origins.ts';
import type { Answer, Wanted } from './exchange.ts';
import { Refused } from './fetch-refusal.ts';
import { makeTurns } from './host-turns.ts';
import { MOST_ROBOTS, makeManners } from './manners.ts';
import { directly, type Reach } from './reach.ts';
import { fromDns, publicAddresses, type Resolve } from './resolve.ts';
import { refusalOfStatus } from './status.ts';
import { openThreads } from './threads.ts';
import { makeBudget, type Spend } from './time-budget.ts';
import { link } from './web-address.ts';

/** Bytes of a page, packed or unpacked. */
const MOST_PAGE = 5 * 1024 * 1024;

/** Redirects that are followed. */
const REDIRECTS = 5;

export type Fetched = {
  /** After redirects. */
  url: string;
  /** The Content-Type header. */
  type: string | null;
  /** Unpacked; empty if `unchanged`. */
  bytes: Uint8Array;
  etag: string | null;
  modified: string | null;
  /** The site says that nothing changed since `etag` or `modified`. */
  unchanged: boolean;
};

export type Fetcher = {
  /**
   * A page of the public web.
   * @param by who asks; null for whoever runs the bot, who may ask as often as they like.
   * @param etag, modified as they came with what was fetched before.
   * @throws Refused
   */
  page(url: string, asked: { by: string | null; etag?: string | null; modified?: string | null }): Promise<Fetched>;
  /** An attachment, from where attachments are kept and nowhere else. @throws Refused */
  attachment(url: string): Promise<Fetched>;
  /** Ends what is under way, and takes nothing on any more. */
  close(): Promise<void>;
};

export type Settings = {
  /** Origins, such as "https://cdn.discordapp.com". One on this machine's loopback is the playground's. */
  attachments: string[];
  /** Bytes of an attachment. */
  attachmentBytes: number;
  log: Pick<Logger, 'info'>;
  /** For tests: names and addresses of their own, and less time than ten seconds. */
  resolve?: Resolve;
  reach?: Reach;
  milliseconds?: number;
};

const TYPES = 'text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.9,*/*;q=0.5';
const anything = { accept: '*/*' };

export const makeFetcher = (settings: Settings): Fetcher => {
  const { attachments, attachmentBytes, log, resolve = fromDns, reach = directly, milliseconds = 10_000 } = settings;
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();
  const threads = openThreads();
  const turns = makeTurns();
  const allow = makeAllowance();
  const mayFetch = makeManners(turns);
  const attachmentAt = attachmentOrigins(attachments);

  /** One hop: the addresses are looked up, checked and connected to in one go. */
  const visit = (url: URL, wanted: Wanted, spend: Spend, known?: string[]): Promise<Answer> =>
    turns(url.hostname, () =>
      threads.inTurn(() =>
        spend(async (signal) => {
          const addresses = known ?? (await publicAddresses(url, resolve, signal));
          const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
          const places = addresses.map((address) => reach(address, port));
          return threads.exchange({ url: url.href, places, wanted }, signal);
        }),
      ),
    );

  const follow = async (start: URL, ask: (url: URL) => Promise<Answer>): Promise<{ url: URL; answer: Answer }> => {
    let url = start;
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      const answer = await ask(url);
      if (answer.location === null) return { url, answer };
      url = link(answer.location, url);
    }
    throw new Refused('redirects');
  };

  const robotsOf = async (url: URL, spend: Spend): Promise<Answer> => {
    const wanted: Wanted = { headers: anything, accepts: 'anything', most: MOST_ROBOTS, cut: true };
    return (await follow(url, (at) => visit(at, wanted, spend))).answer;
  };

  /** Keeps count of what is under way, and tells the log how it went, without the address. */
  const told = async (what: string, work: (spend: Spend) => Promise<Fetched>): Promise<Fetched> => {
    const began = performance.now();
    const outcome = (how: object) => log.info({ fetch: what, ms: Math.round(performance.now() - began), ...how });
    const run = work(makeBudget(milliseconds, closing.signal));
    running.add(run);
    try {
      const fetched = await run;
      outcome({ bytes: fetched.bytes.length, unchanged: fetched.unchanged });
      return fetched;
    } catch (error) {
      if (error instanceof Refused) outcome({ refused: error.reason });
      throw error;
    } finally {
      running.delete(run);
    }
  };

  return {
    page: (given, { by, etag, modified }) =>
      told('page', async (spend) => {
        const start = link(given);
        if (by !== null) allow(by);
        const conditions = {
          ...(etag ? { 'if-none-match': etag } : {}),
          ...(modified ? { 'if-modified-since': modified } : {}),
        };
        const headers = { accept: TYPES, ...conditions };
        const wanted: Wanted = { headers, accepts: 'readable', most: MOST_PAGE, cut: false };
        const { url, answer } = await follow(start, async (at) => {
          await mayFetch(at, (robots) => robotsOf(robots, spend));
          return visit(at, wanted, spend);
        });
        const { status, type, bytes } = answer;
        const unchanged = status === 304 && Object.keys(conditions).length > 0;
        const refusal = unchanged ? null : refusalOfStatus(status);
        if (refusal) throw new Refused(refusal);
        return {
          url: url.href,
          type,
          bytes,
          etag: answer.etag ?? (unchanged ? (etag ?? null) : null),
          modified: answer.modified ?? (unchanged ? (modified ?? null) : null),
          unchanged,
        };
      }),
    attachment: (given) =>
      told('attachment', async (spend) => {
        const { url, addresses } = attachmentAt(given);
        const wanted: Wanted = { headers: anything, accepts: 'anything', most: attachmentBytes, cut: false };
        const { status, location, type, bytes, etag, modified } = await visit(url, wanted, spend, addresses);
        if (location !== null) throw new Refused('redirects');
        const refusal = refusalOfStatus(status);
        if (refusal) throw new Refused(refusal);
        return { url: url.href, type, bytes, etag, modified, unchanged: false };
      }),
    async close() {
      closing.abort();
      await Promise.allSettled(running);
      await threads.close();
    },
  };
};
