import { type Article, type Draft, UNTOLD } from '../../src/article/article.ts';
import { articleText } from '../../src/article/clean-text.ts';
import type { Reading } from '../../src/language/reading.ts';
import type { Library, StoredLink } from '../../src/library/library.ts';

/** Drafts and readings for tests of the store, which looks into neither. */
export const draft = (title: string, text: string): Draft => ({
  ...UNTOLD,
  came: 'page',
  title,
  byline: 'Ada Example',
  publisher: 'The Daily Example',
  published: '2024-05-03',
  url: 'https://example.com/harbour',
  text,
});

export const readingOf = (of: Draft, version = 1): Reading => ({
  version,
  text: articleText(of),
  headline: { start: 0, end: of.title.length },
  standfirst: null,
  paragraphs: [{ start: 0, end: of.title.length }],
  sentences: [{ start: 0, end: of.title.length, paragraph: 0 }],
  names: [],
  quotes: [],
  facts: [],
  event: { who: null, what: null, when: null, where: null, why: null, how: null },
  timeline: [],
  title: '',
  topics: [],
  ranking: [0],
  questions: null,
});

export const kept = (library: Library, of: Draft): Promise<Article> =>
  library.keep(of, readingOf(of), { addedBy: '42' });

/** The id that one link is kept under. */
export const keepLink = async (library: Pick<Library, 'keepLinks'>, link: StoredLink): Promise<string> =>
  (await library.keepLinks([link]))[0] ?? '';
