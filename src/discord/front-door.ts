/** An interaction on its way to the router, whether the gateway or a webhook has brought it. */
import type { REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Library } from '../library/library.ts';
import type { Parts } from '../router/parts.ts';
import type { Route } from '../router/router.ts';
import { wordsFor } from '../words/words.ts';
import type { Deliver } from './first-answer.ts';
import { type Arrival, readInteraction } from './interaction.ts';
import { responder } from './respond.ts';

export type Door = {
  route: Route;
  libraryFor: Parts['libraryFor'];
  log: Logger;
};

/**
 * Takes in what Discord sent; resolves when all is answered. null where it is no interaction that the bot knows, also as what
 * it resolves to.
 */
export type Receive = (payload: unknown, deliverTo: (arrival: Arrival) => Deliver) => Promise<unknown> | null;

/** @param rest for whatever follows the first answer, by the interaction's own token. */
export const frontDoor =
  ({ route, libraryFor, log }: Door, rest: Pick<REST, 'post' | 'patch' | 'delete'>): Receive =>
  (payload, deliverTo) => {
    const arrival = readInteraction(payload);
    if (!arrival) {
      log.warn('An interaction of a kind that is not known came in; it was left alone.');
      return null;
    }
    const { asker } = arrival.event;
    const { channel } = asker;
    const words = wordsFor(asker.locale);
    const keepLinks: Library['keepLinks'] = (links) =>
      libraryFor(asker.scope)
        .keepLinks(links)
        .catch((error) => {
          log.error({ err: error }, 'Buttons could not be kept; the reply goes without them.');
          return [];
        });
    const respond = responder({ ...arrival, channel }, deliverTo(arrival), rest, keepLinks, words.frame.remove);
    return route(arrival.event, words, respond);
  };
