/** From what was named on the command line to single articles, one after the other: however many there are, few are in memory. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import type { Draft } from '../../article/article.ts';
import { type Exported, exportedFrom, flawInExport } from '../../article/exported.ts';
import type { Extraction } from '../../article/extraction.ts';
import { MOST_BYTES } from '../../article/files/limits.ts';
import { Unreadable } from '../../article/files/unreadable.ts';
import type { Fetcher } from '../../fetch/fetcher.ts';
import { bytesFrom } from '../bounded.ts';
import { reasonOf } from '../reason.ts';
import { inside } from './folder.ts';
import { linesOf, MOST_LINE } from './lines.ts';
import { linksIn } from './links.ts';
import { rowFrom } from './row.ts';

/** One article to be, and where it stands: "articles.jsonl:3". From a file, a row of one, an export, or a page. */
export type Entry = { at: string } & (
  | { is: 'draft'; draft(): Promise<Draft> }
  | { is: 'exported'; exported: Exported }
  | { is: 'page'; url: string }
  | { is: 'refused'; why: string }
);

type From = { fetcher: Pick<Fetcher, 'page'>; extraction: Pick<Extraction, 'file'> };

/** Bytes of a large file that are read at once. */
const CHUNK = 2 ** 20;
/** Sitemaps name sitemaps; so deep they are followed. */
const DEEPEST = 3;

const isAddress = (arg: string) => /^https?:\/\//i.test(arg);

const fromRow = (raw: unknown, at: string): Entry => {
  const row = rowFrom(raw);
  if ('refused' in row) return { is: 'refused', at, why: row.refused };
  return 'url' in row
    ? { is: 'page', at: `${at}, ${row.url}`, url: row.url }
    : { is: 'draft', at, draft: async () => row.draft };
};

const fromJson = (value: unknown, at: string): Entry => {
  const exported = exportedFrom(value);
  if (exported) return { is: 'exported', at, exported };
  const why = flawInExport(value);
  return why === null ? fromRow(value, at) : { is: 'refused', at, why };
};

/** What a text holds as JSON; undefined where it is none. */
const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

/** One article, or a list of them. */
async function* inJson(file: string): AsyncGenerator<Entry> {
  const bytes = await bytesFrom(createReadStream(file), MOST_BYTES);
  if (bytes === null)
    throw new Error(
      `It has more than ${MOST_BYTES / 2 ** 20} MB, which is the most for .json. Make it a .jsonl, with an article on each line: that may be as long as you like.`,
    );
  const value = parsed(new TextDecoder().decode(bytes));
  if (value === undefined) throw new Error('it is not JSON.');
  if (!Array.isArray(value)) yield fromJson(value, file);
  else for (const [index, one] of value.entries()) yield fromJson(one, `${file}, ${index + 1}`);
}

async function* inLines(file: string): AsyncGenerator<Entry> {
  const bytes = createReadStream(file, { highWaterMark: CHUNK });
  // What fails in either is thrown where the lines are read.
  const input = /\.gz$/i.test(file) ? pipeline(bytes, createGunzip(), () => {}) : bytes;
  for await (const { number, text } of linesOf(input)) {
    const at = `${file}:${number}`;
    if (text === null) {
      yield { is: 'refused', at, why: `the line is longer than ${MOST_LINE / 2 ** 20} MB.` };
      continue;
    }
    if (text.trim() === '') continue;
    const value = parsed(text);
    yield value === undefined ? { is: 'refused', at, why: 'it is not JSON.' } : fromJson(value, at);
  }
}

async function* inTable(file: string): AsyncGenerator<Entry> {
  const table = parse({
    columns: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    delimiter: [',', ';', '\t'],
    max_record_size: MOST_LINE,
  });
  let number = 1;
  try {
    for await (const row of pipeline(createReadStream(file), table, () => {})) {
      number += 1;
      yield fromRow(row, `${file}, row ${number}`);
    }
  } catch (error) {
    yield { is: 'refused', at: `${file}, row ${number + 1}`, why: reasonOf(error) };
  }
}

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
