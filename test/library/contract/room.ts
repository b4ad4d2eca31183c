/** What articles take on the disk is counted, and no more is kept than there is room for. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../../src/library/library.ts';
import { NoRoom } from '../../../src/library/quota.ts';
import { draft, kept, readingOf } from '../made.ts';
import type { NewPlace, Place } from './place.ts';

export const hasRoom = (newPlace: NewPlace): void => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await newPlace();
    store = await place.open();
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  /** It takes some 0.02 MB. */
  const long = draft('A long one', 'The ships came back. '.repeat(500));
  const none = { shelf: 0, own: 0, inAll: 0 };
  const much = { perServer: 100, perPerson: 100, inAll: 100 };
  const bytesOf = async (): Promise<number> => {
    const library = store.libraryFor('user:99');
    const { id } = await library.keep(long, readingOf(long), { addedBy: '99' });
    const { shelf } = await library.taken('99');
    await library.forget(id);
    return shelf;
  };

  test('of a shelf, of one person there, and of all', async () => {
    const one = store.libraryFor('server:1');
    expect(await one.taken('42')).toEqual(none);
    const { id } = await kept(one, long);
    const { shelf } = await one.taken('42');
    expect(shelf).toBeGreaterThan(2 * long.text.length);
    await one.keep(long, readingOf(long), { addedBy: '43' });
    await kept(store.libraryFor('server:2'), long);
    expect(await one.taken('42')).toEqual({ shelf: 2 * shelf, own: shelf, inAll: 3 * shelf });
    await store.reread(id, { ...readingOf(long, 2), sentences: [] });
    expect((await one.taken('42')).own).toBeLessThan(shelf);
    await one.forget(id);
    expect(await one.taken('42')).toEqual({ shelf, own: 0, inAll: 2 * shelf });
  });

  test('what comes with the bot takes nobody’s room', async () => {
    await store.keepBundled([long], async (of) => readingOf(of));
    expect(await store.libraryFor('server:1').taken('42')).toEqual(none);
  });

  test.each([
    ['server-room', 'perServer', 'server:1'],
    ['person-room', 'perPerson', 'server:1'],
    ['person-room', 'perPerson', 'user:42'],
    ['room', 'inAll', 'server:1'],
  ] as const)('%s: of many that come at once only so many are kept', async (of, whose, scope) => {
    const most = (3.5 * (await bytesOf())) / 1_000_000;
    const room = { ...much, [whose]: most };
    const library = store.libraryFor(scope);
    const all = await Promise.allSettled(
      Array.from({ length: 9 }, () => library.keep(long, readingOf(long), { addedBy: '42', room })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    for (const error of refused) expect(error).toMatchObject({ full: { of, most } });
    expect(refused[0]).toBeInstanceOf(NoRoom);
  });

  test('an article that is there already needs no room', async () => {
    const library = store.libraryFor('server:1');
    const by = { addedBy: '42', id: 'abcdefgh' };
    const article = await library.keep(long, readingOf(long), by);
    const room = { ...much, perServer: 0.001 };
    expect(await library.keep(long, readingOf(long), { ...by, room })).toEqual(article);
  });
};
