/** What an article's story is known by, and when two articles tell the same. */
import { LRUCache } from 'lru-cache';
import type { Article } from '../../article/article.ts';
import type { Reading } from '../../language/reading.ts';
import { stemsOf } from './index-stems.ts';

/** In how many of an article's first sentences each stem stands. */
export type Beginning = [stem: string, sentences: number][];

/** Sentences that make an article's beginning, headline and standfirst among them; and stems, of which they have 150 or so. */
export const FIRST = 12;
const STEMS = 400;

export const beginningOf = ({ text, sentences }: Reading): Beginning => {
  const counts = new Map<string, number>();
  for (const { start, end } of sentences.slice(0, FIRST))
    for (const stem of stemsOf(text.slice(start, end))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return [...counts].slice(0, STEMS);
};

/** Days apart, and articles of these days that a new one is compared with: the newest. */
export const APART = 2;
export const COMPARED = 300;

/**
 * At 0.3, of some six thousand pairs of political articles from seven papers within two days of each other, one in which the
 * same was not told counted as the same; for a large library as for one of four articles.
 */
const SAME = 0.3;
/** Sentences of English, as it were, in which no word stands: without them, a library's first articles would tell what is rare. */
const UNSEEN = 100;
export type Weights = Map<string, number>;

const DAY = 24 * 60 * 60_000;
export const dayOf = ({ published, addedAt }: Pick<Article, 'published' | 'addedAt'>): number => {
  const time = Date.parse(published ?? addedAt);
  return Math.floor((Number.isNaN(time) ? Date.parse(addedAt) : time) / DAY);
};

const norm = (weights: Weights) => Math.sqrt(weights.values().reduce((sum, weight) => sum + weight * weight, 0));

const cosine = (one: Weights, other: Weights): number => {
  let dot = 0;
  for (const [stem, weight] of one) dot += weight * (other.get(stem) ?? 0);
  return dot === 0 ? 0 : dot / (norm(one) * norm(other));
};

/**
 * The stems of a beginning, rare ones weighing more.
 * @param sentences of the library, about.
 * @param holding in how many of them a stem stands.
 */
export const weighted = (beginning: Beginning, sentences: number, holding: (stem: string) => number): Weights =>
  new Map(
    beginning.map(([stem, count]) => {
      const rarity = Math.log((sentences + UNSEEN + 1) / (holding(stem) + 1));
      return [stem, Number(((1 + Math.log(count)) * rarity).toFixed(2))];
    }),
  );

/** Where many are added, each is compared with much the same ones: taking weights out of JSON is most of the work. */
const taken = new LRUCache<string, Weights>({
  max: COMPARED,
  memoMethod: (words) => new Map(JSON.parse(words) as [string, number][]),
});

/** The story of those told that is the same; null where none is. `words` are weights as JSON. */
export const sameStory = (weights: Weights, told: { story: number; words: string }[]): number | null => {
  const likest = told
    .map(({ story, words }) => ({ story, likeness: cosine(weights, taken.memo(words)) }))
    .sort((one, other) => other.likeness - one.likeness)[0];
  return likest && likest.likeness >= SAME ? likest.story : null;
};

/** The beginning of the first of so many days up to now, today being one (ISO 8601); before everything where there is no number. */
export const sinceDays = (days: number | null): string =>
  days === null ? '' : new Date((Math.floor(Date.now() / DAY) - (days - 1)) * DAY).toISOString();
