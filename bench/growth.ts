/**
 * A library as servers come: 1,000, 10,000 and 100,000 articles, a hundred in each server. What each interaction costs in one of
 * them, how long adding takes, and what an article takes on the disk. `ARTICLES=10000` measures less. `million.ts` goes further.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openStore } from '../src/library/open-store.ts';
import { openForWriting } from '../src/library/sqlite/connect.ts';
import { writing } from '../src/library/sqlite/writer.ts';
import { type Figure, print } from './figures.ts';
import { articles } from './growth/articles.ts';
import { costing, costsOf, spentHere, weighing } from './growth/calls.ts';

export const name = 'growth';

const most = z.coerce.number().int().positive().default(100_000).parse(process.env.ARTICLES);
const SIZES = [1_000, 10_000, 100_000];

/** Without waiting for the disk; gives the milliseconds of a processor that each takes. */
const fill = (file: string, made: ReturnType<typeof articles>, count: number): number => {
  const db = openForWriting(file);
  db.exec('PRAGMA synchronous = OFF');
  const { keep } = writing(db);
  const began = spentHere();
  // Not by `take`, which would end what more articles are to come from.
  for (let n = 0; n < count; n += 1) {
    const { article, reading } = made.next().value;
    keep(article, reading);
  }
  db.close();
  return (spentHere() - began) / count;
};

export const measure = async (): Promise<Figure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-growth-'));
  const file = join(folder, 'library.db');
  const figures: Figure[] = [];
  await (await openStore(file)).close();
  const made = articles();
  let before = 0;
  try {
    for (const size of SIZES.filter((one) => one <= most)) {
      const each = fill(file, made, size - before);
      before = size;
      const { size: bytes } = await stat(file);
      const store = await openStore(file);
      const measured = [
        weighing(size, bytes),
        costing(size, 'adding one, without the disk', each),
        ...(await costsOf(store, size, spentHere)),
      ];
      await store.close();
      print(measured);
      figures.push(...measured);
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true });
  }
};
