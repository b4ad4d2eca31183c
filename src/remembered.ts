/** What was made before, for as long as what it was made from stays as it is. */
import { LRUCache } from 'lru-cache';
import type { Library } from './article/library.ts';

/** Answers of one edition of the library; a reply and its rendering are some 10 KB, offers at most half as much. */
const MOST = 500;

export type Remembered<Made> = (
  library: Pick<Library, 'edition'>,
  key: string,
  make: () => Promise<Made>,
) => Promise<Made>;

/** A popular article is asked the same things again and again: the same key gets the same object, if it `lasts`. */
export const remembering = <Made extends object>(lasts: (made: Made) => boolean = () => true): Remembered<Made> => {
  const editions = new WeakMap<object, LRUCache<string, Made>>();
  const madeFor = (edition: object) => {
    const made = editions.get(edition) ?? new LRUCache<string, Made>({ max: MOST });
    editions.set(edition, made);
    return made;
  };
  return async (library, key, make) => {
    const before = madeFor(library.edition());
    const known = before.get(key);
    if (known) return known;
    const made = await make();
    // What changed while it was being made has put the next edition in the place of this one.
    if (lasts(made)) before.set(key, made);
    return made;
  };
};

/** `make`, which gives the same object the same answer, until it fails; nothing keeps the object alive for it. */
export const onceEach = <From extends object, To>(make: (from: From) => Promise<To>): ((from: From) => Promise<To>) => {
  const made = new WeakMap<From, Promise<To>>();
  return (from) => {
    const known = made.get(from);
    if (known) return known;
    const making = make(from);
    made.set(from, making);
    making.catch(() => made.delete(from));
    return making;
  };
};
