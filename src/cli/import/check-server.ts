import type { Store } from '../../library/library.ts';
import { printError } from '../print.ts';

/**
 * Looks whether the bot is in a server before articles are kept for it. Where nobody can say, it warns.
 * @param isIn asks Discord; null where it can't be asked.
 * @throws Error with one clear line where the bot isn't there.
 */
export const checkServer = async (
  id: string,
  store: Pick<Store, 'servers'>,
  isIn: (id: string) => Promise<boolean | null>,
): Promise<void> => {
  if ((await store.servers()).includes(id)) return;
  const answer = await isIn(id);
  if (answer === false)
    throw new Error(
      `The bot isn't in server ${id}. Check the id, or invite the bot there first: npm run doctor prints the link.`,
    );
  if (answer === null)
    printError(
      `Discord can't be asked whether the bot is in server ${id}. The articles are kept for it; if the id is wrong, nobody will see them.`,
    );
};
