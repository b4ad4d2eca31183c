/** Which person is meant, over all articles of a library. */
import type { Context } from '../command/command.ts';
import { Problem } from '../command/reply.ts';
import { meantBy, type Somebody, surname, together } from '../language/names/identities.ts';
import { link } from './link.ts';

/** Names that are looked through for one that was typed; those with just its words come first. */
const MOST = 200;
/** Links offered where it is not clear who is meant. */
const SHOWN = 8;

/**
 * The person whom `typed` means, with all the names that stand for them in these articles.
 * @throws Problem where nobody, or more than one, is meant; with links to those who may be.
 */
export const whom = async (
  typed: string,
  { library, words }: Pick<Context, 'library' | 'words'>,
): Promise<Somebody> => {
  const found = together(await library.people(typed, MOST));
  const { one, near } = meantBy(typed, found);
  if (one) return withAllNames(one, await library.people(surname(one.name), MOST));
  const offers = (near.length > 0 ? near : found).slice(0, SHOWN).map(({ name }) => link(name, 'person', { name }));
  if (near.length > 1) throw new Problem(words.whichOfKept(typed), offers);
  const nobody = words.nobodyKept(typed);
  if (offers.length > 0) throw new Problem(words.didYouMean(nobody), offers);
  if ((await library.newest(1)).length === 0) throw new Problem(words.commands.articles.none);
  throw new Problem(nobody, [link(words.meant.all, 'articles', {})]);
};

/** `one` as all namesakes show them: only then is it known whether a bare surname has a rival. */
const withAllNames = (one: Somebody, namesakes: Parameters<typeof together>[0]): Somebody =>
  together(namesakes).find(({ names }) => names.includes(one.name)) ?? one;
