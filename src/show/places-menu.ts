/** A menu of what a reply shows, each where it stands in its article. */
import type { Kept } from '../article/article.ts';
import type { Menu } from '../command/reply.ts';
import type { Span } from '../language/reading.ts';
import { cut } from './cut.ts';
import { inContext } from './link.ts';

/** Of an entry. */
const LABEL = 100;

/** Words of an article, the place that is opened for them, and what stands under them in the menu. */
type Placed = { kept: Kept; words: Span; place: Span; note: string };

/** Nothing where there is nothing to see. */
export const placesMenu = (placeholder: string, places: Placed[]): Menu[] => {
  const links = places.map(({ kept: { article }, words, place, note }) => ({
    ...inContext(cut(article.text.slice(words.start, words.end), LABEL), article.id, place),
    note,
  }));
  return links.length > 0 ? [{ placeholder, links }] : [];
};
