/** A shelf of as many articles in PostgreSQL, with random vectors: what a question by meaning takes there. */
import { NUMBERS } from '../../src/library/indexing/vectors.ts';
import { openStore } from '../../src/library/open-store.ts';
import { startPostgres } from '../../test/postgres.ts';
import { quantile } from '../counts.ts';
import type { Figure } from '../figures.ts';

const ARTICLES = 100_000;
const PASSAGES = 6;
const QUESTIONS = 120;
const VERSION = 1;

/** Rows as the bot writes them, without the triggers that wait for an encoder. */
const FILL = `
  ALTER TABLE article DISABLE TRIGGER USER;
  ALTER TABLE meaning DISABLE TRIGGER USER;
  INSERT INTO article (id, scope, title, language, added_at, text)
    SELECT 'made' || n, 'server:1', 'Made up', 'en', '2026-01-01T00:00:00Z', '' FROM generate_series(1, ${ARTICLES}) AS n;
  INSERT INTO meaning (article, scope, version, vectors)
    SELECT number, scope, ${VERSION}, decode(repeat(md5(number::text), ${(PASSAGES * NUMBERS) / 16}), 'hex') FROM article;
  INSERT INTO meaning_signs (article, scope, version, signs)
    SELECT number, scope, ${VERSION}, ('x' || md5(number || 'a' || k) || md5(number || 'b' || k) || md5(number || 'c' || k))::bit(${NUMBERS})
    FROM article CROSS JOIN generate_series(1, ${PASSAGES}) AS k;`;

export const postgresFigures = async (): Promise<Figure[]> => {
  const server = await startPostgres(['shared_buffers=256MB', 'max_wal_size=2GB']);
  try {
    const url = await server.database();
    const store = await openStore(url);
    await server.meddle(url, FILL);
    await server.meddle(url, 'VACUUM ANALYZE');
    const library = store.libraryFor('server:1');
    const times: number[] = [];
    for (let asked = 0; asked < QUESTIONS; asked++) {
      const vector = Float32Array.from({ length: NUMBERS }, (_, n) => Math.sin(n * (asked + 1)));
      const started = performance.now();
      await library.asked('', 3, { version: VERSION, vector });
      times.push(performance.now() - started);
    }
    await store.close();
    return [
      {
        name: `PostgreSQL: by meaning alone, of ${ARTICLES} articles, p50 / p95`,
        value: [0.5, 0.95].map((q) => Math.round(quantile(times, q))).join(' / '),
        unit: 'ms',
      },
    ];
  } finally {
    await server.stop();
  }
};
