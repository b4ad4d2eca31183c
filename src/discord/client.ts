/** The bot's discord.js client: it logs in, hears the gateway and sends by its REST. */
import { Client, Events, type GatewayDispatchPayload, GatewayIntentBits, type REST } from 'discord.js';
import type { Logger } from 'pino';
import { type Shards, shardIds } from '../config/shards.ts';
import type { Counter } from '../library/counter.ts';
import type { Store } from '../library/library.ts';
import { makeCache } from './caches.ts';
import { ENDS } from './fatal-closes.ts';
import { sharding } from './gateway.ts';
import { hearing, type Listener } from './gateway-events.ts';
import { leaveSessions, type Owner, type Sessions, takeSessions } from './gateway-sessions.ts';
import { startBudget, throttle } from './identify.ts';
import { refused } from './login-refusal.ts';
import { type Away, type Outage, watchOutages } from './outages.ts';
import { ownApplication } from './own-application.ts';
import { restOptions } from './rest.ts';

export type Settings = Pick<Listener, 'receive' | 'joined' | 'removed'> & {
  /** Discord's API, where it is not Discord's own: "http://127.0.0.1:3141/api". */
  api: string | null;
  token: string;
  /** null for as many as Discord recommends, all of them here. */
  shards: Shards | null;
  /** For where others beside this process identify: {@link throttle}. */
  turn?: Counter | undefined;
  store: Pick<Store, 'setting' | 'setSetting'>;
  /** A session has begun, in which these shards hear of these servers. What happened before was not told. */
  listed(servers: ReadonlySet<string>, shard: Shards): void;
  /** A shard has lost the gateway, or has it again. */
  outage(outage: Outage): void;
  log: Logger;
};

/** How it is with a shard: `ping` in milliseconds there and back, null before the first. */
export type Shard = Away & { id: number; ready: boolean; ping: number | null; servers: number | null };

type Application = { id: string; name: string };

export type Connection = {
  application: Application;
  shards: Shards;
  state(): Shard[];
};

export type BotClient = {
  /** Acts by the bot's token. */
  rest: REST;
  /**
   * Resolves when all shards hear.
   * @throws Error with a sentence that says what to do.
   */
  connect(): Promise<Connection>;
  /** Resolves, with a sentence, where Discord ends a connection and no new one can be made. */
  lost: Promise<string>;
  /** Hears nothing more. Discord keeps the sessions for a while, and tells whoever resumes them what came since. */
  close(): Promise<void>;
};

/** What discord.js gives for a ping before the first. */
const UNKNOWN = -1;

/** None where the store fails: then Discord is asked for new ones. */
const orNone = (work: Promise<Sessions>, log: Logger): Promise<Sessions> =>
  work.catch((error) => {
    log.warn({ err: error }, 'Stored gateway sessions can’t be read; starting new ones.');
    return new Map();
  });

/** A client that is not connected yet; its `rest` works at once. */
export const makeClient = (settings: Settings): BotClient => {
  const { api, token, shards, turn, store, listed, outage, log } = settings;
  const { promise: lost, resolve: end } = Promise.withResolvers<string>();
  const { promise: all, resolve: allThere } = Promise.withResolvers<void>();
  const outages = watchOutages(log, outage);
  const budget = startBudget(log);
  const { promise: application, resolve: known } = Promise.withResolvers<Application>();
  let ours: Shards = { first: 0, last: 0, count: 1 };
  let sessions: Sessions | null = null;
  let closing = false;
  const owner = async (): Promise<Owner> => {
    const { first, last, count } = ours;
    return { bot: (await application).id, shards: `${first}-${last}/${count}`, token };
  };

  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    // Without them, discord.js reads the environment's SHARDS, in another notation.
    ...(shards === null ? { shards: 'auto' } : { shards: shardIds(shards), shardCount: shards.count }),
    makeCache,
    rest: restOptions(api),
    ws: {
      buildIdentifyThrottler: (gateway) => throttle(gateway, budget, turn),
      buildStrategy: (gateway) =>
        sharding(gateway, {
          budget,
          takeSessions: async (spawned) => {
            ours = spawned;
            sessions = await orNone(takeSessions(store, await owner()), log);
            return sessions;
          },
          raw: (event, shard) => client.emit(Events.Raw, event, shard),
          closed: (shard, code) => {
            heard.closed(shard);
            if (!closing && !ENDS.has(code)) outages.went(shard, code);
          },
        }),
    },
  });
  client.rest.setToken(token);

  const heard = hearing({
    ...settings,
    listed: (servers, shard) => listed(servers, { ...ours, first: shard, last: shard }),
  });
  const back = (shard: number, how: 'resumed' | 'new session') => {
    outages.back(shard, how);
    if (shardIds(ours).every(heard.isThere)) allThere();
  };
  client.on(Events.Raw, (event: GatewayDispatchPayload, shard: number) => heard.hear(event, shard));
  client.on(Events.ShardReady, (shard) => {
    // READY names every server, and discord.js makes a Guild of each.
    client.guilds.cache.clear();
    back(shard, 'new session');
  });
  client.on(Events.ShardResume, (shard) => back(shard, 'resumed'));
  client.on(Events.ShardDisconnect, ({ code }) => end(ENDS.get(code) ?? ''));
  client.on(Events.ShardError, (error, shard) => log.debug({ shard, err: error }, 'Gateway connection failed.'));

  const close = async () => {
    closing = true;
    await client.destroy();
    // It has forgotten the token, by which others may still say something.
    client.rest.setToken(token);
    await (sessions && leaveSessions(store, await owner(), sessions))?.catch((error) =>
      log.warn({ err: error }, 'Gateway sessions can’t be stored; the next start begins new ones.'),
    );
  };
  const state = () =>
    shardIds(ours).map((id) => {
      const ping = client.ws.shards.get(id)?.ping ?? UNKNOWN;
      return {
        id,
        ready: heard.isThere(id),
        ping: ping === UNKNOWN ? null : ping,
        servers: heard.servers(id),
        ...outages.of(id),
      };
    });
  return {
    rest: client.rest,
    connect: async () => {
      const refusal = lost.then((sentence) => Promise.reject(new Error(sentence)));
      // Whoever has connected is told by `lost`.
      refusal.catch(() => {});
      const login = client.login(token).catch((error: unknown) => {
        throw new Error(refused(error), { cause: error });
      });
      // Whether the token is good, the application tells first.
      login.catch(() => {});
      try {
        known(await ownApplication(client.rest));
        await Promise.race([Promise.all([login, all]), refusal]);
      } catch (error) {
        await close();
        throw error;
      }
      return { application: await application, shards: ours, state };
    },
    lost,
    close,
  };
};
