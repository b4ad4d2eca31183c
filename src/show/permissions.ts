/** Who may take something away. */
import type { Article } from '../article/article.ts';
import type { Context } from '../command/command.ts';
import { mayCorrect } from './correction.ts';

type Asking = Pick<Context, 'asker' | 'library'>;

const isOwnShelf = ({ asker, library }: Asking): boolean => asker !== null && library.scope === `user:${asker.user}`;

/** Whether the articles that come with the bot are shown is for moderators to say, and on one's own shelf for oneself. */
export const mayLeaveOut = (asking: Asking): boolean => isOwnShelf(asking) || mayCorrect(asking);

/** What stands on one's own shelf, or what one added; in a server moderators may, too. */
export const mayForget = ({ addedBy }: Pick<Article, 'addedBy'>, asking: Asking): boolean => {
  const { asker } = asking;
  return mayLeaveOut(asking) || (asker !== null && addedBy === asker.user);
};
