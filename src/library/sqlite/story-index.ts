/**
 * The index of stories: which articles tell the same. Two do where they were published within two days of each other and begin
 * with much the same words, the cosine of which counts rare words more (Allan et al., "Topic detection and tracking", 1998).
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Article, Card, Scope } from '../../article/article.ts';
import { stemsOf } from '../indexing/index-stems.ts';
import {
  APART,
  type Beginning,
  COMPARED,
  dayOf,
  FIRST,
  sameStory,
  sinceDays,
  type Weights,
  weighted,
} from '../indexing/same-story.ts';
import type { StoriesAsked } from '../library.ts';
import { CARD, cardOf, SHELVES } from './rows.ts';
import { shelvesSeen } from './search.ts';
import { holds, holdsAll, onShelves } from './shelf-stems.ts';

/** Makes an article's row anew. */
export const indexingStories = (db: DatabaseSync) => {
  const holding = db.prepare(`
    SELECT stem, sum(sentences) AS sentences FROM json_each($stems) CROSS JOIN beginning
    WHERE stem = value AND scope IN ${SHELVES} GROUP BY stem`);
  const near = db.prepare(`
    SELECT story, words FROM told
    WHERE scope IN ${SHELVES} AND day BETWEEN $from AND $to
    ORDER BY article DESC LIMIT ${COMPARED}`);
  const last = db.prepare('SELECT coalesce(max(story), 0) AS story FROM told');
  const remove = db.prepare('DELETE FROM told WHERE article = ?');
  const insert = db.prepare('INSERT INTO told (article, scope, day, story, words) VALUES (?, ?, ?, ?, ?)');

  const weightsOf = (scope: Article['scope'], beginning: Beginning): Weights => {
    const stems = JSON.stringify(['', ...beginning.map(([stem]) => stem)]);
    const found = new Map(holding.all({ scope, stems }).map((row) => [String(row.stem), Number(row.sentences)]));
    return weighted(beginning, FIRST * (found.get('') ?? 0), (stem) => found.get(stem) ?? 0);
  };

  return (article: number, of: Pick<Article, 'scope' | 'published' | 'addedAt'>, beginning: Beginning): void => {
    remove.run(article);
    const weights = weightsOf(of.scope, beginning);
    const day = dayOf(of);
    const told = near.all({ scope: of.scope, from: day - APART, to: day + APART });
    const same = sameStory(
      weights,
      told.map(({ story, words }) => ({ story: Number(story), words: String(words) })),
    );
    const story = same ?? Number(last.get()?.story) + 1;
    const words = beginning.map(([stem, sentences]) => [stem, weights.get(stem), sentences]);
    insert.run(article, of.scope, day, story, JSON.stringify(words));
  };
};

/** An article that was read before there were stories is one of its own until it is read anew. */
const STORY = 'coalesce(told.story, -number)';

/** Finds stories, the one that was told last first, each with its articles, the newest first. */
export const findingStories = (db: DatabaseSync) => {
  const shelvesOf = shelvesSeen(db);
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
    const stems = stemsOf(about ?? '');
    const query = onShelves(shelvesOf(scope), holdsAll(stems.map(holds)));
    const statement = statements[about === undefined ? 0 : 1];
    if (!statement || (about !== undefined && stems.length === 0)) return { stories: [], total: 0 };
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
