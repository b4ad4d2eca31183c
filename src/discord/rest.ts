/** Discord's HTTP API, for a process that has no gateway. */
import { setTimeout as pause } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, REST, RESTJSONErrorCodes } from 'discord.js';
import { Agent } from 'undici';

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

/** @param api Discord's API, where it is not Discord's own: "http://127.0.0.1:3141/api". */
export const restOptions = (api: string | null) => ({
  version: '10',
  ...(api !== null && { api }),
  handlerSweepInterval: SWEPT,
  // Without one, requests go through Node's own copy of undici, which has to be compiled beside the one of first answers.
  agent: new Agent({ connections: CONNECTIONS }),
});

/** For what a bot does by its token, where it has no discord.js client. */
export const botRest = (api: string | null, token: string): REST => new REST(restOptions(api)).setToken(token);

/** For what is done by the tokens of interactions. */
export const interactionsRest = (api: string | null): REST =>
  new REST({ ...restOptions(api), globalRequestsPerSecond: UNCOUNTED });

/** Milliseconds before each further try: where somebody waits for the answer, and where it has been promised. */
const SOON = [50, 200, 800];
const OUTAGE = [1_000, 4_000, 10_000, 20_000];

/** What Discord says of an interaction that it takes for unanswered. */
const isUnanswered = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownWebhook;

/**
 * The connection was cut, or there is none: what the system or undici says of that has a name for a code; what Discord says has
 * a number. discord.js makes a request again after one of these names, ECONNRESET, alone.
 */
const isCut = (error: unknown): boolean => error instanceof Error && 'code' in error && typeof error.code === 'string';

/** Discord is out of order or out of reach, not against it; discord.js has tried three times at once. */
const isOut = (error: unknown): boolean => error instanceof HTTPError || isCut(error);

/** Sends again after each of the `pauses` that there are for an error, and rejects with it where there is none left. */
const tried = async (
  send: () => Promise<unknown>,
  pauses: (error: unknown) => Iterator<number> | null,
): Promise<unknown> => {
  for (;;)
    try {
      return await send();
    } catch (error) {
      const ms = pauses(error)?.next().value;
      if (ms === undefined) throw error;
      await pause(ms);
    }
};

/**
 * What follows a first answer was promised by it, so it is tried again for as long as an outage takes, up to half a minute.
 * A first answer that goes as the body of a response may still be on its way when what follows comes to Discord over
 * another connection, and then there is nothing yet to follow: it is tried again.
 */
export const following = (rest: Rest): Rest => {
  const promised = (send: () => Promise<unknown>) => {
    const [early, out] = [SOON.values(), OUTAGE.values()];
    return tried(send, (error) => (isUnanswered(error) ? early : isOut(error) ? out : null));
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
