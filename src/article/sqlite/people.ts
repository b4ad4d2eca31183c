/** The index of people by the words of their names: who appears, and in which articles. */
import type { DatabaseSync } from 'node:sqlite';
import { withinASlip } from '../../language/people.ts';
import type { Called } from '../../language/persons.ts';
import type { Article, Card, Scope } from '../article.ts';
import { type Appearance, after, begins, inOrder, namesAsked, wordsTyped } from '../indexing/people.ts';
import { CARD, cardOf, SHELVES } from './rows.ts';

/** Makes an article's rows anew. */
export const indexingPeople = (db: DatabaseSync) => {
  const remove = db.prepare('DELETE FROM person WHERE article = ?');
  const insert = db.prepare(`
    INSERT INTO person (scope, word, name, article, kind, alone, quoted) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`);
  return (article: number, scope: Article['scope'], people: Appearance[]): void => {
    remove.run(article);
    for (const { name, kind, words, alone, quoted } of people)
      for (const word of words)
        insert.run(scope, word, name, article, kind, Number(alone.includes(word)), Number(quoted));
  };
};

/**
 * Finds names with a word for each word typed, which it begins; those with just these words first, then those in most
 * articles. Only where there is none, names with a word that is one of them but for a slip.
 */
export const findingPeople = (db: DatabaseSync) => {
  const shelves = `scope IN ${SHELVES}`;
  const beginning = db.prepare(`
    SELECT name, count(DISTINCT article) AS articles, 2 * sum(kind = 'person') > count(*) AS person, min(
      NOT alone AND EXISTS (SELECT 1 FROM person AS other WHERE article = own.article AND word = own.word AND alone)
    ) AS aside
    FROM person AS own WHERE ${shelves} AND word >= $word AND word < $after GROUP BY name`);
  const words = db.prepare(`SELECT DISTINCT word FROM person WHERE ${shelves} AND word >= $word AND word < $after`);

  const namesAt = (scope: Scope, from: string, to: string): Called[] =>
    beginning.all({ scope, word: from, after: to }).map(({ name, articles, person, aside }) => ({
      name: String(name),
      articles: Number(articles),
      person: person === 1,
      aside: aside === 1,
    }));

  /** Names with a word like this one; the first letter is never the slip. A space sorts before whatever a longer word goes on with. */
  const namesLike = (scope: Scope, word: string): Called[] => {
    const [letter = ''] = word;
    const alike = words.all({ scope, word: letter, after: after(letter) }).map((row) => String(row.word));
    return alike.filter((other) => withinASlip(word, other)).flatMap((other) => namesAt(scope, other, `${other} `));
  };

  return (scope: Scope, typed: string, limit: number): Called[] => {
    const { words: wanted, longest } = wordsTyped(typed);
    if (longest === undefined) return [];
    const others = wanted.filter((word) => word !== longest);
    const begun = namesAt(scope, longest, after(longest)).filter(({ name }) => begins(name, others));
    const found = begun.length > 0 ? begun : wanted.flatMap((word) => namesLike(scope, word));
    return inOrder(found, wanted, limit);
  };
};

/** Finds the articles in which one of `names` appears, the newest first by the day they were published; those that tell no day last. */
export const findingRecord = (db: DatabaseSync) => {
  const appearing = `
    FROM article WHERE number IN (
      SELECT article FROM json_each($names) CROSS JOIN person
      WHERE scope IN ${SHELVES} AND word = value ->> 0 AND name = value ->> 1)`;
  const count = db.prepare(`SELECT count(*) AS n ${appearing}`);
  const list = db.prepare(`
    SELECT ${CARD} ${appearing} ORDER BY published DESC NULLS LAST, number DESC LIMIT $limit OFFSET $offset`);

  return (scope: Scope, names: string[], page: { offset: number; limit: number }): { cards: Card[]; total: number } => {
    const asked = { scope, names: JSON.stringify(namesAsked(names)) };
    return { cards: list.all({ ...asked, ...page }).map(cardOf), total: Number(count.get(asked)?.n) };
  };
};
