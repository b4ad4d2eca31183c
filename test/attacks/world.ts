/** A bot with everything real between a raw interaction and the bytes that Discord gets, over a library wherever it is. */
import { pino } from 'pino';
import { readInteraction } from '../../src/discord/interaction.ts';
import { responder } from '../../src/discord/respond.ts';
import { articleFromFile } from '../../src/extraction/files/files.ts';
import { articleFromText } from '../../src/extraction/plain-text.ts';
import { makeFetcher } from '../../src/fetch/fetcher.ts';
import { link } from '../../src/fetch/web-address.ts';
import { makeIntake } from '../../src/intake/intake.ts';
import { read } from '../../src/language/read.ts';
import { tasks } from '../../src/language/reader/tasks.ts';
import type { Store } from '../../src/library/library.ts';
import { makeRouter } from '../../src/router/router.ts';
import { en } from '../../src/words/en.ts';
import { commands } from '../commands/run.ts';
import type { Place } from '../library/contract/place.ts';

/** What came of one interaction: each body that went to Discord, in order. */
export type Sent = { bodies: string[]; last: Record<string, unknown> };

export type World = {
  store: Store;
  send(payload: object): Promise<Sent>;
  /** Every row of these scopes, but for when a link was used last. */
  dump(scopes: string[]): Promise<string>;
  /** Ids that were made up at random for what these scopes keep, in the order of their making. */
  ids(scopes: string[]): Promise<string[]>;
  close(): Promise<void>;
};

/** Tables with a scope of their own, and those that hang on an article. */
const SCOPED = ['article', 'person', 'dated', 'told', 'likeness', 'talk', 'correction', 'without_bundled', 'job'];
const OF_ARTICLE = ['reading'];

/** @param pages what stands at an address. */
export const openWorld = async (place: Place, pages: Record<string, string>): Promise<World> => {
  const store = await place.open();
  const { libraryFor, jobs } = store;
  const log = pino({ level: 'silent' });
  const resolve = () => Promise.reject(new Error('Nobody is looked up here.'));
  const { attachment, close } = makeFetcher({
    attachments: ['https://cdn.discordapp.com'],
    attachmentBytes: 1024,
    log,
    resolve,
  });
  const page = async (url: string) => {
    const { href } = link(url);
    const bytes = Buffer.from(pages[href] ?? '');
    return {
      url: href,
      type: url.endsWith('.txt') ? 'text/plain' : 'text/html',
      bytes,
      etag: null,
      modified: null,
      unchanged: false,
    };
  };
  const intake = makeIntake({
    handlers: {},
    jobs,
    libraryFor,
    read: async (input) => read(input),
    limits: { perServer: 40, perPerson: 40, atOnce: 2 },
    fetcher: { page, attachment },
    extraction: {
      page: async (bytes, { url }) => {
        const draft = { ...articleFromText(Buffer.from(bytes).toString()), url };
        return draft.text === '' ? { kind: 'none', why: 'empty' } : { kind: 'article', draft, next: null, whole: null };
      },
      file: articleFromFile,
    },
    announce: async () => {},
    log,
  });
  intake.start();
  const route = makeRouter({
    commands,
    libraryFor,
    answers: async (...asked) => tasks.answers(...asked),
    meaning: async () => null,
    add: intake.add,
    admit: async () => null,
    load: { late: 0, open: 0, adding: 0, asked: 0 },
    wake: () => {},
    retentionDays: null,
    log,
  });
  /** Rows of these scopes, in no order of their own. */
  const rows = (columns: string, from: string, scopes: string[]) =>
    place.meddle(`SELECT ${columns} FROM ${from} WHERE scope IN (${scopes.map((scope) => `'${scope}'`).join(', ')})`);
  return {
    store,
    send: async (payload) => {
      const arrival = readInteraction(payload);
      if (arrival === null) return { bodies: [], last: {} };
      const { asker } = arrival.event;
      const bodies: string[] = [];
      const write = async (body: unknown) => {
        bodies.push(Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body));
      };
      const later = (_route: string, data?: { body?: unknown; files?: { data: unknown }[] }) => {
        const files = data?.files?.map(({ data }) => String(data)) ?? [];
        return write(files.length > 0 ? { ...(data?.body as object), files } : (data?.body ?? {}));
      };
      const rest = { post: later, patch: later, delete: async () => {} };
      const { keepLinks } = libraryFor(asker.scope);
      await route(
        arrival.event,
        en,
        responder({ ...arrival, channel: asker.channel }, write, rest as never, keepLinks, en.frame.remove),
      );
      const last = JSON.parse(bodies.at(-1) ?? '{}');
      return { bodies, last: last.data ?? last };
    },
    dump: async (scopes) => {
      const tables = await Promise.all([
        ...SCOPED.map((table) => rows('*', table, scopes)),
        ...OF_ARTICLE.map((table) => rows(`${table}.*`, `${table} JOIN article ON ${table}.article = number`, scopes)),
        rows('scope, id, content', 'link', scopes),
      ]);
      return JSON.stringify(tables.map((table) => table.map((row) => JSON.stringify(row)).sort()));
    },
    ids: async (scopes) => {
      const [articles = [], jobs = []] = await Promise.all(
        ['article', 'job'].map((table) => rows('id, number', table, scopes)),
      );
      return [articles, jobs].flatMap((made) =>
        made.sort((one, other) => Number(one.number) - Number(other.number)).map(({ id }) => String(id)),
      );
    },
    close: async () => {
      await intake.stop();
      await close();
      await store.close();
      await place.remove();
    },
  };
};
