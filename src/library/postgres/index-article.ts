/** Writes down where an article's words, people, dates and story are to be found. */
import type { Article } from '../../article/article.ts';
import { comparedOf, tellsTheSame } from '../indexing/dates-of-article.ts';
import {
  APART,
  type Beginning,
  COMPARED,
  dayOf,
  FIRST,
  sameStory,
  type Weights,
  weighted,
} from '../indexing/same-story.ts';
import type { Session, Value } from './connect.ts';
import type { Entries } from './prepared-rows.ts';
import { bounded } from './rows.ts';
import { statement } from './statement.ts';
import { spaced } from './text-vectors.ts';

export type Indexed = Pick<Article, 'title' | 'byline' | 'scope' | 'published' | 'addedAt'>;

/** Articles that tell how rare words are where articles begin: the newest of the shelves that are seen, no others'. */
const SAMPLE = 100;

/** Of the article's shelf, and the bot's: how rare words are, and what is told of about the same day; and the shelf's dates of these days. */
const NEAR = statement(`
  WITH newest AS MATERIALIZED (
    SELECT stems FROM shelves($2) AS shelf CROSS JOIN LATERAL (
      SELECT article, stems FROM told WHERE told.scope = shelf.scope AND article <> $1 ORDER BY article DESC LIMIT ${SAMPLE}
    ) AS told ORDER BY article DESC LIMIT ${SAMPLE})
  SELECT
    (SELECT coalesce(json_agg(one), '[]') FROM (
      SELECT story, words FROM shelves($2) AS shelf JOIN told USING (scope)
      WHERE day BETWEEN $3::int - ${APART} AND $3::int + ${APART} AND article <> $1 ORDER BY article DESC LIMIT ${COMPARED}
    ) AS one) AS told,
    (SELECT count(*)::int FROM newest) AS articles,
    (SELECT coalesce(json_agg(one), '[]') FROM (
      SELECT stem, count(*)::int AS n FROM newest CROSS JOIN unnest(stems) AS stem JOIN unnest($5::text[]) AS asked (stem) USING (stem)
      GROUP BY stem
    ) AS one) AS rarity,
    (SELECT coalesce(json_agg(one), '[]') FROM unnest($4::int[]) AS wanted (day) CROSS JOIN LATERAL (
      SELECT dated.day, event, stems FROM dated
      WHERE scope = $2 AND dated.day = wanted.day AND article <> $1 ORDER BY article DESC LIMIT $6
    ) AS one) AS dated`);

const REMOVE = statement(`
  WITH
    gone AS (DELETE FROM searched WHERE article = $1),
    nobody AS (DELETE FROM person WHERE article = $1),
    never AS (DELETE FROM dated WHERE article = $1)
  DELETE FROM told WHERE article = $1`);

const INSERT = statement(`
  WITH
    sizing AS (
      INSERT INTO size (article, scope, bytes) VALUES ($1, $2, $23) ON CONFLICT (article) DO UPDATE SET bytes = excluded.bytes),
    searching AS (
      INSERT INTO searched (article, scope, title, byline, words, stems) VALUES ($1, $2, $3, $4, $5::tsvector, $6::tsvector)),
    like_others AS (
      INSERT INTO likeness (scope, hash, article) SELECT $2, hash, $1 FROM unnest($7::bigint[]) AS hash ON CONFLICT DO NOTHING),
    telling AS (
      INSERT INTO told (article, scope, day, story, words, stems)
      VALUES ($1, $2, $8, coalesce($9, $1), $10, $22::text[])),
    appearing AS (
      INSERT INTO person (scope, word, name, article, kind, aside, quoted)
      SELECT $2, word, name, $1, kind, aside, quoted
      FROM unnest($11::text[], $12::text[], $13::text[], $14::boolean[], $15::boolean[]) AS who (word, name, kind, aside, quoted)
      ON CONFLICT DO NOTHING)
  INSERT INTO dated (article, start, scope, day, year, stems, said, event)
  SELECT $1, start, $2, day, year, string_to_array(stems, ' '), string_to_array(said, ' '), event
  FROM unnest($16::int[], $17::int[], $18::int[], $19::text[], $20::text[], $21::bigint[]) AS what (start, day, year, stems, said, event)
  ON CONFLICT DO NOTHING`);

type Near = {
  told: { story: number; words: string }[];
  articles: number;
  /** In how many sentences of their beginnings each stem stands. */
  rarity: { stem: string; n: number }[];
  dated: { day: number; event: number; stems: string[] }[];
};

const weightsOf = (beginning: Beginning, { articles, rarity }: Near): Weights => {
  const held = new Map(rarity.map(({ stem, n }) => [stem, n]));
  return weighted(beginning, FIRST * articles, (stem) => held.get(stem) ?? 0);
};

/** Events are numbered by the article that told them first. */
const EVENTS = 2 ** 16;

/** The dates as rows, column by column; what another article of the shelf tells of the same day in much the same words is one event. */
const datesOf = (article: number, { dates, said }: Entries, dated: Near['dated']): Value[] => {
  const told = Map.groupBy(
    dated.map(({ day, event, stems }) => ({ day, event, stems: new Set(stems) })),
    ({ day }) => day,
  );
  const rows = dates.map(({ start, day, year, stems }, at) => {
    const same = stems.length === 0 ? undefined : told.get(day)?.find((other) => tellsTheSame(stems, other.stems));
    return [
      start,
      day,
      year,
      stems.join(' '),
      said[at]?.join(' ') ?? '',
      same?.event ?? article * EVENTS + at,
    ] as const;
  });
  return [0, 1, 2, 3, 4, 5].map((column) => rows.map((row) => row[column] ?? null));
};

const peopleOf = ({ people }: Entries): Value[] => {
  const calling = new Set(people.flatMap(({ alone }) => alone));
  const rows = people.flatMap(({ name, kind, words, alone, quoted }) =>
    words.map((word) => {
      const isAlone = alone.includes(word);
      return [bounded(word), bounded(name), kind, !isAlone && calling.has(word), quoted] as const;
    }),
  );
  return [0, 1, 2, 3, 4].map((column) => rows.map((row) => row[column] ?? null));
};

/** Makes an article's rows anew, in a transaction that has the shelf's lock. */
export const index = async (session: Session, article: number, of: Indexed, made: Entries): Promise<void> => {
  const day = dayOf(of);
  const days = [...new Set(made.dates.map((date) => date.day))];
  const compared = comparedOf(made.dates.length);
  const stems = made.beginning.map(([stem]) => stem);
  const [near] = (await session.all(NEAR, [article, of.scope, day, days, stems, compared])) as [Near];
  const weights = weightsOf(made.beginning, near);
  await session.run(REMOVE, [article]);
  await session.run(INSERT, [
    article,
    of.scope,
    spaced(of.title),
    spaced(of.byline ?? ''),
    made.words,
    made.stems,
    made.sketch,
    day,
    sameStory(weights, near.told),
    JSON.stringify([...weights]),
    ...peopleOf(made),
    ...datesOf(article, made, near.dated),
    made.beginning.flatMap(([stem, count]) => Array.from({ length: count }, () => stem)),
    made.bytes,
  ]);
};
