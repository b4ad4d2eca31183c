/** The gateway: discord.js keeps the connection, the front door gets each interaction as it came. */
import { Client, GatewayCloseCodes, GatewayDispatchEvents, GatewayIntentBits, Options } from 'discord.js';
import { callbacks } from './callback.ts';
import { type Door, frontDoor } from './front-door.ts';
import { BAD_TOKEN, refused } from './refused.ts';
import { interactionsRest } from './rest.ts';

/** Nothing is looked up in discord.js's caches: what an interaction needs comes with it. */
const nothingCached = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  GuildMemberManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
});

type Gateway = Door & {
  /** Discord's API, where it is not Discord's own: "http://127.0.0.1:3141/api". */
  api: string | null;
  /** The bot has come to a server, or was taken out of it. */
  joined(server: string): void;
  removed(server: string): void;
  /** Called with a sentence where Discord ends the connection and no new one can be made. */
  lost(line: string): void;
};

/** A client that routes interactions once it is logged in; no intent but the servers' list. */
export const makeClient = ({ api, joined, removed, lost, ...door }: Gateway): Client<boolean> => {
  const { log } = door;
  const address = api === null ? {} : { api };
  const client = new Client({ intents: [GatewayIntentBits.Guilds], makeCache: nothingCached, rest: address });
  const interactions = interactionsRest(api);
  const deliverTo = callbacks(api, interactions);
  const receive = frontDoor(door, interactions);
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: unknown) => void receive(payload, deliverTo));
  client.on('guildCreate', ({ id }) => joined(id));
  // discord.js tells an outage by another event.
  client.on('guildDelete', ({ id }) => removed(id));
  const trouble = (error: Error) => log.error({ err: error }, 'gateway');
  client.on('error', trouble);
  client.on('shardError', trouble);
  client.on('shardDisconnect', ({ code }) =>
    lost(
      code === GatewayCloseCodes.AuthenticationFailed
        ? BAD_TOKEN
        : `Discord has closed the connection for good (${code}). Start the bot again.`,
    ),
  );
  client.on('invalidated', () => lost('Discord has ended the session for good. Start the bot again.'));
  client.on('warn', (message) => log.warn(message));
  return client;
};

/**
 * Resolves when the client is logged in and answers.
 * @throws Error with a sentence that says what to do.
 */
export const logIn = async (client: Client<boolean>, token: string): Promise<void> => {
  const ready = new Promise<void>((resolve) => client.once('clientReady', () => resolve()));
  try {
    await client.login(token);
  } catch (error) {
    throw new Error(refused(error), { cause: error });
  }
  await ready;
};
