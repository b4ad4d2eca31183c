import { z } from 'zod';
import { type Article, CAME, type Draft } from './article.ts';
import { articleText } from './clean-text.ts';
import { MOST_TEXT } from './size-limits.ts';
import { Unreadable } from './unreadable.ts';

const optional = z.string().nullable();

/** A draft as JSON, wherever one waits or travels. */
export const draftShape = {
  // Drafts and exports made before this was noted have neither.
  came: z.enum(CAME).nullable().default(null),
  claimed: optional.default(null),
  title: z.string(),
  byline: optional,
  publisher: optional,
  published: optional,
  updated: optional,
  language: z.string(),
  url: optional,
  picture: optional,
  partial: z.boolean(),
  text: z.string(),
} satisfies Record<keyof Draft, z.ZodType>;

/** What the reader is given of an article: the text that its offsets point into, its title, and its day where that is known. */
export const toRead = ({ title, text, published }: Pick<Article, 'title' | 'text' | 'published'>) => ({
  text,
  title,
  ...(published && { published }),
});

/**
 * The same of a draft, whose headline does not stand in its text yet. Whatever a draft is from (a link's pages put together, a
 * file, a paste, a row, an export), it passes here before it is read.
 * @throws Unreadable 'too-large'
 */
export const draftToRead = (draft: Draft) => {
  const text = articleText(draft);
  if (text.length > MOST_TEXT) throw new Unreadable('too-large');
  return toRead({ ...draft, text });
};
