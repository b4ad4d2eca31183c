/** Which article is meant: by its id, by a title typed freely, or by none, when it is the one talked about last. */
import { distance } from 'fastest-levenshtein';
import type { Card, Kept } from '../article/article.ts';
import { type Context, text } from '../command/command.ts';
import { Problem } from '../command/reply.ts';
import type { Library } from '../library/library.ts';
import { type Again, link, type Options } from './link.ts';
import type { Meant, Why } from './resolved-article.ts';
import { titles } from './told-apart.ts';

/** Every command's option for it. */
export const articleOption = text({ max: 200 }).optional();

/** In the place of an article, where a command can look through all of them. */
export const EVERYWHERE = '*';

type Asking = Pick<Context, 'library' | 'channel' | 'words'>;

/** Links offered where it is not clear which article is meant. */
const SHOWN = 5;
/** How many articles of a list are looked at. */
const NEWEST = 25;

/**
 * The article that `options.article` means, or the one meant in this channel when it is left out.
 * @throws Problem where there is none or it could be several, with links that repeat the call with one of them.
 */
export const meant = async (
  command: string,
  options: Options & { article?: string | undefined },
  context: Asking,
): Promise<Meant> => {
  const { article: named } = options;
  const found =
    named === undefined
      ? await assume(context)
      : { kept: await byName(named, { command, options }, context), assumed: null };
  const { kept, assumed } = found;
  return { ...kept, assumed, again: { command, options: { ...options, article: kept.article.id } } };
};

/** The article meant in this channel when none is named, or null in an empty library. */
export const assumedIn = async ({ library, channel }: Asking): Promise<{ kept: Kept; why: Why } | null> => {
  const found = await library.meant(channel);
  const kept = found && (await library.kept(found.id));
  return kept && { kept, why: found.why };
};

const assume = async (context: Asking): Promise<{ kept: Kept; assumed: Meant['assumed'] }> => {
  const found = await assumedIn(context);
  if (!found) throw new Problem(context.words.commands.articles.none);
  const cards = await context.library.newest(NEWEST);
  const others = cards.filter(({ id }) => id !== found.kept.article.id);
  return { kept: found.kept, assumed: { why: found.why, others } };
};

/** An id as articles have it, which nobody types. */
export const isId = (typed: string): boolean => /^[a-z0-9]{8}$/.test(typed);

/** The article whose id was typed, chosen from what was offered, or carried by a link. */
export const byId = async (typed: string, library: Library): Promise<Kept | null> =>
  isId(typed) ? library.kept(typed) : null;

const byName = async (named: string, again: Again, context: Asking): Promise<Kept> =>
  (await byId(named, context.library)) ?? (await byTitle(named, again, context));

const byTitle = async (named: string, again: Again, { library, words }: Asking): Promise<Kept> => {
  const offers = (cards: Card[]) => {
    const shown = cards.slice(0, SHOWN);
    const labels = titles(shown, words);
    return shown.map(({ id, title }, at) =>
      link(labels[at] ?? title, again.command, { ...again.options, article: id }),
    );
  };
  // A search without words would match everything.
  const cards = wordsIn(named).length > 0 ? await library.titled(named, NEWEST) : [];
  const best = clearlyBest(named, cards);
  const kept = best && (await library.kept(best.id));
  if (kept) return kept;
  if (cards.length > 0) throw new Problem(words.meant.several(named), offers(cards));
  const newest = await library.newest(NEWEST);
  if (newest.length === 0) throw new Problem(words.commands.articles.none);
  const near = newest.filter(({ title }) => nearly(named, title));
  if (near.length > 0) throw new Problem(words.didYouMean(words.meant.unknown(named)), offers(near));
  // A button of an old reply: nobody types such a thing.
  const why = isId(named) && /\d/.test(named) ? words.meant.gone : words.meant.unknown(named);
  throw new Problem(why, [link(words.meant.all, 'articles', {})]);
};

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The only one found, or the only one whose title is what was typed, or the only one with all of it in its title. */
const clearlyBest = (named: string, cards: Card[]): Card | null => {
  const typed = wordsIn(named);
  const same = cards.filter(({ title }) => wordsIn(title).join(' ') === typed.join(' '));
  const inTitle = cards.filter(({ title }) => {
    const words = wordsIn(title);
    return typed.every((word) => words.some((other) => other.startsWith(word)));
  });
  return [same, inTitle, cards].find((some) => some.length === 1)?.[0] ?? null;
};

/** Whether every longer word typed is in the title but for a slip (one letter in four). */
const nearly = (named: string, title: string): boolean => {
  const typed = wordsIn(named).filter((word) => word.length >= 4);
  const words = wordsIn(title);
  return (
    typed.length > 0 &&
    typed.every((word) => words.some((other) => distance(word, other) <= Math.floor(word.length / 4)))
  );
};
