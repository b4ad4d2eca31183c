/** What shelves and people take on the disk. */
import type { Article } from '../../article/article.ts';
import type { Taken } from '../quota.ts';
import type { Session } from './connect.ts';
import { statement } from './statement.ts';

const TAKEN = statement(`
  SELECT
    coalesce((SELECT bytes FROM shelf_size WHERE scope = $1), 0) AS shelf,
    (SELECT coalesce(sum(bytes), 0)::bigint FROM article JOIN size ON article = number
      WHERE article.scope = $1 AND added_by = $2) AS own,
    (SELECT coalesce(sum(bytes), 0)::bigint FROM shelf_size WHERE scope <> 'bot') AS "inAll"`);

/** The bytes on a shelf, those of what one person added there, and those on all shelves but the bot's. */
export const taken = async (session: Session, scope: Article['scope'], user: string | null): Promise<Taken> =>
  (await session.all(TAKEN, [scope, user]))[0] as Taken;
