/** Finds when things happened, over all articles. */
import type { Scope } from '../article.ts';
import { stemsOf } from '../indexing/stems.ts';
import type { Happened, TimelineAsked } from '../library.ts';
import type { Session } from './connect.ts';
import { statement } from './statement.ts';

/** Before and after every year. */
const EVER = 1_000_000;

const CHOSEN = `
  FROM shelves($1) AS shelf JOIN dated USING (scope)
  WHERE year BETWEEN $2 AND $3 AND ($4::text[] IS NULL OR said @> $4::text[])`;

const EVENTS = statement(`
  SELECT id AS article, place[2]::int AS start, others FROM (
    SELECT day, min(ARRAY[article, start]) AS place, count(DISTINCT article)::int - 1 AS others ${CHOSEN}
    GROUP BY scope, day, event ORDER BY day, place OFFSET $5 LIMIT $6
  ) AS told JOIN article ON number = place[1] ORDER BY day, place`);

const YEARS = statement(`
  SELECT year, count(*)::int AS events FROM (SELECT year ${CHOSEN} GROUP BY scope, day, event, year) AS each
  GROUP BY year ORDER BY year`);

/** What happened, the earliest first, each event once: as the first article tells it that was kept. */
export const timeline = async (
  session: Session,
  scope: Scope,
  { about, from = -EVER, to = EVER }: TimelineAsked,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ events: Happened[]; years: [year: number, events: number][] }> => {
  const stems = about === undefined ? null : stemsOf(about);
  if (stems?.length === 0) return { events: [], years: [] };
  const asked = [scope, from, to, stems];
  const [events, years] = await Promise.all([
    session.all(EVENTS, [...asked, offset, limit]),
    session.all(YEARS, asked),
  ]);
  return {
    events: events as Happened[],
    years: years.map(({ year, events: many }) => [Number(year), Number(many)]),
  };
};
