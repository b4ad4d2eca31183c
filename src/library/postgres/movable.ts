import type { Movable } from '../transfer.ts';
import { connect } from './connect.ts';
import { placeOf } from './errors.ts';
import { migrate } from './migrate.ts';
import { entriesFor, entriesOf } from './prepared-rows.ts';
import { statement } from './statement.ts';
import { writing } from './writer.ts';

/** The library in the database at `url`, made where there is none, as what one can move from or to. */
export const openMovable = async (url: string): Promise<Movable> => {
  const database = connect(url);
  const migrating = await database.connection();
  await migrate(migrating, url).finally(() => migrating.end());
  const { keepStored } = writing(database, { prepare: async (reading) => entriesFor(reading) });
  return {
    name: placeOf(url),
    all: async (sql, values) => (await database.all(statement(sql), values)) as Awaited<ReturnType<Movable['all']>>,
    run: async (sql, values) => {
      await database.run(statement(sql), values);
    },
    keep: async (article, made) => {
      await keepStored(article, entriesOf(article.text, made));
    },
    close: database.close,
  };
};
