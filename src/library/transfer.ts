/**
 * Moves a library from one store to another: articles with their readings, and what hangs on them. Rows that only lead to
 * articles are made anew. What was moved stays moved: where it is cut short, it goes on where it was.
 */
import { createHash, type Hash } from 'node:crypto';
import type { Article } from '../article/article.ts';
import { unread, type Written, written } from './indexing/index-rows.ts';
import { type ReadingRow, readingFrom } from './stored.ts';

type Value = string | number | boolean | null;
type Row = Record<string, Value>;

/** A store, open for moving. Tables and columns bear the same names in all, and `$1` stands for the first value. */
export type Movable = {
  /** Which it is, for people; without a password. */
  name: string;
  all(sql: string, values: Value[]): Promise<Row[]>;
  run(sql: string, values: Value[]): Promise<void>;
  /** Keeps an article with its reading as it was stored; nothing where it is there. */
  keep(article: Article, made: Written): Promise<void>;
  close(): Promise<void>;
};

/** What hangs on scopes and articles, in an order in which it can be put down; `key` tells the rows apart. */
const BESIDE: Record<string, { key: string[]; columns: string[] }> = {
  talk: { key: ['scope', 'channel'], columns: ['scope', 'channel', 'article', 'pinned'] },
  correction: {
    key: ['made_at', 'scope', 'from_offset', 'to_offset', 'name', 'article'],
    columns: ['scope', 'article', 'from_offset', 'to_offset', 'name', 'made_by', 'made_at'],
  },
  link: { key: ['scope', 'id'], columns: ['scope', 'id', 'content', 'used_at'] },
  without_bundled: { key: ['scope'], columns: ['scope'] },
  server: { key: ['scope'], columns: ['scope', 'gone_since'] },
  job: {
    key: ['number'],
    columns: [
      ...['id', 'kind', 'key', 'scope', 'asked_by', 'state', 'turn', 'tries', 'aside', 'not_before', 'work', 'outcome'],
      ...['made_at', 'changed_at', 'reason'],
    ],
  },
  setting: { key: ['key'], columns: ['key', 'value'] },
};
const TABLES = ['article', ...Object.keys(BESIDE)];

/** Where a move has come to stands in the settings of the library that it goes to. */
const MARK = 'moving';

/** Rows that are read at a time. */
const PAGE = 100;

const ARTICLE = `
  id, scope, title, came, claimed, byline, publisher, published, updated, language, url, picture, partial,
  added_by AS "addedBy", added_at AS "addedAt", earlier, text`;

type Stored = { number: number; article: Article; row: ReadingRow };

const storedOf = ({ number, version, content, questions, partial, ...rest }: Row): Stored => ({
  number: Number(number),
  row: { version: Number(version), content: String(content), questions: questions as ReadingRow['questions'] },
  article: { ...(rest as Omit<Article, 'partial'>), partial: Boolean(partial) },
});

const articles = async (store: Movable, by: 'number' | 'id', after: Value): Promise<Stored[]> => {
  const rows = await store.all(
    `SELECT number, ${ARTICLE}, version, content, questions FROM article JOIN reading ON reading.article = number
     WHERE ${by} > $1 ORDER BY ${by} LIMIT ${PAGE}`,
    [after],
  );
  return rows.map(storedOf);
};

/** What the indexes take from a reading; of one that is broken there is none until it is made anew. */
const madeOf = ({ article, row }: Stored): Written => {
  const reading = readingFrom(row, article.text);
  return { ...(reading ? written(reading) : unread(article.text, row.version, row.content)), ...row };
};

type Mark = { from: string; table: string; after: Value[] };

const markOf = async (to: Movable): Promise<Mark | null> => {
  const [row] = await to.all('SELECT value FROM setting WHERE key = $1', [MARK]);
  return row ? (JSON.parse(String(row.value)) as Mark) : null;
};

const mark = (to: Movable, at: Mark): Promise<void> =>
  to.run('INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value', [
    MARK,
    JSON.stringify(at),
  ]);

const countOf = async (store: Movable, table: string): Promise<number> => {
  const where = table === 'setting' ? `WHERE key <> '${MARK}'` : '';
  return Number((await store.all(`SELECT count(*) AS n FROM ${table} ${where}`, []))[0]?.n);
};

/** Shelves side by side, each in the order in which its articles came: what told something first stays first. */
const moveArticles = async (
  from: Movable,
  to: Movable,
  after: Value,
  moved: (count: number, last: number) => Promise<void>,
) => {
  for (let last = after; ; ) {
    const page = await articles(from, 'number', last);
    if (page.length === 0) return;
    await Promise.all(
      Map.groupBy(page, ({ article }) => article.scope)
        .values()
        .map(async (shelf) => {
          for (const stored of shelf) await to.keep(stored.article, madeOf(stored));
        }),
    );
    last = page.at(-1)?.number ?? last;
    await moved(page.length, Number(last));
  }
};

