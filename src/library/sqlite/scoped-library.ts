import { unnamedIn } from '../../article/altered-quotes.ts';
import type { Scope } from '../../article/article.ts';
import { addressOf } from '../../article/canonical-address.ts';
import { articleText } from '../../article/clean-text.ts';
import { sketchOf } from '../../article/likeness.ts';
import { linkId, randomId } from '../ids.ts';
import type { Library, StoredLink } from '../library.ts';
import { NoRoom } from '../quota.ts';
import { articleFrom, expiry, isFresh } from '../retention.ts';
import { storedLink } from '../stored.ts';
import type { Points } from './read-by-key.ts';
import type { Remote } from './remote.ts';

/** How many of the newest articles are looked through for one whose reading is not broken. */
const TRIED = 25;

type Parts = {
  points: Points;
  remote: Remote;
  /** What channels were heard talking about and is still on its way to the disk. */
  said: Map<string, string>;
  /** Notes that the reading of this article can't be used. */
  broken: (id: string) => void;
};

/** One scope's view of the store. */
export const libraryOf = (scope: Scope, { points, remote, said, broken }: Parts): Library => {
  const noteUse = (id: string) => {
    // Only lengthens the link's life; nobody waits for it, and a failure costs nothing now.
    remote.call('touchLink', scope, id, new Date().toISOString()).catch(() => {});
  };

  const keepLinks = async (links: StoredLink[]) => {
    const rows = links.map((link) => ({ id: linkId(scope, link), content: storedLink(link) }));
    const stale = rows.filter(({ id }) => {
      const found = points.link(scope, id);
      return !found || !isFresh(found.usedAt);
    });
    if (stale.length > 0) await remote.call('keepLinks', scope, stale, new Date().toISOString());
    return rows.map(({ id }) => id);
  };

  const kept = async (id: string) => {
    const found = points.kept(scope, id);
    if (found !== 'broken') return found;
    broken(id);
    return null;
  };

  return {
    scope,
    edition: points.edition,
    kept,

    meant: async (channel) => {
      const noted = channel === null ? null : points.talked(scope, channel);
      const heard = noted?.pinned ? noted.id : (said.get(`${scope} ${channel}`) ?? noted?.id ?? null);
      // Its reading is wanted next, so looking at it costs nothing.
      if (heard !== null && (await kept(heard))) return { id: heard, why: noted?.pinned ? 'pinned' : 'talked-about' };
      for (const { id } of points.newest(scope, TRIED)) if (await kept(id)) return { id, why: 'newest' };
      return null;
    },

    talkedAbout: async (channel, id) => {
      const key = `${scope} ${channel}`;
      const noted = points.talked(scope, channel);
      if (!points.has(scope, id) || noted?.pinned || (!said.has(key) && noted?.id === id)) return;
      said.set(key, id);
      points.renew();
      const written = () => {
        if (said.get(key) === id) said.delete(key);
      };
      // Not awaited: a reply must not wait for it, and where it fails the channel falls back to the newest article.
      remote.call('talk', scope, channel, id).then(written, written);
    },

    pin: (channel, id) => remote.call('pin', scope, channel, id),
    newest: async (limit) => points.newest(scope, limit),

    search: (words, page, filters) => remote.call('search', scope, words, page, filters),
    titled: (typed, limit) => remote.call('titled', scope, typed, limit),
    publishers: (typed, limit) => remote.call('publishers', scope, typed, limit),
    said: (words, limit) => remote.call('said', scope, words, limit),
    asked: (question, limit, meant) => remote.call('asked', scope, question, limit, meant),
    people: (typed, limit) => remote.call('people', scope, typed, limit),
    timeline: (asked, page) => remote.call('timeline', scope, asked, page),
    stories: (asked, page) => remote.call('stories', scope, asked, page),
    record: (names, page) => remote.call('record', scope, names, page),

    keep: async (draft, reading, { addedBy, addedAt = new Date().toISOString(), id, earlier = null, room }) => {
      const article = articleFrom(draft, reading, { id: id ?? randomId(), scope, addedBy, addedAt, earlier });
      for (;;) {
        const came = await remote.call('keep', article, reading, room);
        if (came === true) break;
        if (came !== false) throw new NoRoom(came);
        const there = id === undefined ? null : await kept(id);
        if (there) return there.article;
        article.id = randomId();
      }
      // It is shown next, and need not be taken out of its JSON for that.
      points.hold({ article, reading });
      return article;
    },
    counterpart: async ({ url, partial }, { text, sentences, quotes }) => {
      const found = await remote.call('counterpart', scope, { url, partial }, { text, sentences, quotes });
      if (!found) return null;
      const hidden = points.corrections(scope, found.id).map(({ place }) => place);
      return { ...found, changes: { ...found.changes, altered: unnamedIn(hidden, found.changes.altered) } };
    },
    alike: (draft) => remote.call('alike', scope, addressOf(draft.url), sketchOf(articleText(draft))),
    keptAbout: (user) => remote.call('keptAbout', user),
    forgetPerson: async (user) => {
      while (await remote.call('forgetPerson', user));
    },
    counts: (user) => remote.call('counts', scope, user),
    taken: (user) => remote.call('taken', scope, user),
    forget: (id) => remote.call('forget', scope, id),
    withoutBundled: async () => points.withoutBundled(scope),
    leaveOutBundled: (out) => remote.call('leaveOutBundled', scope, out),

    corrections: async (id) => points.corrections(scope, id),
    correct: (id, correction) => remote.call('correct', scope, id, { ...correction, at: new Date().toISOString() }),
    withdraw: (id, place) => remote.call('withdraw', scope, id, place),

    keepLinks,
    link: async (id) => {
      const found = points.link(scope, id);
      if (!found || found.usedAt < expiry()) return null;
      if (!isFresh(found.usedAt)) noteUse(id);
      return found.link;
    },
  };
};
