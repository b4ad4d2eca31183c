/** Reads by key: what is remembered costs nothing, all else one question to the database. */
import type { Article, Card, Kept, Scope } from '../../article/article.ts';
import { type Correction, correcting } from '../../article/corrections.ts';
import { articlesAtHand, isCurrent, type State } from '../articles-in-memory.ts';
import { type ReadingRow, readingFrom } from '../stored.ts';
import type { Database, Row } from './connect.ts';
import type { Editions } from './editions.ts';
import { ARTICLE, articleOf, BROKEN, CORRECTION, correctionOf } from './rows.ts';
import { newest } from './search.ts';
import { statement } from './statement.ts';

/** How many of the newest articles are looked through for one whose reading is not broken. */
const TRIED = 25;

/** What one scope sees of an article besides its text and reading. */
type Seen = State & { wrong: Correction[] };

/** An article with all that may change of it; with its text and its reading where `unknown` says so, as a condition. */
const articleWith = (id: string, unknown: string) => `
  SELECT version, added_by AS "addedBy", reading.questions IS NOT NULL AS "hasQuestions", wrong, whole.* FROM shelves($1) AS shelf
  JOIN article USING (scope) JOIN reading ON reading.article = number
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(one ORDER BY one.start, one."end"), '[]') AS wrong FROM (
      SELECT ${CORRECTION} FROM correction WHERE correction.scope = $1 AND correction.article = number
    ) AS one
  ) AS corrections
  LEFT JOIN LATERAL (
    SELECT row_to_json(of) AS article, content, questions FROM (SELECT ${ARTICLE}) AS of WHERE version <> ${BROKEN} AND ${unknown}
  ) AS whole ON true
  WHERE article.id = ${id}`;

/** $3 to $5: the version, who added it and whether it has questions, if the reading is in memory; it isn't sent again then. */
const KEPT = statement(
  articleWith(
    '$2',
    '(version <> $3::bigint OR added_by IS DISTINCT FROM $4 OR (questions IS NOT NULL) <> $5::boolean) IS NOT FALSE',
  ),
);

/** What may be meant, the likeliest first, and that one whole: it is wanted next. */
const CANDIDATES = statement(`
  WITH
    own AS MATERIALIZED (SELECT * FROM shelves($1)),
    found AS (
      SELECT article.id, CASE WHEN pinned THEN 'pinned' ELSE 'talked-about' END AS why, -1 AS place, added_at, number
      FROM talk JOIN article ON number = talk.article JOIN own ON own.scope = article.scope
      WHERE talk.scope = $1 AND channel = $2
      UNION ALL
      SELECT newest.id, 'newest', place, added_at, number FROM own CROSS JOIN LATERAL (
        SELECT id, added_at, number FROM article WHERE article.scope = own.scope ORDER BY added_at DESC, number DESC LIMIT ${TRIED}
      ) AS newest),
    candidate AS MATERIALIZED (
      SELECT found.id, why, row_number() OVER (ORDER BY place, added_at DESC, number DESC) AS at
      FROM found JOIN reading ON reading.article = found.number WHERE version <> ${BROKEN} ORDER BY at LIMIT ${TRIED} + 1)
  SELECT candidate.id, why, first.* FROM candidate
  LEFT JOIN LATERAL (${articleWith('candidate.id', 'true')} AND candidate.at = 1) AS first ON true ORDER BY at`);

const TALK = statement(`
  SELECT id, pinned FROM talk JOIN article ON number = talk.article JOIN shelves($1) AS shelf ON shelf.scope = article.scope
  WHERE talk.scope = $1 AND channel = $2`);

const WITHOUT = statement('SELECT FROM without_bundled WHERE scope = $1');
const HAS = statement('SELECT FROM article WHERE id = $1 AND scope = $2');
const SETTING = statement('SELECT value FROM setting WHERE key = $1');

type Meant = { id: string; why: 'pinned' | 'talked-about' | 'newest' };

