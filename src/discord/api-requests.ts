/** Requests to Discord's API, as undici tells of them: how long they take and how they end, never what is in them. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Answers of three kinds: the first one, what follows it, and whatever the bot does by its token. */
export type Sent = { method: string; route: 'callback' | 'webhook' | 'other'; began: number };

/** @param status of the response; 0 where none came. */
type Ended = (status: number) => void;

/** Of undici's own objects, what is looked at. */
type Message = { request: { origin: unknown; method: string; path: string }; response?: { statusCode: number } };

/** The tokens of interactions stand in paths: nothing of a path but this goes any further. */
export const routeOf = (path: string): Sent['route'] => {
  if (/\/interactions\/\d+\/[^/]+\/callback/.test(path)) return 'callback';
  return /\/webhooks\/\d+\//.test(path) ? 'webhook' : 'other';
};

/**
 * Calls `sent` for each request to `origin` ("https://discord.com"), in the asynchronous context of whoever sends it, and
 * what that returns when the response begins or will never come.
 * @returns what ends it.
 */
export const watchRequests = (origin: string, sent: (request: Sent) => Ended): (() => void) => {
  const open = new WeakMap<object, Ended>();
  const end = (request: object, status: number) => {
    open.get(request)?.(status);
    open.delete(request);
  };
  const heard: [channel: string, hear: (message: Message) => void][] = [
    [
      'undici:request:create',
      ({ request }) => {
        if (String(request.origin) !== origin) return;
        const { method, path } = request;
        open.set(request, sent({ method, route: routeOf(path), began: performance.now() }));
      },
    ],
    ['undici:request:headers', ({ request, response }) => end(request, response?.statusCode ?? 0)],
    ['undici:request:error', ({ request }) => end(request, 0)],
  ];
  const hearers = heard.map(([channel, hear]) => [channel, (message: unknown) => hear(message as Message)] as const);
  for (const [channel, hear] of hearers) subscribe(channel, hear);
  return () => {
    for (const [channel, hear] of hearers) unsubscribe(channel, hear);
  };
};
