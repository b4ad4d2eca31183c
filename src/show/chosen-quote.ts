/** The quote that a button belongs to, by its place in the article. */
import { type Context, text, unlisted, whole } from '../command/command.ts';
import { Problem } from '../command/reply.ts';
import type { Quote } from '../language/reading.ts';
import { quoteAt } from '../language/statements/place-and-speaker.ts';
import { next } from './link.ts';
import { meant } from './resolve-article.ts';
import type { Meant } from './resolved-article.ts';

/** Far beyond any article that is kept. */
const LONGEST = 10_000_000;
/** A place in the text, in string offsets. */
export const offset = () => unlisted(whole({ min: 0, max: LONGEST }));

/** Of a command about one quote; only buttons fill them in. */
export const chosenOptions = { article: unlisted(text({ max: 20 })), at: offset(), to: offset() };

/** An article's id and a quote's place in it. */
export type Place = { article: string; at: number; to: number };

/** @throws Problem where no such article is kept here, or nothing is quoted at that place. */
export const chosen = async (
  command: string,
  { article, at, to }: Place,
  context: Context,
): Promise<{ found: Meant; quote: Quote }> => {
  const found = await meant(command, { article, at, to }, context);
  const quote = quoteAt(found.reading, { start: at, end: to });
  const { words } = context;
  if (!quote) throw new Problem(words.cite.gone, next(words, found.article.id, ['quotes']));
  return { found, quote };
};