/** @param broken is told of an article whose reading turns out not to be usable. */
export const reading = (
  database: Database,
  editions: Editions,
  broken: (id: string, scope: Scope, content: string) => void,
) => {
  const parsed = articlesAtHand();
  const withoutWrong = correcting();

  const parse = ({ article, ...row }: Row): Kept | null => {
    const of = articleOf(article as Row);
    const found = readingFrom(row as ReadingRow, of.text);
    return found && { article: of, reading: found };
  };

  /** The article as it is in memory, if that is how it is now. */
  const inMemory = (id: string, state: State): Kept | null => {
    const known = parsed.get(id);
    return known && isCurrent(known, state) ? known : null;
  };

  /** What a row says of an article now; its reading is put into memory where it comes along. null for none, or one that is broken. */
  const stateIn = (scope: Scope, id: string, row: Row | undefined): Seen | null => {
    if (!row || row.version === BROKEN) return null;
    const { wrong, ...now } = row as Row & State & { wrong: Row[] };
    const { version, addedBy, hasQuestions } = now;
    if (row.article !== null && !inMemory(id, now)) {
      const kept = parse(row);
      if (kept === null) {
        broken(id, scope, String(row.content));
        return null;
      }
      parsed.set(id, kept);
    }
    return { version, addedBy, hasQuestions, wrong: wrong.map(correctionOf) };
  };

  const ask = async (scope: Scope, id: string): Promise<Seen | null> => {
    const known = parsed.get(id);
    const hasQuestions = known ? known.reading.questions !== null : null;
    const values = [scope, id, known?.reading.version ?? null, known?.article.addedBy ?? null, hasQuestions];
    return stateIn(scope, id, (await database.all(KEPT, values))[0]);
  };

  const stateOf = (scope: Scope, id: string) => editions.remembered(scope, `state ${id}`, () => ask(scope, id));

  /** The article and its reading without the names found wrong in this scope: the one place where they are taken out. */
  const kept = async (scope: Scope, id: string): Promise<Kept | null> => {
    const state = await stateOf(scope, id);
    if (state === null) return null;
    const known = inMemory(id, state);
    if (known) return withoutWrong(scope, known, state.wrong);
    // It has left memory since.
    const now = await ask(scope, id);
    const again = now && inMemory(id, now);
    return again ? withoutWrong(scope, again, now.wrong) : null;
  };

  const candidates = (scope: Scope, channel: string | null): Promise<Meant[]> =>
    editions.remembered(scope, `meant ${channel}`, async () => {
      const edition = editions.of(scope);
      const rows = await database.all(CANDIDATES, [scope, channel]);
      const found = rows.map(({ id, why }) => ({ id, why }) as Meant);
      const [first] = found;
      // What was read while something changed may be of before.
      if (first && editions.of(scope) === edition)
        await editions.remembered(scope, `state ${first.id}`, async () => stateIn(scope, first.id, rows[0]));
      return found;
    });

  return {
    kept,
    /** An article that was just kept: it is shown next, and need not be asked for. */
    hold: (made: Kept): void => {
      parsed.set(made.article.id, made);
    },
    corrections: async (scope: Scope, id: string): Promise<Correction[]> => (await stateOf(scope, id))?.wrong ?? [],
    meant: async (scope: Scope, channel: string | null): Promise<Meant | null> => {
      // Its reading is wanted next, so looking at it costs nothing.
      for (const { id, why } of await candidates(scope, channel)) if (await kept(scope, id)) return { id, why };
      return null;
    },
    /** What the channel talked about last, or keeps to. */
    talked: (scope: Scope, channel: string): Promise<{ id: string; pinned: boolean } | null> =>
      editions.remembered(scope, `talked ${channel}`, async () => {
        const [row] = await database.all(TALK, [scope, channel]);
        return (row as { id: string; pinned: boolean } | undefined) ?? null;
      }),
    newest: (scope: Scope, limit: number): Promise<Card[]> =>
      editions.remembered(scope, `newest ${limit}`, () => newest(database, scope, limit)),
    withoutBundled: (scope: Scope): Promise<boolean> =>
      editions.remembered(scope, 'without', async () => (await database.all(WITHOUT, [scope])).length > 0),
    has: async (scope: Article['scope'], id: string): Promise<boolean> =>
      (await database.all(HAS, [id, scope])).length > 0,
    setting: async (key: string): Promise<string | null> => {
      const [row] = await database.all(SETTING, [key]);
      return row ? String(row.value) : null;
    },
  };
};

export type Points = ReturnType<typeof reading>;
