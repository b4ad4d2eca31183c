/** Discord's HTTP API, for a process that has no gateway. */
import { setTimeout as pause } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, REST } from '@discordjs/rest';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';

type Rest = Pick<REST, 'post' | 'patch' | 'delete'>;

/**
 * Discord exempts interactions from its 50 requests a second, @discordjs/rest does not know: this instance answers
 * interactions and nothing else, whatever counts has another.
 */
const UNCOUNTED = 1_000_000;

/** @param api Discord's API, where it is not Discord's own: "http://127.0.0.1:3141/api". */
const options = (api: string | null) => ({ version: '10', ...(api !== null && { api }) });

/** For what a bot does by its token. */
export const botRest = (api: string | null, token: string): REST => new REST(options(api)).setToken(token);

/** For what is done by the tokens of interactions. */
export const interactionsRest = (api: string | null): REST =>
  new REST({ ...options(api), globalRequestsPerSecond: UNCOUNTED });

/** Milliseconds before each further try: where Discord has still to hear of the first answer, and where it can't be reached. */
const PAUSES = [50, 200, 800];
const OUTAGE = [1_000, 4_000, 10_000, 20_000];

/** What Discord says of an interaction that it takes for unanswered. */
const isUnanswered = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownWebhook;

/** Discord is out of order or out of reach, not against it; @discordjs/rest has tried three times at once. */
const isOut = (error: unknown): boolean => error instanceof HTTPError || (error instanceof Error && isCut(error));
/** What the system or undici says of a connection has a name for a code; what Discord says has a number. */
const isCut = (error: Error): boolean => 'code' in error && typeof error.code === 'string';

/**
 * What follows a first answer was promised by it, so it is tried again for as long as an outage takes, up to half a minute.
 * A first answer that goes as the body of a response may still be on its way when what follows comes to Discord over
 * another connection, and then there is nothing yet to follow: it is tried again.
 */
export const following = (rest: Rest): Rest => {
  const tried = async (send: () => Promise<unknown>): Promise<unknown> => {
    const [early, out] = [PAUSES.values(), OUTAGE.values()];
    for (;;)
      try {
        return await send();
      } catch (error) {
        const pauses = isUnanswered(error) ? early : isOut(error) ? out : null;
        const ms = pauses?.next().value;
        if (ms === undefined) throw error;
        await pause(ms);
      }
  };
  return {
    post: (...request) => tried(() => rest.post(...request)),
    patch: (...request) => tried(() => rest.patch(...request)),
    delete: (...request) => tried(() => rest.delete(...request)),
  };
};

export const closeRest = (rest: REST): void => {
  rest.clearHandlerSweeper();
  rest.clearHashSweeper();
};