const moveTable = async (
  from: Movable,
  to: Movable,
  table: string,
  after: Value[],
  moved: (count: number, last: Value[]) => Promise<void>,
) => {
  const { key, columns } = BESIDE[table] ?? { key: [], columns: [] };
  // Articles are numbered by each store itself, and known by their ids.
  const read = columns.map((name) =>
    name === 'article' ? `(SELECT article.id FROM article WHERE number = ${table}.article) AS article` : name,
  );
  const put = columns.map((name, at) =>
    name === 'article' ? `(SELECT number FROM article WHERE article.id = $${at + 1})` : `$${at + 1}`,
  );
  const values = (names: string[]) => `(${names.map((_, at) => `$${at + 1}`).join(', ')})`;
  for (let last = after; ; ) {
    const where = last.length > 0 ? `WHERE (${key.join(', ')}) > ${values(key)}` : '';
    const rows = await from.all(
      `SELECT ${read.join(', ')}, ${key.map((name) => `${name} AS key_${name}`).join(', ')} FROM ${table} ${where}
       ORDER BY ${key.join(', ')} LIMIT ${PAGE}`,
      last,
    );
    if (rows.length === 0) return;
    for (const row of rows)
      if (row.key !== MARK || table !== 'setting')
        await to.run(
          `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${put.join(', ')}) ON CONFLICT DO NOTHING`,
          columns.map((name) => {
            // Whoever was at it has stopped.
            if (table === 'job' && name === 'state' && row.state === 'running') return 'waiting';
            return name === 'pinned' || name === 'aside' ? Boolean(row[name]) : (row[name] ?? null);
          }),
        );
    last = key.map((name) => rows.at(-1)?.[`key_${name}`] ?? null);
    await moved(rows.length, last);
  }
};

/** Of each shelf, how many articles it has, and a hash over all that is kept of them. */
const shelvesOf = async (store: Movable): Promise<Map<string, string>> => {
  const shelves = new Map<string, { count: number; hash: Hash }>();
  for (let after = ''; ; ) {
    const page = await articles(store, 'id', after);
    for (const { article, row } of page) {
      const shelf = shelves.get(article.scope) ?? { count: 0, hash: createHash('sha256') };
      shelves.set(article.scope, shelf);
      shelf.count += 1;
      shelf.hash.update(JSON.stringify([Object.entries(article).sort(([a], [b]) => (a < b ? -1 : 1)), row]));
    }
    after = page.at(-1)?.article.id ?? after;
    if (page.length < PAGE)
      return new Map([...shelves].map(([scope, { count, hash }]) => [scope, `${count} ${hash.digest('hex')}`]));
  }
};

/** What differs between two stores, a line each; none where they keep the same. */
const differences = async (from: Movable, to: Movable): Promise<string[]> => {
  const lines: string[] = [];
  for (const table of TABLES) {
    const [here, there] = await Promise.all([countOf(from, table), countOf(to, table)]);
    if (here !== there) lines.push(`${table}: ${here} rows in ${from.name}, ${there} in ${to.name}`);
  }
  const [here, there] = await Promise.all([shelvesOf(from), shelvesOf(to)]);
  for (const scope of [...new Set([...here.keys(), ...there.keys()])].sort())
    if (here.get(scope) !== there.get(scope)) lines.push(`the articles of ${scope}`);
  return lines;
};

export type Progress = (table: string, moved: number, all: number) => void;

/**
 * Moves everything, or goes on with it, then counts and compares. Nobody else may write to either meanwhile.
 * @returns how many rows of each table there are.
 * @throws Error with one clear line: where the library that it goes to keeps something already, or something differs in the end.
 */
export const move = async (from: Movable, to: Movable, progress: Progress): Promise<Record<string, number>> => {
  const begun = await markOf(to);
  if (begun === null && (await countOf(to, 'article')) > 0)
    throw new Error(`${to.name} keeps articles already. Name an empty library, or one into which a move was begun.`);
  if (begun !== null && begun.from !== from.name)
    throw new Error(`A move from ${begun.from} into ${to.name} was begun. Finish that, or name an empty library.`);
  const first = begun === null ? 0 : TABLES.indexOf(begun.table);
  for (const table of TABLES.slice(first)) {
    const all = await countOf(from, table);
    let moved = begun?.table === table ? Math.min(all, await countOf(to, table)) : 0;
    const noted = async (count: number, after: Value[]) => {
      await mark(to, { from: from.name, table, after });
      moved += count;
      progress(table, moved, all);
    };
    const after = begun?.table === table ? begun.after : [];
    if (begun?.table !== table) await mark(to, { from: from.name, table, after });
    if (table === 'article') await moveArticles(from, to, after[0] ?? 0, (count, last) => noted(count, [last]));
    else await moveTable(from, to, table, after, noted);
  }
  const differing = await differences(from, to);
  if (differing.length > 0)
    throw new Error(`What was moved is not the same: ${differing.slice(0, 5).join('; ')}. Was the bot running?`);
  await to.run('DELETE FROM setting WHERE key = $1', [MARK]);
  return Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await countOf(to, table)] as const)));
};
