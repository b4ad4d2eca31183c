/** Where an article is from, in one place for all replies: its publisher, or how it came and what it is said to be. */
import type { Article, Card } from '../article/article.ts';
import { isVouched } from '../article/came.ts';
import type { Inline } from '../reply.ts';
import type { Words } from '../words/words.ts';
import { cut } from './cut.ts';

/** Characters of a claim. */
const CLAIM = 120;

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

const unfetched = (came: Article['came']) =>
  came === null || came === 'page' || came === 'bundled' ? 'unknown' : came;

/** In lists and menus: its publisher (null where it names none), or "pasted text, said to be from “The Miller”". */
export const originOf = (
  { came, claimed, publisher }: Pick<Card, 'came' | 'claimed' | 'publisher'>,
  { origin }: Words,
): string | null => {
  if (isVouched({ came })) return publisher;
  return [origin.short[unfetched(came)], ...(claimed === null ? [] : [origin.from(unlinked(claimed))])].join(', ');
};

/** The same beneath an entry of a menu; nothing where there is nothing to say. */
export const originNote = (card: Parameters<typeof originOf>[0], words: Words): { note?: string } => {
  const note = originOf(card, words);
  return note === null ? {} : { note };
};

type Known = Pick<Article, 'came' | 'claimed' | 'published' | 'addedBy' | 'addedAt'>;

/** "said to be from “The Miller”, 5 March 2024" */
const claimOf = ({ claimed, published }: Known, words: Words): Inline[][] => {
  const { from, dated } = words.origin;
  const day = published === null ? null : words.date(published);
  if (claimed === null) return day === null ? [] : [[dated(day)]];
  return [[[from(unlinked(claimed)), day].filter((part) => part).join(', ')]];
};

/**
 * Where the bot didn't fetch an article: "pasted by @Vera on 3 May 2026" and what it is said to be; else nothing. Of what
 * was imported, who added it and when is the file's own word.
 */
export const provenance = (article: Known, words: Words): Inline[][] => {
  if (isVouched(article)) return [];
  const { came, addedBy, addedAt } = article;
  const { how, by, on } = words.origin;
  const whoAndWhen =
    came === 'import'
      ? []
      : [...(addedBy === null ? [] : [by, { user: addedBy }]), on(words.date(addedAt.slice(0, 10)))];
  return [[how[unfetched(came)], ...whoAndWhen], ...claimOf(article, words)];
};

/** The same for where Discord's names are not shown, as in a file. */
export const provenanceText = (article: Known, words: Words): string[] =>
  provenance(article, words).map((run) =>
    run.map((part) => (typeof part === 'object' && 'user' in part ? words.origin.user(part.user) : part)).join(''),
  );
