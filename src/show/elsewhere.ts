/** Where an article has nothing of what is asked for: another one of the library that has. */
import type { Context } from '../command/command.ts';
import { Problem, type Reply } from '../command/reply.ts';
import type { Reading } from '../language/reading.ts';
import { inTurn } from '../library/each-article.ts';
import { cut } from './cut.ts';
import { link, next } from './link.ts';
import type { Meant } from './resolved-article.ts';

/** Articles that are looked into. */
const READ = 3;
/** Characters of an article's title. */
const TITLE = 100;

/** The likeliest other article with these `words` whose reading `fits`. */
const otherWith = async (
  { article, again }: Meant,
  words: string,
  fits: (reading: Reading) => boolean,
  { library }: Context,
): Promise<Meant | null> => {
  const ids = await library.asked(words, READ + 1);
  const others = ids.filter((other) => other !== article.id).slice(0, READ);
  for await (const kept of inTurn(library, others)) {
    const options = { ...again.options, article: kept.article.id, page: undefined };
    if (fits(kept.reading)) return { ...kept, assumed: null, again: { ...again, options } };
  }
  return null;
};

/** What is asked for of another article, and how a reply and a problem begin that say so. */
type Sought = {
  words: string;
  fits: (reading: Reading) => boolean;
  lead: (title: string) => string;
  reply: (other: Meant) => Reply;
};

/**
 * The reply about the other article where nobody named this one, null where there is none.
 * @throws Problem with a link to it where this article was named.
 */
export const elsewhere = async (
  found: Meant,
  { words, fits, lead, reply }: Sought,
  context: Context,
): Promise<Reply | null> => {
  const other = await otherWith(found, words, fits, context);
  if (!other) return null;
  const text = lead(cut(found.article.title, TITLE));
  const { command, options } = other.again;
  if (found.assumed === null)
    throw new Problem(text, [
      link(other.article.title, command, options),
      ...next(context.words, found.article.id, ['summary', 'ask']),
    ]);
  const shown = reply(other);
  return { ...shown, blocks: [{ kind: 'text', text: [text] }, ...shown.blocks] };
};
