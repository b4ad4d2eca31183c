/** Where the words stand on the page that an article was taken from. */
import type { Article } from '../article/article.ts';
import type { Span } from '../language/reading.ts';

/** Discord's limit of a link's address. */
const LONGEST = 512;
/** So many words at each end are enough to find a sentence again. */
const ENDS = 5;

// A dash, a comma and an ampersand have a meaning of their own in a text fragment.
const encoded = (words: string[]) => encodeURIComponent(words.join(' ')).replace(/-/g, '%2D');

/**
 * The address of `article`, with a text fragment that makes a browser show and mark the words at `span`;
 * without it where it would not fit, and null where the article has no address.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export const addressOf = ({ url, text }: Pick<Article, 'url' | 'text'>, span?: Span): string | null => {
  if (url === null || span === undefined) return url;
  const words = text.slice(span.start, span.end).split(/\s+/).filter(Boolean);
  const whole = encoded(words);
  const ends = `${encoded(words.slice(0, ENDS))},${encoded(words.slice(-ENDS))}`;
  const fragment = words.length <= 2 * ENDS ? whole : ends;
  const address = `${url}${url.includes('#') ? '' : '#'}:~:text=${fragment}`;
  return words.length > 0 && address.length <= LONGEST ? address : url;
};
