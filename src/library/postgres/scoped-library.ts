import { unnamedIn } from '../../article/altered-quotes.ts';
import type { Scope } from '../../article/article.ts';
import { addressOf } from '../../article/canonical-address.ts';
import { articleText } from '../../article/clean-text.ts';
import { randomId } from '../ids.ts';
import type { Library } from '../library.ts';
import { NoRoom } from '../quota.ts';
import { articleFrom } from '../retention.ts';
import { alike, counterpart, counts } from './alike.ts';
import { asked } from './candidate-articles.ts';
import type { Database, Value } from './connect.ts';
import { timeline } from './date-index.ts';
import type { Editions } from './editions.ts';
import { people, record } from './people-index.ts';
import type { Preparing } from './preparing.ts';
import type { keeping } from './pruning.ts';
import type { Points } from './read-by-key.ts';
import { publishers, search, titled } from './search.ts';
import { said } from './sentence-index.ts';
import { taken } from './sizes.ts';
import { type Statement, statement } from './statement.ts';
import type { linking } from './stored-links.ts';
import { stories } from './story-index.ts';
import type { writing } from './writer.ts';

/** The number of an article that the scope sees. */
const SEEN = 'FROM shelves($1) AS shelf JOIN article USING (scope)';

// With each look-up a channel may come to talk about another article: not worth waiting for the disk.
const TALK = statement(`
  INSERT INTO talk (scope, channel, article)
  SELECT $1, $2, number ${SEEN} CROSS JOIN (SELECT set_config('synchronous_commit', 'off', true)) AS hurry WHERE id = $3
  ON CONFLICT (scope, channel) DO UPDATE SET article = excluded.article
  WHERE NOT talk.pinned AND talk.article <> excluded.article`);
const PIN = statement(`
  INSERT INTO talk (scope, channel, article, pinned) SELECT $1, $2, number, true ${SEEN} WHERE id = $3
  ON CONFLICT (scope, channel) DO UPDATE SET article = excluded.article, pinned = true`);
const UNPIN = statement('UPDATE talk SET pinned = false WHERE scope = $1 AND channel = $2');
const CORRECT = statement(`
  INSERT INTO correction (scope, article, from_offset, to_offset, name, made_by, made_at)
  SELECT $1, number, $3, $4, $5, $6, $7 ${SEEN} WHERE id = $2 ON CONFLICT DO NOTHING`);
const WITHDRAW = statement(`
  DELETE FROM correction
  WHERE scope = $1 AND article = (SELECT number FROM article WHERE id = $2) AND from_offset < $4 AND to_offset > $3`);
// A job that found a new version of it holds its text.
const FORGET_JOBS = statement(`
  DELETE FROM job WHERE scope = $1 AND state IN ('done', 'failed') AND strpos(outcome, $2) > 0`);
const FORGET = statement('DELETE FROM article WHERE scope = $1 AND id = $2');
const LEAVE_OUT = statement('INSERT INTO without_bundled (scope) VALUES ($1) ON CONFLICT DO NOTHING');
const SHOW_AGAIN = statement('DELETE FROM without_bundled WHERE scope = $1');

export type Parts = {
  database: Database;
  editions: Editions;
  points: Points;
  writer: ReturnType<typeof writing>;
  preparing: Preparing;
  links: ReturnType<typeof linking>;
  keeper: ReturnType<typeof keeping>;
};

/** One scope's view of the store. */
export const libraryOf = (
  scope: Scope,
  { database, editions, points, writer, preparing, links, keeper }: Parts,
): Library => {
  /** Does what may change what this scope sees; whoever reads here afterwards sees it. */
  const changing = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } finally {
      editions.changed(scope);
    }
  };
  const change = async (how: Statement, values: Value[]): Promise<void> => {
    await changing(database.run(how, values));
  };
  const { kept } = points;

  return {
    scope,
    edition: () => editions.of(scope),
    kept: (id) => kept(scope, id),
    meant: (channel) => points.meant(scope, channel),

    talkedAbout: async (channel, id) => {
      const noted = await points.talked(scope, channel);
      if (!noted?.pinned && noted?.id !== id) await change(TALK, [scope, channel, id]);
    },
    pin: (channel, id) => (id === null ? change(UNPIN, [scope, channel]) : change(PIN, [scope, channel, id])),
    newest: (limit) => points.newest(scope, limit),

    search: (words, page, filters) => search(database, scope, words, page, filters),
    titled: (typed, limit) => titled(database, scope, typed, limit),
    publishers: (typed, limit) => publishers(database, scope, typed, limit),
    said: (words, limit) => said(database, scope, words, limit),
    asked: (question, limit, meant) => asked(database, scope, question, limit, meant),
    people: (typed, limit) => people(database, scope, typed, limit),
    record: (names, page) => record(database, scope, names, page),
    timeline: (about, page) => timeline(database, scope, about, page),
    stories: (about, page) => stories(database, scope, about, page),

    keep: async (draft, reading, { addedBy, addedAt = new Date().toISOString(), id, earlier = null, room }) => {
      const article = articleFrom(draft, reading, { id: id ?? randomId(), scope, addedBy, addedAt, earlier });
      for (;;) {
        const came = await changing(writer.keep(article, reading, room));
        if (came === true) break;
        if (came !== false) throw new NoRoom(came);
        const there = id === undefined ? null : await kept(scope, id);
        if (there) return there.article;
        article.id = randomId();
      }
      points.hold({ article, reading });
      return article;
    },
    counterpart: async (draft, made) => {
      const found = await counterpart(database, preparing, scope, draft, made);
      if (!found) return null;
      const hidden = (await points.corrections(scope, found.id)).map(({ place }) => place);
      return { ...found, changes: { ...found.changes, altered: unnamedIn(hidden, found.changes.altered) } };
    },
    alike: async (draft) => alike(database, scope, addressOf(draft.url), await preparing.sketch(articleText(draft))),
    counts: (user) => counts(database, scope, user),
    taken: (user) => taken(database, scope, user),
    keptAbout: keeper.keptAbout,
    forgetPerson: async (user) => {
      try {
        await keeper.forgetPerson(user);
      } finally {
        // It is taken from articles on many shelves.
        editions.allChanged();
      }
    },
    forget: (id) =>
      changing(
        database.inTransaction(async (session) => {
          await session.run(FORGET_JOBS, [scope, `"article":${JSON.stringify(id)}`]);
          return (await session.run(FORGET, [scope, id])) > 0;
        }),
      ),
    withoutBundled: () => points.withoutBundled(scope),
    leaveOutBundled: (out) => change(out ? LEAVE_OUT : SHOW_AGAIN, [scope]),

    corrections: (id) => points.corrections(scope, id),
    correct: (id, { place, name, by }) =>
      change(CORRECT, [scope, id, place.start, place.end, name, by, new Date().toISOString()]),
    withdraw: (id, { start, end }) => change(WITHDRAW, [scope, id, start, end]),

    keepLinks: (stored) => links.keepLinks(scope, stored),
    link: (id) => links.link(scope, id),
  };
};
