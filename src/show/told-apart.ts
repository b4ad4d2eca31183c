/** What tells the articles of one list apart beside their titles. */
import type { Card } from '../article/article.ts';
import type { Words } from '../words/words.ts';
import { cut } from './cut.ts';
import { originOf } from './origin.ts';

/** Characters of a title before what tells it apart, on a button. */
const TITLE = 40;

/**
 * Of each article "The Wendle Post · 2 May 2024"; where others have the same title and the same of this, as versions of one
 * page have, also when it was kept. Empty where there is nothing to tell.
 */
export const origins = (cards: Card[], words: Words): string[] =>
  apartOf(cards, words).map(({ printed, kept }) => [printed, kept].filter((part) => part).join(' · '));

/** When an article was kept only matters beside others that were printed alike. */
const apartOf = (cards: Card[], words: Words): { printed: string; kept: string }[] => {
  const printed = cards.map((card) =>
    [originOf(card, words), card.published && words.date(card.published)].filter((part) => part).join(' · '),
  );
  const seen = cards.map(({ title }, index) => `${title}\n${printed[index]}`);
  return cards.map(({ addedAt }, index) => {
    const isAlone = seen.filter((one) => one === seen[index]).length === 1;
    const kept = words.commands.articles.keptAt(words.date(addedAt.slice(0, 10)), addedAt.slice(11, 16));
    return { printed: printed[index] ?? '', kept: isAlone ? '' : kept };
  });
};

/** Their titles; where several have the same, each with what tells it apart: a button has room for little. */
export const titles = (cards: Card[], words: Words): string[] => {
  const apart = apartOf(cards, words).map(({ printed, kept }) => kept || printed);
  return cards.map(({ title }, index) =>
    cards.some((other, at) => at !== index && other.title === title) && apart[index]
      ? `${cut(title, TITLE)} · ${apart[index]}`
      : title,
  );
};
