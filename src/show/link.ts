/** Links: a command again, with its article. They point at text offsets, never at positions in a reading. */

import type { Kept } from '../article/article.ts';
import type { Link, Menu, OptionValue } from '../command/reply.ts';
import type { Span } from '../language/reading.ts';
import type { Words } from '../words/words.ts';
import { cut } from './cut.ts';

export type Options = Record<string, OptionValue | undefined>;

/** The call that is being answered, for links that repeat it with some options changed. */
export type Again = { command: string; options: Options };

/** A link to `command`; options that are undefined are left out, and `hide` too: who sees the answer is decided when it is pressed. */
export const link = (label: string, command: string, options: Options): Link => {
  const given: Record<string, OptionValue> = {};
  for (const [name, value] of Object.entries(options)) if (name !== 'hide' && value !== undefined) given[name] = value;
  return { label, command, options: given };
};

/** A link that replaces the message it stands on: paging and filters of the same command and article. */
export const turn = (label: string, command: string, options: Options): Link => ({
  ...link(label, command, options),
  update: true,
});

/** The paragraph around a place, with its words in bold. */
export const inContext = (label: string, article: string, { start, end }: Span): Link =>
  link(label, 'article', { article, at: start, to: end });

/** The quote that stands there, to be copied; shown to the presser alone. */
export const toCite = (label: string, article: string, { start, end }: Span): Link =>
  link(label, 'cite', { article, at: start, to: end });

/** Characters of an entry of a menu. */
const LABEL = 100;

/** Words of an article, the place that is opened for them, and what stands under them in the menu. */
type Placed = { kept: Kept; words: Span; place: Span; note: string };

/** A menu of what a reply shows, each where it stands in its article; none where there is nothing to see. */
export const placesMenu = (placeholder: string, places: Placed[]): Menu[] => {
  const links = places.map(({ kept: { article }, words, place, note }) => ({
    ...inContext(cut(article.text.slice(words.start, words.end), LABEL), article.id, place),
    note,
  }));
  return links.length > 0 ? [{ placeholder, links }] : [];
};

const makers = {
  summary: (words: Words, article: string) => link(words.next.summary, 'summary', { article }),
  quotes: (words: Words, article: string) => link(words.next.quotes, 'quotes', { article }),
  facts: (words: Words, article: string) => link(words.next.facts, 'facts', { article }),
  timeline: (words: Words, article: string) => link(words.next.timeline, 'timeline', { article }),
  // Their question or phrase is missing, so pressing them opens a form.
  ask: (words: Words, article: string) => link(words.next.ask, 'ask', { article }),
  askAgain: (words: Words, article: string) => link(words.next.askAgain, 'ask', { article }),
  'who-said': (words: Words, article: string) => link(words.next.whoSaid, 'who-said', { article }),
};

/** The next steps from a reply about an article. */
export const next = (words: Words, article: string, commands: (keyof typeof makers)[]): Link[] =>
  commands.map((command) => makers[command](words, article));
