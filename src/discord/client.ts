/** A bot's client: what it is told comes over the gateway, what it says goes by Discord's HTTP API. */
import type { REST } from 'discord.js';
import type { Store } from '../article/library.ts';
import { paced } from '../paced.ts';
import { callbacks } from './callback.ts';
import { type Door, frontDoor } from './front-door.ts';
import { connect, type Gateway, type Listening } from './gateway.ts';
import { ownApplication } from './own-application.ts';
import { botRest, closeRest, interactionsRest } from './rest.ts';
import { leaveSessions, takeSessions } from './sessions.ts';
import type { Shards } from './shards.ts';
import { GRACE, underWay } from './under-way.ts';

type Settings = Door &
  Pick<Listening, 'shards' | 'turn' | 'listed' | 'joined' | 'removed'> & {
    /** Discord's API, where it is not Discord's own: "http://127.0.0.1:3141/api". */
    api: string | null;
    token: string;
    store: Pick<Store, 'setting' | 'setSetting'>;
  };

export type Client = {
  /** Acts by the bot's token. */
  rest: REST;
  /**
   * Resolves when all shards hear.
   * @throws Error with a sentence that says what to do.
   */
  connect(): Promise<{ application: { id: string; name: string }; gateway: Gateway }>;
  /** Hears nothing more, and resolves when all that was heard is answered, or after a while. */
  close(): Promise<void>;
};

/** A client that routes interactions once it is connected. */
export const makeClient = ({ api, token, store, shards, turn, listed, joined, removed, ...door }: Settings): Client => {
  const { log } = door;
  const rest = botRest(api, token);
  const interactions = interactionsRest(api);
  const deliverTo = callbacks(api);
  const answer = frontDoor(door, interactions);
  const answering = underWay();
  const inTurn = paced((begin: () => void) => begin());
  let connected: { gateway: Gateway; of: string } | null = null;
  return {
    rest,
    connect: async () => {
      const application = await ownApplication(rest);
      const of = ({ first, last, count }: Shards) => `${application.id} ${first}-${last}/${count}`;
      const gateway = await connect({
        token,
        rest,
        shards,
        turn,
        takeSessions: (ours) => takeSessions(store, of(ours)),
        receive: (payload) => {
          const { promise, resolve } = Promise.withResolvers<void>();
          // From here on: what waits for its turn is answered before the end, too.
          answering.add(promise);
          inTurn(() => resolve(answer(payload, deliverTo) ?? undefined));
        },
        listed,
        joined,
        removed,
        log,
      });
      connected = { gateway, of: of(gateway.shards) };
      return { application, gateway };
    },
    close: async () => {
      const left = connected && leaveSessions(store, connected.of, await connected.gateway.close());
      const warn = (error: unknown) => log.warn({ err: error }, 'The next start begins the gateway’s sessions anew.');
      await Promise.all([left?.catch(warn), answering.ended(GRACE)]);
      closeRest(rest);
      closeRest(interactions);
    },
  };
};
