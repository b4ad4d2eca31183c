/** How much of the disk articles may take: of one server, of one person there or on their own shelf, and of all together. */
import type { Article } from '../article/article.ts';

/** The most, in megabytes. */
export type Room = { perServer: number; perPerson: number; inAll: number };

/** Bytes that are taken already: by the shelf, by one person's articles on it, by all shelves but the bot's. */
export type Taken = { shelf: number; own: number; inAll: number };

/** Whose megabytes are used up, and how many they have. */
export type Full = { of: 'server-room' | 'person-room' | 'room'; most: number };

const MEGABYTE = 1_000_000;

/**
 * What an article of so many bytes has no room in, the narrowest first; null where it fits. Of an article that is yet to be
 * fetched nobody knows the bytes: it counts as one.
 */
export const fullWith = (scope: Article['scope'], taken: Taken, room: Room, bytes = 1): Full | null => {
  const { perServer, perPerson, inAll } = room;
  const isOver = (used: number, most: number) => used + bytes > most * MEGABYTE;
  if (isOver(taken.own, perPerson)) return { of: 'person-room', most: perPerson };
  if (scope.startsWith('server:') && isOver(taken.shelf, perServer)) return { of: 'server-room', most: perServer };
  return isOver(taken.inAll, inAll) ? { of: 'room', most: inAll } : null;
};

/** An article was not kept, since there is no room for it. */
export class NoRoom extends Error {
  readonly full: Full;
  constructor(full: Full) {
    super(`No room for another article: ${full.of}, ${full.most} MB`);
    this.name = 'NoRoom';
    this.full = full;
  }
}
