/** The bot at Discord's gateway: the engine, and a client that is logged in. */
import { type EngineSettings, openEngine } from './engine.ts';
import { compareServers } from './servers.ts';

export type Settings = EngineSettings & { token: string };

export type Bot = {
  name: string;
  servers: number;
  /** Resolves, with a sentence, where Discord ends the connection for good. */
  lost: Promise<string>;
  close(): Promise<void>;
};

/**
 * Starts the bot; resolves when it answers.
 * @throws where the library can't be opened, or Discord refuses the token.
 */
export const startBot = async ({ token, ...settings }: Settings): Promise<Bot> => {
  const { api, log } = settings;
  const engine = await openEngine(settings);
  const { store, route, later } = engine;
  // The reader's thread reads while discord.js loads, which takes longest and leaves this one no turn for anything else.
  const { logIn, makeClient } = await import('./discord/client.ts');
  const lost = Promise.withResolvers<string>();
  const client = makeClient({
    api,
    libraryFor: store.libraryFor,
    log,
    joined: (server) => void later('Noting a server', () => store.here([server])),
    removed: (server) =>
      void later('Noting a server', async () => {
        await store.here([server]);
        await store.gone([server]);
      }),
    lost: lost.resolve,
    route,
  });
  const close = async () => {
    await engine.stop();
    await client.destroy();
    await engine.close();
  };
  try {
    await Promise.all([engine.kept, logIn(client, token)]);
  } catch (error) {
    await close();
    throw error;
  }
  engine.begin(client.rest);
  const application = client.application?.id;
  if (application && (client.shard?.ids.includes(0) ?? true)) engine.register(client.rest, application);
  void later('Comparing the servers', () => compareServers(store, new Set(client.guilds.cache.keys())));
  return { name: client.user?.username ?? '', servers: client.guilds.cache.size, lost: lost.promise, close };
};
