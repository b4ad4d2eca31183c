/** What was made before, for as long as what it was made from stays as it is. */
import { LRUCache } from 'lru-cache';
import type { Library } from './article/library.ts';
import { type Form, isForm, type Reply } from './reply.ts';

/** Replies of one edition of the library; a reply and its rendering are some 10 KB. */
const MOST = 500;

export type Remembered = (
  library: Pick<Library, 'edition'>,
  key: string,
  make: () => Promise<Reply | Form>,
) => Promise<Reply | Form>;

/** A popular article is asked the same things again and again: the same key gets the same `Reply` object. */
export const rememberReplies = (): Remembered => {
  const editions = new WeakMap<object, LRUCache<string, Reply>>();
  const repliesOf = (edition: object) => {
    const replies = editions.get(edition) ?? new LRUCache<string, Reply>({ max: MOST });
    editions.set(edition, replies);
    return replies;
  };
  return async (library, key, make) => {
    const replies = repliesOf(library.edition());
    const known = replies.get(key);
    if (known) return known;
    const made = await make();
    // What changed while it was being made has put the next edition in the place of this one.
    if (!isForm(made)) replies.set(key, made);
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
