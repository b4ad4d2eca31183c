/** What tells the articles of one list apart beside their titles. */
import type { Card } from '../article/article.ts';
import { isVouched } from '../article/provenance.ts';
import type { Inline } from '../command/reply.ts';
import type { Words } from '../words/words.ts';
import { originAndDay, originShown } from './article-source.ts';
import { cut } from './cut.ts';

/** Characters of a title before what tells it apart, on a button. */
const TITLE = 40;

/**
 * Of each article "The Wendle Post · 2 May 2024"; where others have the same title and the same of this, as versions of one
 * page have, also when it was kept. `note` is for a menu (empty where there is nothing to tell), `shown` stands behind its title.
 */
export const origins = (cards: Card[], words: Words): { note: string; shown: Inline[] }[] =>
  apartOf(cards, words).map(({ card, printed, kept }) => ({
    note: [printed, kept].filter((part) => part).join(' · '),
    shown: [...originShown(card, words), ...(kept === '' ? [] : [` · ${kept}`])],
  }));

/** When an article was kept only matters beside others that were printed alike. */
const apartOf = (cards: Card[], words: Words): { card: Card; printed: string; kept: string }[] => {
  const printed = cards.map((card) => originAndDay(card, words));
  const seen = cards.map(({ title }, index) => `${title}\n${printed[index]}`);
  return cards.map((card, index) => {
    const { addedAt } = card;
    const isAlone = seen.filter((one) => one === seen[index]).length === 1;
    const kept = words.commands.articles.keptAt(words.date(addedAt.slice(0, 10)), addedAt.slice(11, 16));
    return { card, printed: printed[index] ?? '', kept: isAlone ? '' : kept };
  });
};

/** Their titles; where several have the same, each with what tells it apart: a button has room for little. */
export const titles = (cards: Card[], words: Words): string[] => {
  // What the bot didn't fetch always says so.
  const apart = apartOf(cards, words).map(({ card, printed, kept }) =>
    isVouched(card) ? kept || printed : [kept, printed].filter((part) => part).join(' · '),
  );
  return cards.map(({ title }, index) =>
    cards.some((other, at) => at !== index && other.title === title) && apart[index]
      ? `${cut(title, TITLE)} · ${apart[index]}`
      : title,
  );
};
