/** A row of a table (.csv) or a line of JSON (.jsonl): what others' exports have, whatever they call it. */
import { z } from 'zod';
import { type Draft, UNTOLD } from '../../article/article.ts';
import { isoDate, languageCode, webAddress } from '../../article/checked-fields.ts';
import { cleanDetails, openingOf, paragraphsOf } from '../../article/clean-text.ts';

const CALLED: Record<'title' | 'text' | 'url' | 'byline' | 'publisher' | 'published' | 'language', string[]> = {
  title: ['title', 'headline'],
  text: ['text', 'body', 'content', 'article'],
  url: ['url', 'link', 'address'],
  byline: ['byline', 'author', 'authors'],
  publisher: ['publisher', 'source', 'site', 'publication'],
  published: ['published', 'date', 'published_at', 'publish_date', 'pubdate'],
  language: ['language', 'lang'],
};

/** Letters of a title, a byline or a publisher: more is a text in the wrong column. */
const MOST_DETAIL = 1_000;

/** The first printed books; and as far ahead as magazines are dated. */
const EARLIEST = '1450';
const AHEAD = 366 * 24 * 60 * 60 * 1000;

const isPlausible = (date: string): boolean => date >= EARLIEST && date <= new Date(Date.now() + AHEAD).toISOString();

const value = z.union([
  z.string(),
  z.number().transform(String),
  z.array(z.string()).transform((all) => all.join(', ')),
]);
const rowSchema = z.record(z.string(), z.unknown());

const detail = (name: string) =>
  z.string().max(MOST_DETAIL, `its ${name} has more than ${MOST_DETAIL} letters.`).nullable();

const cellsSchema = z.object({
  title: detail('title'),
  text: z.string().nullable(),
  url: webAddress.nullable(),
  byline: detail('byline'),
  publisher: detail('publisher'),
  published: isoDate
    .refine(isPlausible, {
      error: ({ input }) => `its date ${input} can’t be: it is before 1450 or more than a year ahead.`,
    })
    .nullable(),
  language: languageCode.nullable(),
});

/** What a row holds: an article, or the address of one; or why it is refused. */
export type Row = { draft: Draft } | { url: string } | { refused: string };

const NOTHING: Row = { refused: 'it has neither a text nor the address of a page.' };

export const rowFrom = (raw: unknown): Row => {
  const parsed = rowSchema.safeParse(raw);
  if (!parsed.success) return NOTHING;
  const given = new Map(Object.entries(parsed.data).map(([name, cell]) => [name.trim().toLowerCase(), cell]));
  const cell = (names: string[]): string | null =>
    names.map((name) => value.safeParse(given.get(name)).data?.trim() ?? '').find((text) => text !== '') ?? null;
  const cells = cellsSchema.safeParse(
    Object.fromEntries(Object.entries(CALLED).map(([of, names]) => [of, cell(names)])),
  );
  if (!cells.success) return { refused: cells.error.issues[0]?.message ?? '' };
  const { text, url, title, byline, publisher, published, language } = cells.data;
  const [first] = paragraphsOf(text ?? '');
  if (text === null || first === undefined) return url === null ? NOTHING : { url };
  return {
    draft: {
      ...UNTOLD,
      ...cleanDetails({ title: title ?? openingOf(first), byline, publisher }),
      published,
      language: language ?? UNTOLD.language,
      url,
      text: paragraphsOf(text.includes('\n\n') ? text : text.replaceAll('\n', '\n\n')).join('\n\n'),
    },
  };
};
