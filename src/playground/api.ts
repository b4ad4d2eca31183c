/** The frame of Discord's HTTP API under `/api/v10`: finds the route, checks the bot's token, words refusals. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { readBody, writeJson } from './http.ts';
import { Refusal, refusalBody, refusals } from './refusal.ts';
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

export const makeApi = (token: string, routes: Route[]): Api => {
  const refused: Refused[] = [];
  let failing = { count: 0, status: 500 };

  const answer = async (request: IncomingMessage, response: ServerResponse, url: URL, seen: { body: unknown }) => {
    // discord.js writes @original as %40original.
    const path = url.pathname.slice(API_PATH.length).replaceAll('%40', '@');
    for (const candidate of routes) {
      const match = candidate.method === request.method ? candidate.path.exec(path) : null;
      if (match === null) continue;
      if (!candidate.open && request.headers.authorization !== `Bot ${token}`) throw refusals.unauthorized();
      const { body, uploads } = await readBody(request);
      seen.body = body;
      const result = candidate.handle({ params: match.slice(1), query: url.searchParams, body, uploads });
      writeJson(response, 200, result.body);
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
      const trouble = api.meddle({ method: request.method ?? '', path: url.pathname });
      if (trouble && 'late' in trouble) await pause(trouble.late);
      if (trouble && 'status' in trouble) {
        request.resume();
        writeJson(response, trouble.status, trouble.body ?? { code: 0, message: `${trouble.status}` }, trouble.headers);
        return;
      }
      if (trouble && 'cut' in trouble) {
        if (trouble.cut === 'after') await answer(request, silent(response), url, { body: undefined }).catch(() => {});
        response.destroy();
        return;
      }
      if (failing.count > 0) {
        failing.count -= 1;
        request.resume();
        const limited = { message: 'You are being rate limited.', retry_after: 0.1, global: false };
        const broken = { code: 0, message: '500: Internal Server Error' };
        if (failing.status === 429) writeJson(response, 429, limited, { 'retry-after': '0.1' });
        else writeJson(response, 500, broken);
        return;
      }
      const seen: { body: unknown } = { body: undefined };
      try {
        await answer(request, response, url, seen);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        request.resume();
        refused.push({ method: request.method ?? '', path: url.pathname, body: seen.body, refusal: error });
        if (refused.length > KEPT) refused.shift();
        writeJson(response, error.status, refusalBody(error));
      }
    },
  };
  return api;
};

/** A response of which nothing is sent. */
const silent = (response: ServerResponse): ServerResponse =>
  Object.assign(response, { writeHead: () => ({ end() {} }) });
