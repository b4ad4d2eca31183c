import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { type Draft, type Scope, UNTOLD } from '../../article/article.ts';
import { articleText, isHeadlineAlone } from '../../article/clean-text.ts';
import { draftToRead } from '../../article/draft.ts';
import { draftOf, type Exported } from '../../article/export-format.ts';
import { cameBy } from '../../article/provenance.ts';
import { Unreadable } from '../../article/unreadable.ts';
import { openExtraction } from '../../extraction/extraction.ts';
import { makeFetcher } from '../../fetch/fetcher.ts';
import { drafting } from '../../intake/make-draft.ts';
import { startLanguage } from '../../language/reader/readers.ts';
import type { Reading } from '../../language/reading.ts';
import { contentId } from '../../library/ids.ts';
import type { Library } from '../../library/library.ts';
import { openStore } from '../../library/open-store.ts';
import { reasonOf } from '../reason.ts';
import { checkServer } from './check-server.ts';
import { entriesOf } from './entries.ts';
import type { Entry } from './entry.ts';
import { progress } from './progress.ts';

const USAGE =
  'Say what to import, and for which server: npm run import -- [--server ID | --person ID] [--trusted] FILE_OR_FOLDER_OR_ADDRESS … --trusted believes an export where its articles are from. Files are .txt, .html, .md, .pdf, .docx, .epub, .jsonl (also an export) or .csv; addresses are of pages, feeds or sitemaps.';

/** Articles on their way at once: pages wait for their sites, files for their threads, and one reader reads. */
const AT_ONCE = 4;

/** What came of one article. */
type Came = 'kept' | 'there';

type Parts = {
  library: Library;
  read(input: { text: string; title: string; published?: string }): Promise<Reading>;
  pageDraft(url: string): Promise<Draft>;
  trusted: boolean;
};

/**
 * An article as it was exported, with its id, where that is free, and the names that moderators hid. An export has been in
 * people's hands, who can write into it that it was fetched: that is believed where whoever runs the bot says so.
 */
const restored = async (exported: Exported, { library, read, trusted }: Parts): Promise<Came> => {
  const { id, addedBy, addedAt, earlier, hidden } = exported;
  if (await library.kept(id)) return 'there';
  const stored = draftOf(exported);
  const draft = trusted ? stored : cameBy(stored, 'import');
  const by = { addedBy, addedAt, id, ...(earlier !== null && { earlier }) };
  const article = await library.keep(draft, await read(draftToRead(draft)), by);
  for (const { start, end, name, by } of hidden) await library.correct(article.id, { place: { start, end }, name, by });
  return 'kept';
};

/** A new one, or a new version, kept under an id made of its text, so that the same import can be done again. */
const added = async (draft: Draft, { library, read }: Parts): Promise<Came> => {
  if (isHeadlineAlone(draft)) throw new Unreadable('no-article');
  const id = contentId(library.scope, articleText(draft));
  if (await library.kept(id)) return 'there';
  const reading = await read(draftToRead(draft));
  const same = await library.counterpart(draft, reading);
  if (same?.how === 'same') return 'there';
  await library.keep(draft, reading, { addedBy: null, id, ...(same && { earlier: same.id }) });
  return 'kept';
};

const imported = async (entry: Exclude<Entry, { is: 'refused' }>, parts: Parts): Promise<Came> => {
  if (entry.is === 'exported') return restored(entry.exported, parts);
  // A row or a file may name anybody's page.
  if (entry.is === 'draft') return added(cameBy(await entry.draft(), 'import'), parts);
  // Nothing is fetched that is kept already, so an import that was cut short goes on where it was.
  const known = await parts.library.alike({ ...UNTOLD, title: '', text: '', url: entry.url });
  return known.length > 0 ? 'there' : added(await parts.pageDraft(entry.url), parts);
};

/**
 * `npm run import -- [--server ID | --person ID] [--trusted] FILE_OR_FOLDER_OR_ADDRESS …`: keeps many articles at once, with a line of
 * progress and one for each that is refused and why. What is kept already is passed over, so it can be stopped and done again.
 * @param servers the one that is meant where none is named, and whether the bot is in one; null where nobody can say.
 * @returns whether all are kept.
 * @throws Error with one clear line.
 */
export const importArticles = async (
  library: string,
  servers: { usual: string | null; isIn(id: string): Promise<boolean | null> },
  args: string[],
): Promise<boolean> => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { server: { type: 'string' }, person: { type: 'string' }, trusted: { type: 'boolean', default: false } },
  });
  const id = values.person ?? values.server ?? servers.usual;
  if (positionals.length === 0 || id === null || !/^[1-9]\d{0,19}$/.test(id)) throw new Error(USAGE);
  const scope: Scope = values.person === undefined ? `server:${id}` : `user:${id}`;

  const store = await openStore(library);
  if (values.person === undefined)
    await checkServer(id, store, servers.isIn).catch(async (error) => {
      await store.close();
      throw error;
    });
  const [language, extraction] = [startLanguage(), openExtraction()];
  const fetcher = makeFetcher({ attachments: [], attachmentBytes: 0, log: pino({ level: 'silent' }) });
  const draftFrom = drafting({ fetcher, extraction });
  const parts: Parts = {
    library: store.libraryFor(scope),
    read: language.read,
    trusted: values.trusted,
    pageDraft: (url) => draftFrom({ from: 'link', url }, null, () => {}),
  };
  const { began, came, refused, over } = progress();
  const entries = entriesOf(positionals, { fetcher, extraction });
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  process.once('SIGINT', stop);

  const work = async () => {
    for (;;) {
      const { value: entry, done } = await entries.next();
      if (done || stopped) return;
      began(entry.at);
      if (entry.is === 'refused') refused(entry.at, entry.why);
      else
        try {
          came(await imported(entry, parts));
        } catch (error) {
          refused(entry.at, reasonOf(error));
        }
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    process.removeListener('SIGINT', stop);
    await Promise.all([fetcher.close(), extraction.close(), language.close()]);
    await store.close();
  }
  return over(stopped);
};
