/** The bot behind Discord's webhooks: the engine, and a server that answers. Any number of them can stand side by side. */

import { hostname } from 'node:os';
import { answeredOnce, ONCE } from '../discord/answer-once.ts';
import { frontDoor } from '../discord/front-door.ts';
import { shareInvalidRequests } from '../discord/host-limits.ts';
import { ownApplication } from '../discord/own-application.ts';
import { botRest, closeRest, interactionsRest } from '../discord/rest.ts';
import { serverList } from '../discord/server-list.ts';
import { listen } from '../discord/webhook.ts';
import type { State } from '../watching/metrics.ts';
import { DAY, type EngineSettings, openEngine } from './engine.ts';
import { compareServers } from './servers.ts';

export type Settings = EngineSettings & {
  token: string;
  /** By which Discord signs, 64 hexadecimal digits. */
  publicKey: string;
  /** 0 for any that is free. */
  port: number;
  /** The machine whose address this process has; without it the system's host name. */
  host?: string | null;
};

export type Serving = {
  port: number;
  state: State;
  /** Answers what was asked for, then ends; whatever takes too long is left to the next start. */
  close(): Promise<void>;
};

/**
 * Starts serving; resolves when interactions are answered. The port is open from the beginning, so that whoever asks
 * whether this replica is ready is told that it is not yet.
 * @throws where the port or the library can't be had, or Discord refuses the token.
 */
export const startServing = async ({ token, publicKey, port, host, ...settings }: Settings): Promise<Serving> => {
  const { api, log } = settings;
  const webhook = await listen({ port, publicKey, log });
  const engine = await openEngine(settings).catch(async (error) => {
    await webhook.close();
    throw error;
  });
  const { store, route, later } = engine;
  shareInvalidRequests({ api, library: settings.library, host: host ?? hostname(), store, log });
  const rest = botRest(api, token);
  const interactions = interactionsRest(api);
  // No event tells of a server that the bot has left.
  const compare = () => later('Comparing the servers', async () => compareServers(store, await serverList(rest)));
  const comparing = setInterval(compare, DAY).unref();
  const close = async () => {
    clearInterval(comparing);
    await webhook.close();
    await engine.stop();
    await engine.close();
    closeRest(rest);
    closeRest(interactions);
  };
  try {
    const [application] = await Promise.all([ownApplication(rest), engine.kept]);
    if (application.publicKey !== publicKey.toLowerCase())
      log.error('DISCORD_PUBLIC_KEY is not the key of this token’s application: Discord will be taken for a stranger.');
    const once = store.counter(ONCE, () =>
      log.warn('Replayed interactions are refused by this process alone until the database returns.'),
    );
    const receive = frontDoor({ route, libraryFor: store.libraryFor, log }, interactions);
    webhook.open(answeredOnce(receive, once));
    engine.begin(rest, Promise.resolve());
    engine.register(rest, application.id);
    void compare();
  } catch (error) {
    await close();
    throw error;
  }
  const state = { ready: webhook.ready, jobs: store.jobs.counts, shards: () => [] };
  return { port: webhook.port, state, close };
};
