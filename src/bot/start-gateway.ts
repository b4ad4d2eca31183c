/** The bot at Discord's gateway: the engine, and a client that is connected. */

import { hostname } from 'node:os';
import { hears, isPart, type Shards } from '../config/shards.ts';
import { noteOutage } from '../discord/outages.ts';
import type { State } from '../watching/metrics.ts';
import { type EngineSettings, openEngine } from './engine.ts';
import { compareServers } from './servers.ts';

export type Settings = EngineSettings & {
  token: string;
  /** Nothing, or null: as many as Discord recommends, all of them here. */
  shards?: Shards | null;
  /** The machine whose address this process has; without it the system's host name. */
  host?: string | null;
};

export type Bot = {
  name: string;
  /** null where sessions of the process before go on, in which Discord lists no servers. */
  servers: number | null;
  state: State;
  /** Resolves, with a sentence, where Discord ends a connection for good. */
  lost: Promise<string>;
  /** Answers what was asked for, then ends; what comes meanwhile is told to whoever starts next. */
  close(): Promise<void>;
};

/** How often a shard of each of Discord's buckets may identify, over all machines. */
const TURN = { of: 'identify', points: 1, seconds: 5 };

/**
 * Starts the bot; resolves when it answers.
 * @throws where the library can't be opened, or Discord refuses the token.
 */
export const startBot = async ({ token, shards = null, host, ...settings }: Settings): Promise<Bot> => {
  const { api, log } = settings;
  const engine = await openEngine(settings);
  const { store, route, later } = engine;
  // At a first start the reader's process reads while Discord's libraries load, which leaves this one no turn for anything else.
  const { makeClient } = await import('../discord/client.ts');
  const { shareInvalidRequests } = await import('../discord/host-limits.ts');
  shareInvalidRequests({ api, library: settings.library, host: host ?? hostname(), store, log });
  const { makeAnswering } = await import('../discord/answering.ts');
  const answering = makeAnswering(api, { route, libraryFor: store.libraryFor, log });
  const client = makeClient({
    api,
    token,
    shards,
    turn: shards && isPart(shards) ? store.counter(TURN, () => {}) : undefined,
    store,
    log,
    receive: answering.receive,
    listed: (servers, shard) =>
      void later('Comparing the servers', () => compareServers(store, servers, (server) => hears(shard, server))),
    joined: (server) => void later('Noting a server', () => store.here([server])),
    removed: (server) =>
      void later('Noting a server', async () => {
        await store.here([server]);
        await store.gone([server]);
      }),
    outage: (outage) => void later('Noting an outage', () => noteOutage(store, outage)),
  });
  const close = async () => {
    await client.close();
    await answering.close();
    await engine.stop();
    await engine.close();
  };
  try {
    const connected = client.connect();
    const begun = engine.kept.then(() => engine.begin(client.rest, connected));
    const [{ application, shards: ours, state: shardsNow }] = await Promise.all([connected, begun]);
    if (ours.first === 0) engine.register(client.rest, application.id);
    const listed = shardsNow().map(({ servers }) => servers);
    const servers = listed.reduce((all, some) => (all === null || some === null ? null : all + some), 0);
    const state: State = {
      ready: () => shardsNow().every(({ ready }) => ready),
      jobs: store.jobs.counts,
      shards: shardsNow,
    };
    return { name: application.name, servers, state, lost: client.lost, close };
  } catch (error) {
    await close();
    throw error;
  }
};
