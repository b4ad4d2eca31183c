/** From what was named on the command line to single articles, one after the other: however many there are, few are in memory. */
import { createReadStream } from 'node:fs';
import { opendir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import type { Draft } from '../../article/article.ts';
import { type Exported, exportedFrom } from '../../article/exported.ts';
import type { Extraction } from '../../article/extraction.ts';
import type { Fetcher } from '../../fetch/fetcher.ts';
import { linksIn } from './links.ts';
import { type Row, rowFrom } from './row.ts';

/** One article to be: from a file, a row of one, an export, or a page. */
export type Entry = { label: string } & (
  | { is: 'draft'; draft(): Promise<Draft> }
  | { is: 'exported'; exported: Exported }
  | { is: 'page'; url: string }
  | { is: 'failed'; why: string }
);

type From = { fetcher: Pick<Fetcher, 'page'>; extraction: Pick<Extraction, 'file'> };

/** What is looked for in folders. */
const READ = /\.(?:txt|html?|md|pdf|docx|epub|jsonl|jsonl\.gz|json|csv)$/i;
/** Sitemaps name sitemaps; so deep they are followed. */
const DEEPEST = 3;

const isAddress = (arg: string) => /^https?:\/\//i.test(arg);

async function* inFolder(folder: string): AsyncGenerator<string> {
  const found: { path: string; isFolder: boolean }[] = [];
  for await (const entry of await opendir(folder))
    if (!entry.name.startsWith('.')) found.push({ path: join(folder, entry.name), isFolder: entry.isDirectory() });
  for (const { path, isFolder } of found.sort((one, other) => (one.path < other.path ? -1 : 1))) {
    if (isFolder) yield* inFolder(path);
    else if (READ.test(path)) yield path;
  }
}

const entryOf = (row: Row | null, label: string): Entry => {
  if (row?.draft) {
    const { draft } = row;
    return { is: 'draft', label: draft.title || label, draft: async () => draft };
  }
  if (row?.url && isAddress(row.url)) return { is: 'page', label: row.url, url: row.url };
  return { is: 'failed', label, why: 'it has neither a text nor the address of a page.' };
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};

const fromJson = (value: unknown, label: string): Entry => {
  const exported = exportedFrom(value);
  return exported ? { is: 'exported', label: exported.title, exported } : entryOf(rowFrom(value), label);
};

/** One article, or a list of them. */
async function* inJson(file: string): AsyncGenerator<Entry> {
  const value = parsed(await readFile(file, 'utf8'));
  for (const [at, one] of (Array.isArray(value) ? value : [value]).entries()) yield fromJson(one, `${file}, ${at + 1}`);
}

async function* inLines(file: string): AsyncGenerator<Entry> {
  let at = 0;
  const bytes = createReadStream(file);
  const input = /\.gz$/i.test(file) ? bytes.pipe(createGunzip()) : bytes;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    at += 1;
    if (line.trim() === '') continue;
    yield fromJson(parsed(line), `${file}:${at}`);
  }
}

async function* inTable(file: string): AsyncGenerator<Entry> {
  const rows = createReadStream(file).pipe(
    parse({ columns: true, bom: true, skip_empty_lines: true, relax_column_count: true, delimiter: [',', ';', '\t'] }),
  );
  let at = 1;
  for await (const row of rows) {
    at += 1;
    yield entryOf(rowFrom(row), `${file}, row ${at}`);
  }
}

async function* inFile(file: string, { extraction }: From): AsyncGenerator<Entry> {
  const kind = extname(file).toLowerCase();
  if (kind === '.jsonl' || /\.jsonl\.gz$/i.test(file)) return yield* inLines(file);
  if (kind === '.json') return yield* inJson(file);
  if (kind === '.csv') return yield* inTable(file);
  const draft = async () => extraction.file(new Uint8Array(await readFile(file)), { name: basename(file), type: null });
  yield { is: 'draft', label: file, draft };
}

async function* at(url: string, from: From, depth = 0): AsyncGenerator<Entry> {
  // Only what may be a feed is looked at here: a page is fetched when its turn comes.
  if (!/\.(?:xml|rss|atom|rdf|json)(?:$|\?)|feed|rss|sitemap/i.test(url)) return yield { is: 'page', label: url, url };
  const { bytes, type } = await from.fetcher.page(url, { by: null });
  const links = linksIn(bytes, type);
  if (links === null) return yield { is: 'page', label: url, url };
  for (const page of links.pages) yield { is: 'page', label: page, url: page };
  if (depth < DEEPEST) for (const sitemap of links.more) yield* at(sitemap, from, depth + 1);
}

const whyNot = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.code === 'ENOENT' ? 'There is no file or folder of that name.' : error.message;
};

/** Everything that the arguments name. What can't be opened is an entry that failed, so that the others go on. */
export async function* entriesOf(args: string[], from: From): AsyncGenerator<Entry> {
  for (const arg of args)
    try {
      if (isAddress(arg)) yield* at(arg, from);
      else if ((await stat(arg)).isDirectory()) for await (const file of inFolder(arg)) yield* inFile(file, from);
      else yield* inFile(arg, from);
    } catch (error) {
      yield { is: 'failed', label: arg, why: whyNot(error) };
    }
}
