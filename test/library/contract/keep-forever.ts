/** Keeps articles until it is killed; prints each id as soon as keep() has resolved. */
import { openStore } from '../../../src/library/open-store.ts';
import { draft, kept } from '../made.ts';

const store = await openStore(process.argv[2] ?? '');
for (let n = 0; ; n += 1) {
  const { id } = await kept(store.libraryFor('server:1'), draft(`Report ${n}`, 'Ships came back.'));
  process.stdout.write(`${id}\n`);
}
