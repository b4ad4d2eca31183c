/** The index of dates: when things happened, over all articles. */
import type { DatabaseSync } from 'node:sqlite';
import type { Scope } from '../../article/article.ts';
import { comparedOf, type DatedRow, tellsTheSame } from '../indexing/dates-of-article.ts';
import { stemsOf } from '../indexing/index-stems.ts';
import type { Happened, TimelineAsked } from '../library.ts';
import { SHELVES } from './rows.ts';
import { shelvesSeen } from './search.ts';
import { holds, holdsAll, onShelves } from './shelf-stems.ts';

/** Makes an article's rows anew. What another article of the scope tells of the same day in much the same words is one event. */
export const indexingDates = (db: DatabaseSync) => {
  const remove = db.prepare('DELETE FROM dated WHERE article = ?');
  const ofThatDay = db.prepare(`
    SELECT event, stems FROM dated WHERE scope = ? AND day = ? AND article <> ? ORDER BY article DESC LIMIT ?`);
  const last = db.prepare('SELECT coalesce(max(event), 0) AS event FROM dated WHERE scope = ?');
  const insert = db.prepare(`
    INSERT INTO dated (article, start, sentence, scope, day, year, stems, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING`);
  const toldElsewhere = (scope: string, day: number, article: number, most: number) =>
    ofThatDay
      .all(scope, day, article, most)
      .map((row) => ({ event: Number(row.event), stems: new Set(String(row.stems).split(' ')) }));
  return (article: number, scope: string, dates: DatedRow[]): void => {
    remove.run(article);
    let next = Number(last.get(scope)?.event) + 1;
    // Each day is looked up once, however many dates of it an article has.
    for (const [day, ofDay] of Map.groupBy(dates, (date) => date.day)) {
      const told = toldElsewhere(scope, day, article, comparedOf(dates.length));
      for (const { start, sentence, year, stems } of ofDay) {
        const same = stems.length === 0 ? undefined : told.find((other) => tellsTheSame(stems, other.stems));
        insert.run(article, start, sentence, scope, day, year, stems.join(' '), same?.event ?? next++);
      }
    }
  };
};

/** Finds what happened, the earliest first, each event once: as the first article tells it that was kept. */
export const findingDates = (db: DatabaseSync) => {
  const chosen = (about: boolean) => `
    FROM ${about ? 'sentence_stems CROSS JOIN dated INDEXED BY dated_sentence ON article = sentence_stems.rowid >> 16 AND sentence = sentence_stems.rowid & 65535' : 'dated'}
    WHERE scope IN ${SHELVES} AND year BETWEEN $from AND $to ${about ? 'AND sentence_stems MATCH $query' : ''}`;
  const shelvesOf = shelvesSeen(db);
  const statements = [false, true].map((about) => ({
    list: db.prepare(`
      SELECT id, first.start, others FROM (
        SELECT day, scope, event, min(article << 32 | start) AS place, count(DISTINCT article) - 1 AS others ${chosen(about)}
        GROUP BY scope, day, event ORDER BY day, place LIMIT $limit OFFSET $offset
      ) AS told JOIN dated AS first ON first.article = place >> 32 AND first.start = place & 4294967295
      JOIN article ON number = first.article ORDER BY told.day, place`),
    years: db.prepare(`
      SELECT year, count(*) AS events FROM (SELECT year ${chosen(about)} GROUP BY scope, day, event)
      GROUP BY year ORDER BY year`),
  }));
  return (
    scope: Scope,
    { about, from, to }: TimelineAsked,
    page: { offset: number; limit: number },
  ): { events: Happened[]; years: [year: number, events: number][] } => {
    const stems = about === undefined ? null : stemsOf(about);
    if (stems?.length === 0) return { events: [], years: [] };
    const statement = statements[stems ? 1 : 0];
    const asked = {
      scope,
      from: from ?? -1_000_000,
      to: to ?? 1_000_000,
      ...(stems && { query: onShelves(shelvesOf(scope), holdsAll(stems.map(holds))) }),
    };
    const events = statement?.list.all({ ...asked, ...page }) ?? [];
    const years = statement?.years.all(asked) ?? [];
    return {
      events: events.map(({ id, start, others }) => ({
        article: String(id),
        start: Number(start),
        others: Number(others),
      })),
      years: years.map(({ year, events: many }) => [Number(year), Number(many)]),
    };
  };
};
