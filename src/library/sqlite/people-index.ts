/** The index of people by the words of their names: who appears, and in which articles. */
import type { DatabaseSync } from 'node:sqlite';
import type { Article, Card, Scope } from '../../article/article.ts';
import { withinASlip } from '../../language/names/find-name.ts';
import type { Called } from '../../language/names/identities.ts';
import { type Appearance, after, begins, inOrder, namesAsked, wordsTyped } from '../indexing/people-of-article.ts';
import { CARD, cardOf, SHELVES } from './rows.ts';
import { bundledShelf } from './search.ts';

/** Makes an article's rows anew. */
export const indexingPeople = (db: DatabaseSync) => {
  const remove = db.prepare('DELETE FROM person WHERE article = ?');
  const insert = db.prepare(`
    INSERT INTO person (scope, word, name, article, kind, alone, aside, quoted) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING`);
  return (article: number, scope: Article['scope'], people: Appearance[]): void => {
    remove.run(article);
    const calling = new Set(people.flatMap(({ alone }) => alone));
    for (const { name, kind, words, alone, quoted } of people)
      for (const word of words) {
        const isAlone = alone.includes(word);
        const isAside = !isAlone && calling.has(word);
        insert.run(scope, word, name, article, kind, Number(isAlone), Number(isAside), Number(quoted));
      }
  };
};

/** Names that begin with what is typed are all looked at where they are so few; of more, those that most articles have. */
const FEW = 1_000;

/**
 * Finds names with a word for each word typed, which it begins; those with just these words first, then those in most
 * articles. Only where there is none, names with a word that is one of them but for a slip.
 */
export const findingPeople = (db: DatabaseSync) => {
  const shelves = `scope IN ${SHELVES}`;
  const begun = `${shelves} AND word >= $word AND word < $after`;
  // A name may begin so with several words: in each shelf its articles count once.
  const names = (rows: string) =>
    db.prepare(`
      SELECT name, sum(articles) AS articles, 2 * sum(persons) > sum(articles) AS person, min(aside) AS aside FROM (
        SELECT scope, name, max(articles) AS articles, persons, min(articles = asides) AS aside
        FROM (${rows}) GROUP BY scope, name
      ) GROUP BY name`);
  const oftenOn = (shelf: string) => `
    SELECT * FROM (
      SELECT * FROM called INDEXED BY called_often
      WHERE scope = ${shelf} AND word >= $word AND word < $after ORDER BY articles DESC LIMIT $most)`;
  const count = db.prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM called WHERE ${begun} LIMIT ${FEW + 1})`);
  const all = names(`SELECT * FROM called WHERE ${begun}`);
  const often = names(`${oftenOn('$scope')} UNION ALL ${oftenOn('$bot')}`);
  const both = names(`
    SELECT * FROM called
    WHERE ${begun} AND name IN (SELECT name FROM called WHERE ${shelves} AND word >= $other AND word < $afterOther)`);
  const words = db.prepare(`SELECT DISTINCT word FROM called WHERE ${begun}`);
  const bundled = bundledShelf(db);

  const calledOf = ({ name, articles, person, aside }: Record<string, unknown>): Called => ({
    name: String(name),
    articles: Number(articles),
    person: person === 1,
    aside: aside === 1,
  });

  /** Names with just this word: a space sorts before whatever a longer word goes on with. */
  const namesWith = (scope: Scope, word: string): Called[] => all.all({ scope, word, after: `${word} ` }).map(calledOf);

  const namesBegun = (scope: Scope, word: string, other: string | undefined, limit: number): Called[] => {
    const asked = { scope, word, after: after(word) };
    if (other !== undefined) return both.all({ ...asked, other, afterOther: after(other) }).map(calledOf);
    if (Number(count.get(asked)?.n) <= FEW) return all.all(asked).map(calledOf);
    const most = often.all({ ...asked, bot: bundled(scope), most: 2 * limit }).map(calledOf);
    return [...namesWith(scope, word), ...most];
  };

  /** Names with a word like this one; the first letter is never the slip. */
  const namesLike = (scope: Scope, word: string): Called[] => {
    const [letter = ''] = word;
    const alike = words.all({ scope, word: letter, after: after(letter) }).map((row) => String(row.word));
    return alike.filter((other) => withinASlip(word, other)).flatMap((other) => namesWith(scope, other));
  };

  return (scope: Scope, typed: string, limit: number): Called[] => {
    const { words: wanted, longest } = wordsTyped(typed);
    if (longest === undefined) return [];
    const others = wanted.filter((word) => word !== longest);
    const found = namesBegun(scope, longest, others[0], limit).filter(({ name }) => begins(name, others));
    return inOrder(found.length > 0 ? found : wanted.flatMap((word) => namesLike(scope, word)), wanted, limit);
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
