/**
 * Where an article is from, in one place for all replies: its publisher, or how it came and what it is said to be; the address of
 * its words; and the source line that says so under a reply.
 */
import type { Article, Card } from '../article/article.ts';
import { isVouched } from '../article/provenance.ts';
import type { Context } from '../command/command.ts';
import type { Inline, Menu, Reply } from '../command/reply.ts';
import type { Span } from '../language/reading.ts';
import type { Words } from '../words/words.ts';
import { cut } from './cut.ts';
import { link } from './link.ts';
import type { Meant } from './resolved-article.ts';

/** Characters of a claim. */
const CLAIM = 80;

/** A claim in words that nothing makes a link of, Discord and Markdown included, and whose marks don't end ours. */
const unlinked = (claim: string): string =>
  cut(claim, CLAIM)
    .replaceAll(/https?:\/\/(?:www\.)?/gi, '')
    .replaceAll('://', ': //')
    .replaceAll(/www\./gi, 'www ')
    .replaceAll(/[“”"]/g, '’');

/** What an article is said to be from; null where nobody said. */
export const claimIn = ({ claimed }: Pick<Card, 'claimed'>): string | null =>
  claimed === null ? null : unlinked(claimed);

type Known = Pick<Article, 'came' | 'claimed' | 'published' | 'addedBy' | 'addedAt'>;

/** "said to be from “The Miller”, 5 March 2024" */
const claimOf = ({ claimed, published }: Known, words: Words): string[] => {
  const { from, dated } = words.origin;
  const day = published === null ? null : words.date(published);
  if (claimed === null) return day === null ? [] : [dated(day)];
  return [[from(unlinked(claimed)), day].filter((part) => part).join(', ')];
};

/**
 * Where the bot didn't fetch an article: "pasted by @Vera on 3 May 2026" and what it is said to be; else nothing. Of what
 * was imported, who added it and when is the file's own word.
 */
export const provenance = (article: Known, words: Words): Inline[][] => {
  const { came, addedBy, addedAt } = article;
  if (came === 'page' || came === 'bundled') return [];
  const { how, by, on } = words.origin;
  const whoAndWhen =
    came === 'import'
      ? []
      : [...(addedBy === null ? [] : [by, { user: addedBy }]), on(words.date(addedAt.slice(0, 10)))];
  return [[how[came ?? 'unknown'], ...whoAndWhen], ...claimOf(article, words).map((claim) => [claim])];
};

/** The same for where Discord's names are not shown, as in a file. */
export const provenanceText = (article: Known, words: Words): string[] =>
  provenance(article, words).map((run) =>
    run.map((part) => (typeof part === 'object' && 'user' in part ? words.origin.user(part.user) : part)).join(''),
  );

/** Runs in one line, with points between them. */
export const between = (runs: Inline[][]): Inline[] => runs.flatMap((run, at) => (at === 0 ? run : [' · ', ...run]));

/** Behind a title: " · The Miller · 5 March 2024", or how the article came and what it is said to be. */
export const originShown = (card: Card, words: Words): Inline[] => {
  const { publisher, published } = card;
  const printed = [publisher, published && words.date(published)].filter((part) => part !== null);
  const runs = isVouched(card) ? printed.map((part) => [part]) : provenance(card, words);
  return between([[], ...runs]);
};

/**
 * In menus and offers, where nobody's name can be shown: its publisher (null where it names none), or "pasted on 3 May 2026,
 * said to be from “The Miller”, 5 March 2024".
 */
export const originOf = (card: Card, words: Words): string | null =>
  isVouched(card) ? card.publisher : provenanceText({ ...card, addedBy: null }, words).join(', ');

/** The same with the day it was published; empty where there is nothing to say. */
export const originAndDay = (card: Card, words: Words): string => {
  const day = isVouched(card) && card.published !== null ? words.date(card.published) : null;
  return [originOf(card, words), day].filter((part) => part).join(' · ');
};

/** What stands beneath an entry of a menu, where there is something to say. */
export const noted = (note: string | null): { note?: string } => (note ? { note } : {});

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

/**
 * `reply` with its source line; where the article was assumed and there are others, with a note that says so and a menu
 * of them.
 * @param place the words at which the source line's address opens the page.
 */
export const about = (found: Meant, context: Pick<Context, 'words'>, reply: Reply, place?: Span): Reply => {
  const { article, assumed } = found;
  const { id, title, publisher, published } = article;
  const origin = provenance(article, context.words);
  // The date of what the bot didn't fetch is part of what is said of it.
  const date = published === null || origin.length > 0 ? null : context.words.date(published);
  const source = { id, title, publisher, published: date, address: addressOf(article, place), origin };
  if (assumed === null || assumed.others.length === 0) return { ...reply, source };
  const { why } = context.words.meant;
  return {
    ...reply,
    blocks: [...reply.blocks, { kind: 'note', text: [why[assumed.why]] }],
    source,
    menus: [...(reply.menus ?? []), others(found, assumed.others, context.words)],
  };
};

/** The same call for another article, from its first page on. */
const others = ({ again }: Meant, cards: NonNullable<Meant['assumed']>['others'], words: Words): Menu => ({
  placeholder: words.meant.others,
  links: cards.map((card) => ({
    ...link(card.title, again.command, { ...again.options, article: card.id, page: undefined }),
    ...noted(originOf(card, words)),
  })),
});
