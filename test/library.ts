/** A library in memory, for tests of what stands above it: the same interface, and nothing on disk. */
import type { Kept } from '../src/article/article.ts';
import type { Library, StoredLink } from '../src/article/library.ts';

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** @param shelf the newest first. */
export const libraryOf = (shelf: Kept[]): Library => {
  const talked = new Map<string, string>();
  const links = new Map<string, StoredLink>();
  const keep = (link: StoredLink) => {
    const id = String(links.size);
    links.set(id, link);
    return id;
  };
  return {
    scope: 'server:1',
    edition: () => ({}),
    kept: async (id) => shelf.find(({ article }) => article.id === id) ?? null,
    meant: async (channel) => {
      const last = channel === null ? undefined : talked.get(channel);
      if (last !== undefined) return { id: last, why: 'talked-about' };
      const [newest] = shelf;
      return newest ? { id: newest.article.id, why: 'newest' } : null;
    },
    talkedAbout: async (channel, id) => {
      talked.set(channel, id);
    },
    newest: async (limit) => shelf.slice(0, limit).map(({ article }) => article),
    search: async (words, { offset, limit }) => {
      const found = shelf.filter(({ article }) => {
        const text = wordsIn(article.text);
        return wordsIn(words).every((word) => text.some((other) => other.startsWith(word)));
      });
      return { cards: found.slice(offset, offset + limit).map(({ article }) => article), total: found.length };
    },
    keep: async () => {
      throw new Error('Nothing is kept here.');
    },
    keepLinks: async (kept) => kept.map(keep),
    link: async (id) => links.get(id) ?? null,
  };
};
