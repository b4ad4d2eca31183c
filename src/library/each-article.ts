/** Articles one after the other. Opening one takes time by its length; whoever else asks has their turn before the next. */
import { setImmediate } from 'node:timers/promises';
import type { Kept } from '../article/article.ts';
import type { Library } from './library.ts';

/** Those of `ids` that are there, in this order; none is opened before it is asked for. */
export const inTurn = async function* (library: Pick<Library, 'kept'>, ids: string[]): AsyncGenerator<Kept> {
  for (const id of ids) {
    const found = await library.kept(id);
    if (found) yield found;
    await setImmediate();
  }
};
