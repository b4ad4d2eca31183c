import type { Draft, Scope } from '../../article/article.ts';
import { addressOf } from '../../article/canonical-address.ts';
import type { Compared, Counterpart } from '../../article/compare-draft.ts';
import { MOST_ALIKE } from '../../article/likeness.ts';
import type { Comparison } from './compared.ts';
import type { Session } from './connect.ts';
import type { Preparing } from './preparing.ts';
import { idsOf } from './rows.ts';
import { statement } from './statement.ts';

const ALIKE = statement(`
  SELECT id FROM article JOIN (
    SELECT number, 1 AS same FROM article WHERE scope = $1 AND md5(address) = md5($2) AND address = $2
    UNION ALL
    SELECT article, 0 FROM likeness WHERE scope = $1 AND hash = ANY ($3::bigint[])
  ) AS found USING (number)
  GROUP BY number ORDER BY max(same) DESC, count(*) DESC, number DESC LIMIT ${MOST_ALIKE}`);

const WHOLE = statement(`
  SELECT id, url, partial, text, version, content FROM article JOIN reading ON reading.article = number
  WHERE scope = $1 AND id = $2`);

const COUNTS = statement(`
  SELECT count(*)::int AS all, count(*) FILTER (WHERE added_by = $2)::int AS own FROM article WHERE scope = $1`);

/** A scope's own articles with this address, or with a number of this sketch; those with the address first, each the newest first. */
export const alike = async (session: Session, scope: Scope, address: string | null, sketch: number[]) =>
  idsOf(await session.all(ALIKE, [scope, address, sketch]));

/** The article of a scope that a text, with what was read in it, is the same as or a new version of. A thread compares them. */
export const counterpart = async (
  session: Session,
  { sketch, compare }: Preparing,
  scope: Scope,
  draft: Pick<Draft, 'url' | 'partial'>,
  made: Compared,
): Promise<Counterpart | null> => {
  const { text, sentences, quotes } = made;
  for (const id of await alike(session, scope, addressOf(draft.url), await sketch(text))) {
    const [stored] = (await session.all(WHOLE, [scope, id])) as Comparison['stored'][];
    const { url, partial } = draft;
    const found = stored && (await compare({ stored, draft: { url, partial }, made: { text, sentences, quotes } }));
    if (found) return found;
  }
  return null;
};

/** How many articles a scope has of its own, and how many of them one person added. */
export const counts = async (session: Session, scope: Scope, user: string): Promise<{ all: number; own: number }> => {
  const [row] = await session.all(COUNTS, [scope, user]);
  return row as { all: number; own: number };
};
