/** Puts the bot together: the library, the reader, the commands, and the connection to Discord. */
import type { Logger } from 'pino';
import { announcing } from './announce.ts';
import { bundledDrafts } from './article/bundled.ts';
import { openExtraction } from './article/extraction.ts';
import type { Store } from './article/library.ts';
import { openStore } from './article/sqlite/open.ts';
import { gather } from './commands.ts';
import { commandsJson } from './discord/options.ts';
import { register } from './discord/register.ts';
import { makeFetcher } from './fetch/fetcher.ts';
import { type Limits, makeIntake } from './intake/intake.ts';
import { giveBack } from './language/memory.ts';
import { READER_VERSION } from './language/reading.ts';
import type { Language } from './language/thread.ts';
import { onceEach } from './remembered.ts';
import { makeRouter } from './router.ts';
import { compareServers } from './servers.ts';
import { en } from './words/en.ts';

export type Settings = {
  token: string;
  /** Discord's API where it is not Discord's own. */
  api: string | null;
  /** Register the commands in this server only; null for everywhere. */
  guild: string | null;
  libraryFile: string;
  /** Days after which articles go; null where they stay. */
  retentionDays: number | null;
  limits: Limits;
  /** For tests and benchmarks: names and addresses of their own. */
  internet?: Pick<Parameters<typeof makeFetcher>[0], 'resolve' | 'reach'>;
  /** The reader; it is closed with the bot. */
  language: Language;
  log: Logger;
};

export type Bot = {
  name: string;
  servers: number;
  /** Resolves, with a sentence, where Discord ends the connection for good. */
  lost: Promise<string>;
  close(): Promise<void>;
};

/** Where Discord keeps attachments, and the most bytes that it takes from people who pay for more. */
const ATTACHMENTS = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
const ATTACHMENT = 25 * 1024 * 1024;

/** Milliseconds after which what a start leaves behind is given back. */
const SETTLED = 1_500;
const DAY = 24 * 60 * 60_000;
/** Articles re-read at a time, so that new ones are not kept waiting. */
const BATCH = 20;

/**
 * Makes the readings that an older reader left, or that can't be used, anew; the old ones serve meanwhile. An article that
 * can't be read is passed over.
 */
const reread = async (store: Store, language: Language, log: Logger): Promise<void> => {
  const failed = new Set<string>();
  for (;;) {
    const outdated = await store.outdated(READER_VERSION, BATCH + failed.size);
    const articles = outdated.filter(({ id }) => !failed.has(id));
    if (articles.length === 0) return;
    for (const { id, title, text, published } of articles)
      try {
        await store.reread(id, await language.read({ text, title, ...(published && { published }) }));
      } catch (error) {
        failed.add(id);
        log.error({ article: id, err: error }, 'An article could not be read anew.');
      }
  }
};

/**
 * Starts the bot; resolves when it answers.
 * @throws where the library can't be opened, or Discord refuses the token.
 */
export const startBot = async ({
  token,
  api,
  guild,
  libraryFile,
  retentionDays,
  limits,
  internet,
  language,
  log,
}: Settings): Promise<Bot> => {
  const [store, drafts] = await Promise.all([openStore(libraryFile), bundledDrafts()]);
  // The reader's thread reads while discord.js loads, which takes longest and leaves this one no turn for anything else.
  const kept = store.keepBundled(drafts, ({ title, published }, text) =>
    language.read({ text, title, ...(published && { published }) }),
  );
  // It is awaited below: that it fails before is no unhandled rejection.
  kept.catch(() => {});
  const [commands, { logIn, makeClient }] = await Promise.all([gather(), import('./discord/client.ts')]);
  const later = (what: string, work: () => Promise<unknown>) =>
    work().catch((error) => log.error({ err: error }, `${what} failed`));
  const { libraryFor } = store;
  const lost = Promise.withResolvers<string>();
  const fetcher = makeFetcher({
    attachments: api === null ? ATTACHMENTS : [new URL(api).origin],
    attachmentBytes: ATTACHMENT,
    log,
    ...internet,
  });
  const extraction = openExtraction();
  const intake = makeIntake({
    jobs: store.jobs,
    libraryFor,
    fetcher,
    extraction,
    read: language.read,
    limits,
    announce: (adding, outcome) => announcing({ rest: client.rest, libraryFor, log })(adding, outcome),
    log,
  });
  const client = makeClient({
    api,
    libraryFor,
    log,
    joined: (server) => void later('Noting a server', () => store.here([server])),
    removed: (server) =>
      void later('Noting a server', async () => {
        await store.here([server]);
        await store.gone([server]);
      }),
    lost: lost.resolve,
    route: makeRouter({
      commands,
      libraryFor,
      answers: language.answers,
      suggest: onceEach(language.suggest),
      add: intake.add,
      retentionDays,
      log,
    }),
  });
  const close = async () => {
    clearInterval(pruning);
    await intake.stop();
    await fetcher.close();
    await client.destroy();
    await extraction.close();
    await language.close();
    await store.close();
  };
  const pruning = setInterval(() => later('Pruning old links', () => store.prune(retentionDays)), DAY).unref();
  try {
    await Promise.all([kept, logIn(client, token)]);
  } catch (error) {
    await close();
    throw error;
  }
  intake.start();
  const application = client.application?.id;
  if (application && (client.shard?.ids.includes(0) ?? true))
    void later('Registering the commands', async () => {
      const done = await register(client.rest, store, application, guild ?? 'everywhere', commandsJson(commands, en));
      log.debug({ commands: done });
    });
  void later('Pruning old links', () => store.prune(retentionDays));
  void later('Comparing the servers', () => compareServers(store, new Set(client.guilds.cache.keys())));
  void later('Re-reading older articles', () => reread(store, language, log));
  // Once, before people come: this thread is the gateway's.
  setTimeout(giveBack, SETTLED).unref();
  store.onBroken((id) => {
    log.error({ article: id }, 'A reading is broken and is made anew.');
    void later('Re-reading a broken article', () => reread(store, language, log));
  });
  return { name: client.user?.username ?? '', servers: client.guilds.cache.size, lost: lost.promise, close };
};
