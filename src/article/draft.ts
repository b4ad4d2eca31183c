import { z } from 'zod';
import type { Article, Draft } from './article.ts';
import { articleText } from './clean.ts';

const optional = z.string().nullable();

/** A draft as JSON, wherever one waits or travels. */
export const draftShape = {
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

/** The same of a draft, whose headline does not stand in its text yet. */
export const draftToRead = (draft: Draft) => toRead({ ...draft, text: articleText(draft) });
