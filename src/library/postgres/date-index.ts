/** Finds when things happened, over all articles. */
import type { Scope } from '../../article/article.ts';
import { stemsOf } from '../indexing/index-stems.ts';
import type { Happened, TimelineAsked } from '../library.ts';
import type { Session } from './connect.ts';
import { statement } from './statement.ts';

/** Before and after every year. */
const EVER = 1_000_000;

/** Each shelf by its index of days, or of what is said. */
const finding = (about: boolean) => {
  const chosen = `
    FROM shelves($1) AS shelf CROSS JOIN LATERAL (
      SELECT * FROM dated WHERE dated.scope = shelf.scope AND year BETWEEN $2 AND $3 ${about ? 'AND said @> $4::text[]' : ''} OFFSET 0
    ) AS chosen`;
  const [offset, limit] = about ? ['$5', '$6'] : ['$4', '$5'];
  return {
    events: statement(`
      SELECT id AS article, first[2]::int AS start, others FROM (
        SELECT day, min(ARRAY[article, start]) AS first, count(DISTINCT article)::int - 1 AS others ${chosen}
        GROUP BY chosen.scope, day, event ORDER BY day, first OFFSET ${offset} LIMIT ${limit}
      ) AS told JOIN article ON number = first[1] ORDER BY day, first`),
    years: statement(`
      SELECT year, count(*)::int AS events FROM (SELECT year ${chosen} GROUP BY chosen.scope, day, event, year) AS each
      GROUP BY year ORDER BY year`),
  };
};
const ALL = finding(false);
const ABOUT = finding(true);

/** What happened, the earliest first, each event once: as the first article tells it that was kept. */
export const timeline = async (
  session: Session,
  scope: Scope,
  { about, from = -EVER, to = EVER }: TimelineAsked,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ events: Happened[]; years: [year: number, events: number][] }> => {
  const stems = about === undefined ? null : stemsOf(about);
  if (stems?.length === 0) return { events: [], years: [] };
  const asked = [scope, from, to, ...(stems === null ? [] : [stems])];
  const how = stems === null ? ALL : ABOUT;
  const [events, years] = await Promise.all([
    session.all(how.events, [...asked, offset, limit]),
    session.all(how.years, asked),
  ]);
  return {
    events: events as Happened[],
    years: years.map(({ year, events: many }) => [Number(year), Number(many)]),
  };
};
