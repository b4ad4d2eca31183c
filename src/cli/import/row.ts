/** A row of a table (.csv) or a line of JSON (.jsonl): what others' exports have, whatever they call it. */
import { z } from 'zod';
import { type Draft, UNTOLD } from '../../article/article.ts';
import { cleanDetails, openingOf, paragraphsOf } from '../../article/clean.ts';

const CALLED: Record<'title' | 'text' | 'url' | 'byline' | 'publisher' | 'published' | 'language', string[]> = {
  title: ['title', 'headline'],
  text: ['text', 'body', 'content', 'article'],
  url: ['url', 'link', 'address'],
  byline: ['byline', 'author', 'authors'],
  publisher: ['publisher', 'source', 'site', 'publication'],
  published: ['published', 'date', 'published_at', 'publish_date', 'pubdate'],
  language: ['language', 'lang'],
};

const value = z.union([
  z.string(),
  z.number().transform(String),
  z.array(z.string()).transform((all) => all.join(', ')),
]);
const rowSchema = z.record(z.string(), z.unknown());

export type Row = { url: string | null; draft: Draft | null };

/** What a row holds: a draft where it has a text, else perhaps the address of one; null where it is no row. */
export const rowFrom = (raw: unknown): Row | null => {
  const parsed = rowSchema.safeParse(raw);
  if (!parsed.success) return null;
  const cells = new Map(Object.entries(parsed.data).map(([name, cell]) => [name.trim().toLowerCase(), cell]));
  const cell = (field: keyof typeof CALLED): string | null => {
    const found = CALLED[field].map((name) => value.safeParse(cells.get(name))).find(({ success }) => success);
    return found?.data?.trim() || null;
  };
  const url = cell('url');
  const text = cell('text');
  if (text === null) return { url, draft: null };
  const [first = ''] = paragraphsOf(text);
  const published = Date.parse(cell('published') ?? '');
  const said = { title: cell('title') ?? openingOf(first), byline: cell('byline'), publisher: cell('publisher') };
  const draft: Draft = {
    ...UNTOLD,
    ...cleanDetails(said),
    published: Number.isNaN(published)
      ? null
      : (cell('published')?.match(/^\d{4}-\d{2}-\d{2}$/)?.[0] ?? new Date(published).toISOString()),
    language: cell('language') ?? 'en',
    url,
    text: paragraphsOf(text.includes('\n\n') ? text : text.replaceAll('\n', '\n\n')).join('\n\n'),
  };
  return { url, draft };
};
