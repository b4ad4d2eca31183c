/** What is done with interactions that the gateway brings: each goes through the front door, a few in each turn of the event loop. */
import { paced } from '../jobs/per-turn.ts';
import { callbacks } from './first-answer.ts';
import { type Door, frontDoor } from './front-door.ts';
import { closeRest, interactionsRest } from './rest.ts';
import { GRACE, underWay } from './under-way.ts';

export type Answering = {
  /** Takes in an interaction as Discord sent it. */
  receive(payload: unknown): void;
  /** Resolves when all that was received is answered, or after a while. */
  close(): Promise<void>;
};

/** @param api Discord's API, where it is not Discord's own. */
export const makeAnswering = (api: string | null, door: Door): Answering => {
  const rest = interactionsRest(api);
  const deliverTo = callbacks(api);
  const answer = frontDoor(door, rest);
  const answering = underWay();
  const inTurn = paced((begin: () => void) => begin());
  return {
    receive: (payload) => {
      const { promise, resolve } = Promise.withResolvers<unknown>();
      // From here on: what waits for its turn is answered before the end, too.
      answering.add(promise);
      inTurn(() => resolve(answer(payload, deliverTo)));
    },
    close: async () => {
      await answering.ended(GRACE);
      closeRest(rest);
    },
  };
};
