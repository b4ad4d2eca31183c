/** What was made before, for as long as what it was made from stays as it is. */
import { LRUCache } from 'lru-cache';
import type { Library } from '../library/library.ts';

/** Of all servers together: a reply and its rendering are some 10 KB, offers at most half as much. */
const MOST_KEPT = 2_000;

export type Remembered<Made> = (
  library: Pick<Library, 'edition'>,
  key: string,
  make: () => Promise<Made>,
) => Promise<Made>;

/**
 * A popular article is asked the same things again and again: the same key gets the same object, if it `lasts`. Of two libraries
 * each has keys of its own.
 */
export const remembering = <Made extends object>(lasts: (made: Made) => boolean = () => true): Remembered<Made> => {
  const known = new LRUCache<string, { edition: object; made: Made }>({ max: MOST_KEPT });
  return async (library, key, make) => {
    const edition = library.edition();
    const before = known.get(key);
    if (before?.edition === edition) return before.made;
    const made = await make();
    // What changed while it was being made has put the next edition in the place of this one.
    if (lasts(made)) known.set(key, { edition, made });
    return made;
  };
};
