/** What answers, however Discord reaches it: the library, the reader, the commands, the intake, the router. */
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Scope } from '../article/article.ts';
import { toRead } from '../article/draft.ts';
import { gather } from '../command/registry.ts';
import { commandsJson } from '../discord/command-json.ts';
import { register } from '../discord/register.ts';
import type { DiscordRest } from '../discord/rest.ts';
import { openExtraction } from '../extraction/extraction.ts';
import type { Settings as Fetching } from '../fetch/fetcher.ts';
import { LOADED_FIRST, openFetcher } from '../fetch/open-fetcher.ts';
import { bundledDrafts, bundledQuestions } from '../intake/bundled-articles.ts';
import { type Limits, makeIntake } from '../intake/intake.ts';
import type { Language } from '../language/reader/readers.ts';
import { giveBack } from '../language/reader/release-memory.ts';
import { counterInMemory } from '../library/counter.ts';
import type { Library, Store } from '../library/library.ts';
import { openStore } from '../library/open-store.ts';
import { admission, makeLimits, type Rates } from '../router/admission.ts';
import { watchLoad } from '../router/load.ts';
import { makeRouter, type Route } from '../router/router.ts';
import { en } from '../words/en.ts';
import { keepUp } from './background-work.ts';
import { encodeMissing, meaningOf } from './encode-articles.ts';
import { reread, rereadAgain } from './reread-articles.ts';
import { makeMissingQuestions } from './suggest-questions.ts';
import { watchedLanguage, watchedStore } from './timed-calls.ts';
import { loadAtRest } from './warm-up.ts';

export type EngineSettings = {
  /** Discord's API where it is not Discord's own. */
  api: string | null;
  /** Register the commands in this server only; null for everywhere. */
  guild: string | null;
  /** A file, or the address of a PostgreSQL database. */
  library: string;
  /** Days after which articles go; null where they stay. */
  retentionDays: number | null;
  limits: Limits;
  /** How much anybody may ask; nothing where nobody is limited, as in the playground. */
  rates?: Rates;
  /** For tests and benchmarks: names and addresses of their own. */
  internet?: Pick<Fetching, 'resolve' | 'reach'>;
  /** The reader; it is closed with the engine. */
  language: Language;
  log: Logger;
};

export type Engine = {
  store: Store;
  route: Route;
  /** Resolves when the articles that come with the bot are kept. */
  kept: Promise<void>;
  /** Does what nobody waits for, and logs where it fails. */
  later(what: string, work: () => Promise<unknown>): Promise<void>;
  /** Begins with what is done beside answering. `rest` acts by the bot's token; `connected` resolves when people can ask. */
  begin(rest: DiscordRest, connected: Promise<unknown>): void;
  /** Tells Discord which commands there are. */
  register(rest: DiscordRest, application: string): void;
  /** Takes nothing more in. */
  stop(): Promise<void>;
  /** After {@link stop}, and when nothing is answered any more. */
  close(): Promise<void>;
};

/** Where Discord keeps attachments, and the most bytes that it takes from people who pay for more. */
const ATTACHMENTS = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
const ATTACHMENT = 25 * 1024 * 1024;

/** Milliseconds between two lines of the log that say the same. */
const SELDOM = 60_000;

/** Milliseconds after which what a start leaves behind is given back. */
const SETTLED = 1_500;
export const DAY = 24 * 60 * 60_000;

/** Servers and people whose libraries stay at hand. */
const LIBRARIES = 1_000;

/** The same function, called once in a while however often it is. */
const seldom = <T>(tell: (what: T) => void): ((what: T) => void) => {
  let last = Number.NEGATIVE_INFINITY;
  return (what) => {
    if (performance.now() - last < SELDOM) return;
    last = performance.now();
    tell(what);
  };
};

/**
 * Opens the library and puts together what answers; nothing is asked of Discord.
 * @throws where the library can't be opened.
 */
