/**
 * The index of stories: which articles tell the same. Two do where they were published within two days of each other and begin
 * with much the same words, the cosine of which counts rare words more (Allan et al., "Topic detection and tracking", 1998).
 */
import type { DatabaseSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import type { Article, Card, Scope } from '../article.ts';
import { stemsOf } from '../indexing/stems.ts';
import {
  APART,
  type Beginning,
  COMPARED,
  dayOf,
  SENTENCES,
  sameStory,
  sinceDays,
  type Weights,
  weighted,
} from '../indexing/stories.ts';
import type { StoriesAsked } from '../library.ts';
import { CARD, cardOf, SHELVES } from './rows.ts';

/** Sentences that are counted for each stem, so that adding costs the same in a large library. */
const COUNTED = 200;
/** They are counted again when the library has grown by so much. */
const GROWN = 1.1;

/** Makes an article's row anew. */
export const indexingStories = (db: DatabaseSync) => {
  const newest = db.prepare('SELECT coalesce(max(number), 0) AS number FROM article');
  const seen = db.prepare(`
    SELECT count(*) AS n, min(number) AS first FROM (
      SELECT rowid >> 16 AS number FROM sentence_stems WHERE sentence_stems MATCH ? ORDER BY rowid DESC LIMIT ${COUNTED})`);
  const near = db.prepare(`
    SELECT story, words FROM told
    WHERE scope IN ${SHELVES} AND day BETWEEN $from AND $to AND article <> $article
    ORDER BY article DESC LIMIT ${COMPARED}`);
  const last = db.prepare('SELECT coalesce(max(story), 0) AS story FROM told');
  const replace = db.prepare('INSERT OR REPLACE INTO told (article, scope, day, story, words) VALUES (?, ?, ?, ?, ?)');

  /** A look into the index takes a tenth of a millisecond, and an article begins with a hundred stems. */
  const counts = new LRUCache<string, { articles: number; sentences: number }>({ max: 20_000 });

  const weightsOf = (beginning: Beginning): Weights => {
    const articles = Number(newest.get()?.number);
    /** In how many sentences a stem stands; of a common one as many as if it were everywhere as it is in the newest articles. */
    const holding = (stem: string): number => {
      const known = counts.get(stem);
      if (known && articles <= GROWN * known.articles) return known.sentences;
      const { n, first } = seen.get(`"${stem}"`) ?? {};
      const sentences =
        Number(n) < COUNTED ? Number(n) : (COUNTED * articles) / Math.max(1, articles - Number(first) + 1);
      counts.set(stem, { articles, sentences });
      return sentences;
    };
    return weighted(beginning, SENTENCES * articles, holding);
  };

  return (article: number, of: Pick<Article, 'scope' | 'published' | 'addedAt'>, beginning: Beginning): void => {
    const weights = weightsOf(beginning);
    const day = dayOf(of);
    const told = near.all({ scope: of.scope, from: day - APART, to: day + APART, article });
    const same = sameStory(
      weights,
      told.map(({ story, words }) => ({ story: Number(story), words: String(words) })),
    );
    const story = same ?? Number(last.get()?.story) + 1;
    replace.run(article, of.scope, day, story, JSON.stringify([...weights]));
  };
};

/** An article that was read before there were stories is one of its own until it is read anew. */
const STORY = 'coalesce(told.story, -number)';

/** Finds stories, the one that was told last first, each with its articles, the newest first. */
export const findingStories = (db: DatabaseSync) => {
  const statements = [false, true].map((about) => {
    const chosen = `
      FROM article LEFT JOIN told ON told.article = number
      WHERE article.scope IN ${SHELVES} AND added_at >= $since
        ${about ? 'AND number IN (SELECT rowid >> 16 FROM sentence_stems WHERE sentence_stems MATCH $query)' : ''}`;
    return {
      count: db.prepare(`SELECT count(DISTINCT ${STORY}) AS n ${chosen}`),
      page: db.prepare(`
        SELECT ${STORY} AS story ${chosen} GROUP BY ${STORY} ORDER BY max(added_at) DESC, max(number) DESC LIMIT $limit OFFSET $offset`),
      cards: db.prepare(
        `SELECT ${CARD.replace('scope', 'article.scope')} ${chosen} AND ${STORY} = $story ORDER BY added_at DESC, number DESC`,
      ),
    };
  });

  return (
    scope: Scope,
    { days, about }: StoriesAsked,
    page: { offset: number; limit: number },
  ): { stories: Card[][]; total: number } => {
    const query = stemsOf(about ?? '')
      .map((stem) => `"${stem}"`)
      .join(' AND ');
    const statement = statements[about === undefined ? 0 : 1];
    if (!statement || (about !== undefined && query === '')) return { stories: [], total: 0 };
    const since = sinceDays(days);
    const asked = { scope, since, ...(about !== undefined && { query }) };
    return {
      stories: statement.page
        .all({ ...asked, ...page })
        .map(({ story }) => statement.cards.all({ ...asked, story: Number(story) }).map(cardOf)),
      total: Number(statement.count.get(asked)?.n),
    };
  };
};
