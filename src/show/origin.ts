/** Where an article is from, in one place for all replies: its publisher, or how it came and what it is said to be. */
import type { Article, Card } from '../article/article.ts';
import { isVouched } from '../article/provenance.ts';
import type { Inline } from '../command/reply.ts';
import type { Words } from '../words/words.ts';
import { cut } from './cut.ts';

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