export const openEngine = async ({
  api,
  guild,
  library,
  retentionDays,
  limits,
  rates,
  internet,
  language: reader,
  log,
}: EngineSettings): Promise<Engine> => {
  const [opened, drafts] = await Promise.all([openStore(library), bundledDrafts()]);
  const store = watchedStore(opened);
  const language = watchedLanguage(reader);
  const kept = store.keepBundled(drafts, async (draft, text) => {
    const [reading, questions] = await Promise.all([language.read(toRead({ ...draft, text })), bundledQuestions(text)]);
    return { ...reading, questions };
  });
  // Whoever starts awaits it: that it fails before is no unhandled rejection.
  kept.catch(() => {});
  const commands = await gather();
  const later: Engine['later'] = async (what, work) => {
    await work().catch((error) => log.error({ err: error }, `${what} failed`));
  };
  // What a scope sees holds nothing of its own: one is enough for all who ask there.
  const libraries = new LRUCache<Scope, Library>({ max: LIBRARIES, memoMethod: (scope) => store.libraryFor(scope) });
  const libraryFor: Store['libraryFor'] = libraries.memo.bind(libraries);
  const fetcher = openFetcher({
    attachments: api === null ? ATTACHMENTS : [new URL(api).origin],
    attachmentBytes: ATTACHMENT,
    log,
    ...internet,
  });
  const extraction = openExtraction();
  const begun = Promise.withResolvers<DiscordRest>();
  const intake = makeIntake({
    jobs: store.jobs,
    handlers: rereadAgain(store, language, log),
    libraryFor,
    fetcher,
    extraction,
    read: language.read,
    limits,
    announce: async (adding, outcome) => {
      // It brings Discord's libraries, which are to load while the reader reads.
      const { announcing } = await import('./announce-outcome.ts');
      return announcing({ rest: await begun.promise, libraryFor, log })(adding, outcome);
    },
    log,
  });
  const { load, stop: stopWatching } = watchLoad();
  const away = seldom((error: unknown) => log.warn({ err: error }, 'Each process counts alone what people ask.'));
  const counting = rates ? makeLimits(rates, counterInMemory, (allowance) => store.counter(allowance, away)) : null;
  const route = makeRouter({
    commands,
    libraryFor,
    answers: language.answers,
    meaning: meaningOf(language.vectors),
    add: intake.add,
    admit: admission(load, counting),
    load,
    wake: language.wake,
    retentionDays,
    log,
  });
  const prune = () => later('Pruning old links', () => store.prune(retentionDays));
  const pruning = setInterval(prune, DAY).unref();
  const notEncoded = new Set<string>();
  const withoutQuestions = new Set<string>();
  const prepare = async (signal: AbortSignal) => {
    await encodeMissing(store, language.vectors, log, notEncoded, signal);
    await makeMissingQuestions(store, language, log, withoutQuestions, signal);
  };
  let preparing: ReturnType<typeof keepUp> | null = null;
  return {
    store,
    route,
    kept,
    later,
    begin: (rest, connected) => {
      begun.resolve(rest);
      intake.start();
      void prune();
      void later('Re-reading older articles', () => reread(store, language, log));
      preparing = keepUp(
        prepare,
        'Encoder not available: articles are found by their words alone, and replies offer no further questions.',
        log,
      );
      // Once, when all servers have been told of and before many people come: this thread is the one that answers.
      void connected.then(
        () => setTimeout(giveBack, SETTLED).unref(),
        () => {},
      );
      void later('Loading what adds articles', () => loadAtRest([...LOADED_FIRST, fetcher.load, extraction.load]));
      store.onBroken((id) => {
        log.error({ article: id }, 'A reading is broken and is made anew.');
        void later('Re-reading a broken article', () => reread(store, language, log));
      });
    },
    register: (rest, application) =>
      void later('Registering the commands', async () => {
        const done = await register(rest, store, application, guild ?? 'everywhere', commandsJson(commands, en));
        log.debug({ commands: done });
      }),
    stop: async () => {
      clearInterval(pruning);
      await preparing?.stop();
      stopWatching();
      await intake.stop();
      await fetcher.close();
    },
    close: async () => {
      await extraction.close();
      await language.close();
      await store.close();
    },
  };
};
