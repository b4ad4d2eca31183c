/** Discord's HTTP API by discord.js: for all but first answers. */
import { DefaultRestOptions, REST, type RESTOptions } from 'discord.js';
import { Agent } from 'undici';
import { rateLimitsOf, secondsIn } from './api-rate-limits.ts';
import { routeOf } from './api-requests.ts';
import { failureOf } from './failure.ts';
import { type Pauses, retry } from './retry.ts';

type Rest = Pick<REST, 'post' | 'patch' | 'delete'>;

/**
 * Discord exempts interactions from its 50 requests a second, discord.js does not know: this instance answers
 * interactions and nothing else, whatever counts has another.
 */
const UNCOUNTED = 1_000_000;

/**
 * Nobody waits three seconds for what is sent here, so a burst of it neither opens a connection each nor is answered in one turn
 * of the event loop.
 */
const CONNECTIONS = 16;

/**
 * Milliseconds from one look for queues that nothing waits in to the next. Each interaction that is answered later has one of its
 * own, 0.6 KB; discord.js looks once an hour, and in an hour there may be millions.
 */
const SWEPT = 60_000;

/** Sends a request unless a limit forbids it; then discord.js is given a 429, and waits as after one of Discord's. */
const obeying = (api: string): RESTOptions['makeRequest'] => {
  const limits = rateLimitsOf(api);
  return async (url, init) => {
    const route = routeOf(new URL(url).pathname);
    const wait = limits.wait(route);
    if (wait > 0)
      return new Response(null, {
        status: 429,
        headers: { 'retry-after': String(wait / 1_000), 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' },
      });
    const response = await DefaultRestOptions.makeRequest(url, init);
    const { status, headers } = response;
    limits.heard(route, {
      status,
      scope: headers.has('x-ratelimit-global') ? 'global' : headers.get('x-ratelimit-scope'),
      retryAfter: secondsIn(headers.get('retry-after')),
      isJson: headers.get('content-type')?.includes('json') ?? false,
    });
    return response;
  };
};

/** @param api Discord's API, where it is not Discord's own: "http://127.0.0.1:3141/api". */
export const restOptions = (api: string | null) => ({
  version: '10',
  ...(api !== null && { api }),
  handlerSweepInterval: SWEPT,
  makeRequest: obeying(api ?? DefaultRestOptions.api),
  // Without one, requests go through Node's own copy of undici, which has to be compiled beside the one of first answers.
  agent: new Agent({ connections: CONNECTIONS }),
});

/** discord.js's REST, for rooms that don't know discord.js. */
export type DiscordRest = REST;

/** For what a bot does by its token, where it has no discord.js client. */
export const botRest = (api: string | null, token: string): REST => new REST(restOptions(api)).setToken(token);

/** For what is done by the tokens of interactions, which {@link following} tries again. */
export const interactionsRest = (api: string | null): REST =>
  new REST({ ...restOptions(api), globalRequestsPerSecond: UNCOUNTED, retries: 0 });

const PAUSES: Pauses = { first: 200, most: 10_000 };

/** Milliseconds in which Discord learns of a first answer that is on its way. */
const EARLY = 3_000;

/**
 * What follows a first answer was promised by it, so it is tried again for `ms` milliseconds where Discord is out of order or
 * out of reach. A first answer that goes as the body of a response may still be on its way when what follows comes to
 * Discord over another connection, and then there is nothing yet to follow: it is tried again for three seconds.
 */
export const following = (rest: Rest, ms: number): Rest => {
  const until = performance.now() + ms;
  const promised = (send: () => Promise<unknown>) => {
    const early = performance.now() + EARLY;
    const again = (error: unknown) => {
      const failure = failureOf(error);
      if (failure === 'out') return { until };
      return failure === 'early' ? { until: early } : null;
    };
    return retry(send, again, PAUSES);
  };
  return {
    post: (...request) => promised(() => rest.post(...request)),
    patch: (...request) => promised(() => rest.patch(...request)),
    delete: (...request) => promised(() => rest.delete(...request)),
  };
};

export const closeRest = (rest: REST): void => {
  rest.clearHandlerSweeper();
  rest.clearHashSweeper();
};
