import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isAddress } from '../library/open-store.ts';
import { type Movable, move as moveAll, type Progress } from '../library/transfer.ts';
import { makeFolderFor } from './folder-for.ts';
import { print, printError } from './print.ts';

const USAGE =
  'Say from where to where: npm run move -- --from sqlite:library/onrecord.db --to postgres://user:password@host:5432/onrecord (or the other way round). Stop the bot before.';

const FILE = /^sqlite:(?:\/\/)?(.+)$/s;

const open = async (place: string, isThere: boolean): Promise<Movable> => {
  if (isAddress(place) && !URL.canParse(place))
    throw new Error(
      `The address that ${isThere ? '--from' : '--to'} names can’t be read. In a user’s name or password "/", "@", "#" and spaces are written %2F, %40, %23, %20. ${USAGE}`,
    );
  if (isAddress(place)) return (await import('../library/postgres/movable.ts')).openMovable(place);
  const [, file] = FILE.exec(place) ?? [];
  if (file === undefined) throw new Error(USAGE);
  if (isThere && !existsSync(file)) throw new Error(`There is no library at ${file}. Name the one that the bot used.`);
  makeFolderFor(file);
  return (await import('../library/sqlite/movable.ts')).openMovable(file);
};

/** What is done of each kind, now and then. */
const told: Progress = (table, moved, all) => printError(`${table}: ${moved} of ${all}`);

/**
 * `npm run move -- --from sqlite:FILE --to postgres://…`: moves the library, and the way back by the same words. Cut short, the
 * same command goes on where it was. In the end both are counted and compared; the one that was moved from stays as it is.
 * @throws Error with one clear line.
 */
export const move = async (args: string[]): Promise<void> => {
  const { values } = parseArgs({ args, options: { from: { type: 'string' }, to: { type: 'string' } } });
  if (values.from === undefined || values.to === undefined || values.from === values.to) throw new Error(USAGE);
  const from = await open(values.from, true);
  try {
    const to = await open(values.to, false);
    try {
      const moved = await moveAll(from, to, told);
      const counts = Object.entries(moved).filter(([, count]) => count > 0);
      print([`Moved to ${to.name}, and compared: ${counts.map(([table, count]) => `${table} ${count}`).join(', ')}.`]);
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
};
