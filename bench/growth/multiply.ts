/** Makes many articles out of those in a database, by SQL alone: each copy has another id, and stands in another server. */

/** What is entered all at once is made anew at the end: word by word it would take hours. */
const LATER = ['searched_title', 'searched_words', 'searched_stems', 'dated_said'];

type Multiply = {
  /** The articles that there were first, and how many of them each server has. */
  of: number;
  each: number;
  /** How many there are to be. */
  to: number;
};

/** @param run SQL, on one connection for each call. */
export const multiply = async (
  run: (sql: string) => Promise<Record<string, unknown>[]>,
  { of, each, to }: Multiply,
): Promise<void> => {
  const number = `+ copy * ${of}`;
  const scope = `'server:' || substr(scope, 8)::int + copy * ${of / each}`;
  const id = `'a' || lpad((substr(id, 2)::int ${number})::text, 7, '0')`;
  const [there] = await run('SELECT count(*)::int AS n FROM article');
  const copied = (table: string, columns: string, values: string, key = 'article') =>
    run(`
      SET session_replication_role = replica;
      INSERT INTO ${table} (${columns})
      SELECT ${values} FROM ${table} CROSS JOIN generate_series(${Number(there?.n) / of}, ${to / of - 1}) AS copy
      WHERE ${key} <= ${of}`);
  const indexes = await run(`
    SELECT indexname AS name, indexdef AS sql FROM pg_indexes WHERE indexname IN ('${LATER.join("', '")}')`);
  for (const index of indexes) await run(`DROP INDEX ${index.name}`);

  await copied(
    'article',
    'number, id, scope, title, language, url, added_by, added_at, address, text',
    `number ${number}, ${id}, ${scope}, title, language, url, added_by, added_at, address, text`,
    'number',
  );
  await copied('reading', 'article, version, content', `article ${number}, version, content`);
  await copied(
    'searched',
    'article, scope, title, byline, words, stems',
    `article ${number}, ${scope}, title, byline, words, stems`,
  );
  await copied(
    'person',
    'scope, word, name, article, kind, aside, quoted',
    `${scope}, word, name, article ${number}, kind, aside, quoted`,
  );
  await copied(
    'dated',
    'article, start, scope, day, year, stems, said, event',
    `article ${number}, start, ${scope}, day, year, stems, said, event`,
  );
  await copied(
    'told',
    'article, scope, day, story, words, stems',
    `article ${number}, ${scope}, day, story ${number}, words, stems`,
  );
  await copied('size', 'article, scope, bytes', `article ${number}, ${scope}, bytes`);
  await copied('likeness', 'scope, hash, article', `${scope}, hash, article ${number}`);
  for (const { sql } of indexes) await run(`SET maintenance_work_mem = '512MB'; ${sql}`);
};
