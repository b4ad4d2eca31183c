/** From what was named on the command line to single articles, one after the other: however many there are, few are in memory. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Draft } from '../../article/article.ts';
import { MOST_BYTES } from '../../article/size-limits.ts';
import { Unreadable } from '../../article/unreadable.ts';
import type { Extraction } from '../../extraction/extraction.ts';
import type { Fetcher } from '../../fetch/fetcher.ts';
import { bytesFrom } from '../read-bounded.ts';
import { reasonOf } from '../reason.ts';
import type { Entry } from './entry.ts';
import { linksIn } from './feed-links.ts';
import { inJson, inLines, inTable } from './files-of-many.ts';
import { inside } from './folder.ts';

type From = { fetcher: Pick<Fetcher, 'page'>; extraction: Pick<Extraction, 'file'> };

/** Sitemaps name sitemaps; so deep they are followed. */
const DEEPEST = 3;

const isAddress = (arg: string) => /^https?:\/\//i.test(arg);

const draftIn = async (file: string, { extraction }: From): Promise<Draft> => {
  const bytes = await bytesFrom(createReadStream(file), MOST_BYTES);
  if (bytes === null) throw new Unreadable('too-large');
  return extraction.file(bytes, { name: basename(file), type: null });
};

async function* inFile(file: string, from: From): AsyncGenerator<Entry> {
  const kind = extname(file).toLowerCase();
  try {
    if (kind === '.jsonl' || /\.jsonl\.gz$/i.test(file)) yield* inLines(file);
    else if (kind === '.json') yield* inJson(file);
    else if (kind === '.csv') yield* inTable(file);
    else yield { is: 'draft', at: file, draft: () => draftIn(file, from) };
  } catch (error) {
    yield { is: 'refused', at: file, why: reasonOf(error) };
  }
}

async function* inFolder(folder: string, from: From): AsyncGenerator<Entry> {
  try {
    for (const { path, isFolder } of await inside(folder)) yield* isFolder ? inFolder(path, from) : inFile(path, from);
  } catch (error) {
    yield { is: 'refused', at: folder, why: reasonOf(error) };
  }
}

async function* atAddress(url: string, from: From, depth = 0): AsyncGenerator<Entry> {
  // Only what may be a feed is looked at here: a page is fetched when its turn comes.
  if (!/\.(?:xml|rss|atom|rdf|json)(?:$|\?)|feed|rss|sitemap/i.test(url)) return yield { is: 'page', at: url, url };
  const { bytes, type } = await from.fetcher.page(url, { by: null });
  const links = linksIn(bytes, type);
  if (links === null) return yield { is: 'page', at: url, url };
  for (const page of links.pages) yield { is: 'page', at: page, url: page };
  if (depth < DEEPEST) for (const sitemap of links.more) yield* atAddress(sitemap, from, depth + 1);
}

/** Everything that the arguments name. What can't be opened is an entry that is refused, so that the others go on. */
export async function* entriesOf(args: string[], from: From): AsyncGenerator<Entry> {
  for (const arg of args)
    try {
      if (isAddress(arg)) yield* atAddress(arg, from);
      else yield* (await stat(arg)).isDirectory() ? inFolder(arg, from) : inFile(arg, from);
    } catch (error) {
      yield { is: 'refused', at: arg, why: reasonOf(error) };
    }
}
