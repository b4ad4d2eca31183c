/**
 * A million articles in ten thousand servers, in PostgreSQL: a thousand that were kept as usual, and then multiplied by SQL under
 * other ids, in other servers. They are short, so that a million fit on a small machine; indexes and plans are as with any.
 * What each interaction costs, the database's processes included, and what an article takes. `ARTICLES=100000` measures less.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { written } from '../src/library/indexing/index-rows.ts';
import { openStore } from '../src/library/open-store.ts';
import { openMovable } from '../src/library/postgres/movable.ts';
import { type Server, startPostgres } from '../test/postgres.ts';
import { type Figure, print } from './figures.ts';
import { articles, EACH } from './growth/articles.ts';
import { costsOf, spentHere, weighing } from './growth/calls.ts';
import { multiply } from './growth/multiply.ts';

export const name = 'million';

const most = z.coerce.number().int().positive().default(1_000_000).parse(process.env.ARTICLES);
const KEPT = 1_000;
const SIZES = [KEPT, 10_000, 100_000, 1_000_000];
/** Letters of a text, about. */
const LENGTH = 400;

const keep = async (url: string): Promise<void> => {
  const library = await openMovable(url);
  for (const { article, reading } of articles(LENGTH).take(KEPT)) await library.keep(article, written(reading));
  await library.close();
};

/** Milliseconds of a processor that the bot's connections have cost the database. */
const spentThere = async (server: Server, url: string): Promise<number> => {
  const rows = await server.meddle(url, "SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'onrecord-%'");
  // The first number is the time on a processor, in nanoseconds (Linux, Documentation/scheduler/sched-stats.rst).
  const each = rows.map(({ pid }) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6);
  return each.reduce((sum, one) => sum + one, 0);
};

export const measure = async (): Promise<Figure[]> => {
  const server = await startPostgres(['shared_buffers=256MB', 'max_wal_size=1GB']);
  const figures: Figure[] = [];
  try {
    const url = await server.database();
    await keep(url);
    for (const size of SIZES.filter((one) => one <= most)) {
      await multiply((sql) => server.meddle(url, sql), { of: KEPT, each: EACH, to: size });
      await server.meddle(url, 'VACUUM ANALYZE');
      const [found] = await server.meddle(url, 'SELECT pg_database_size(current_database())::float8 AS bytes');
      const store = await openStore(url);
      const costs = await costsOf(store, size, async () => spentHere() + (await spentThere(server, url)));
      await store.close();
      const measured = [weighing(size, Number(found?.bytes)), ...costs];
      print(measured);
      figures.push(...measured);
    }
    return figures;
  } finally {
    await server.stop();
  }
};
