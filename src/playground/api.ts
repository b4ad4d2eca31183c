/** The frame of Discord's HTTP API under `/api/v10`: finds the route, checks the bot's token, words refusals. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { makeCloudflare } from './cloudflare.ts';
import { readBody, writeJson } from './http.ts';
import { makeGlobalLimit } from './rate-windows.ts';
import { RateLimited, Refusal, refusalBody, refusals } from './refusal.ts';
import type { Route } from './routes/route.ts';

export const API_PATH = '/api/v10';

/** Refusals kept for tests to look at; the oldest is forgotten. */
const KEPT = 1_000;

/** A request that the API refused, for tests to look at. */
export type Refused = { method: string; path: string; body: unknown; refusal: Refusal };

/** What becomes of a request besides, or instead of, its answer. */
export type Trouble =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  /** Milliseconds that it lies there first. */
  | { late: number }
  /** The connection is cut: before the request is acted on, or after. */
  | { cut: 'before' | 'after' };

/** Says what becomes of a request; null: nothing. */
export type Meddle = (request: { method: string; path: string }) => Trouble | null;

export type Api = {
  serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
  /** The last requests that were refused, the latest last. */
  refused: Refused[];
  /** Answers the next `count` requests with this status instead of acting on them. */
  failNext(count: number, status: 429 | 500): void;
  meddle: Meddle;
};

/** What was read of a request before it was answered or refused, and the headers that the answer has. */
type Seen = { body: unknown; headers: Record<string, string> };

/** @param isBot says whether an Authorization header is the bot's. */
export const makeApi = (isBot: (authorization: string | undefined) => boolean, routes: Route[]): Api => {
  const refused: Refused[] = [];
  let failing = { count: 0, status: 500 };

  const front = makeCloudflare();
  const countGlobal = makeGlobalLimit();
  const write: typeof writeJson = (response, status, body, headers = {}) => {
    front.note(status, headers['x-ratelimit-scope']);
    writeJson(response, status, body, headers);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse, url: URL, seen: Seen) => {
    front.check(request.headers['user-agent']);
    // discord.js writes @original as %40original.
    const path = url.pathname.slice(API_PATH.length).replaceAll('%40', '@');
    for (const candidate of routes) {
      const match = candidate.method === request.method ? candidate.path.exec(path) : null;
      if (match === null) continue;
      const params = match.slice(1);
      if (!candidate.open) {
        if (!isBot(request.headers.authorization)) throw refusals.unauthorized();
        countGlobal();
      }
      seen.headers = candidate.count(params);
      const { body, uploads } = await readBody(request);
      seen.body = body;
      const result = candidate.handle({ params, query: url.searchParams, body, uploads });
      write(response, 200, result.body, seen.headers);
      return;
    }
    throw refusals.notFound();
  };

  const api: Api = {
    refused,
    meddle: () => null,
    failNext(count, status) {
      failing = { count, status };
    },
    async serve(request, response, url) {
      const banned = front.banned();
      if (banned > 0) {
        request.resume();
        response
          .writeHead(429, { 'content-type': 'text/plain', 'retry-after': String(banned) })
          .end('error code: 1015');
        return;
      }
      const trouble = api.meddle({ method: request.method ?? '', path: url.pathname });
      if (trouble && 'late' in trouble) await pause(trouble.late);
      if (trouble && 'status' in trouble) {
        request.resume();
        write(response, trouble.status, trouble.body ?? { code: 0, message: `${trouble.status}` }, trouble.headers);
        return;
      }
      if (trouble && 'cut' in trouble) {
        if (trouble.cut === 'after')
          await answer(request, silent(response), url, { body: undefined, headers: {} }).catch(() => {});
        response.destroy();
        return;
      }
      if (failing.count > 0) {
        failing.count -= 1;
        request.resume();
        const limited = { message: 'You are being rate limited.', retry_after: 0.1, global: false };
        const broken = { code: 0, message: '500: Internal Server Error' };
        if (failing.status === 429) write(response, 429, limited, { 'retry-after': '0.1' });
        else write(response, 500, broken);
        return;
      }
      const seen: Seen = { body: undefined, headers: {} };
      try {
        await answer(request, response, url, seen);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        request.resume();
        refused.push({ method: request.method ?? '', path: url.pathname, body: seen.body, refusal: error });
        if (refused.length > KEPT) refused.shift();
        write(response, error.status, refusalBody(error), error instanceof RateLimited ? error.headers : seen.headers);
      }
    },
  };
  return api;
};

/** A response of which nothing is sent. */
const silent = (response: ServerResponse): ServerResponse =>
  Object.assign(response, { writeHead: () => ({ end() {} }) });
