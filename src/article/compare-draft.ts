/** What an article that is kept and a newer version of it have in common, and what not. */
import type { Reading, Span } from '../language/reading.ts';
import { type Altered, alteredQuotes } from './altered-quotes.ts';
import type { Article, Draft } from './article.ts';
import { addressOf } from './canonical-address.ts';
import { plain } from './likeness.ts';

export type Changes = {
  /** Sentences that only the version before has, and those that only the new one has; each in the order of its text. */
  removed: Span[];
  added: Span[];
  altered: Altered[];
  /** Sentences that both have, of all in either: 0 to 1. */
  shared: number;
};

/** What of a reading is compared. */
export type Compared = Pick<Reading, 'text' | 'sentences' | 'quotes'>;

const sentencesIn = ({ text, sentences }: Compared) =>
  sentences
    .map(({ start, end }) => ({ start, end, plain: plain(text.slice(start, end)) }))
    .filter((sentence) => sentence.plain !== '');

type Sentences = ReturnType<typeof sentencesIn>;

/** Those of `one` that `other` has not, or not so often. */
const without = (one: Sentences, other: Sentences): Span[] => {
  const left = new Map<string, number>();
  for (const sentence of other) left.set(sentence.plain, (left.get(sentence.plain) ?? 0) + 1);
  return one.flatMap(({ start, end, plain }) => {
    const count = left.get(plain) ?? 0;
    left.set(plain, count - 1);
    return count > 0 ? [] : [{ start, end }];
  });
};

/** What differs but for marks, capitals and order. */
const changesBetween = (before: Compared, after: Compared): Changes => {
  const [old, now] = [sentencesIn(before), sentencesIn(after)];
  const [removed, added] = [without(old, now), without(now, old)];
  const all = old.length + now.length;
  return {
    removed,
    added,
    altered: alteredQuotes(before, removed, after, added),
    shared: all === 0 ? 1 : (all - removed.length - added.length) / all,
  };
};

/** The article that a draft is the same as, or a new version of. */
export type Counterpart = { id: string; how: 'same' | 'changed'; changes: Changes };

/** Of the sentences, that two texts which nobody fetched share if they are one article. */
const SAME = 0.9;

/**
 * What a draft is beside an article that is kept: the same, a new version of it, or another article. Pages are told apart
 * by their addresses, so that a text which two papers print is kept twice. A page that shows less than before is no news.
 * What the bot didn't fetch has no address, and is no version of a page, nor is a page one of it: the page is always kept
 * beside such a text, and the text beside a page unless the page says all of it in the same words.
 */
const standing = (
  kept: Pick<Article, 'url' | 'partial'>,
  draft: Pick<Draft, 'url' | 'partial'>,
  { removed, added, shared }: Changes,
): 'same' | 'changed' | 'other' => {
  const [address, other] = [addressOf(kept.url), addressOf(draft.url)];
  const isEqual = removed.length + added.length === 0;
  if (address === null && other === null) return shared >= SAME ? 'same' : 'other';
  if (other === null) return isEqual ? 'same' : 'other';
  if (address !== other) return 'other';
  const isCut = draft.partial && !kept.partial;
  return isCut || isEqual ? 'same' : 'changed';
};

/** What a draft is to the article kept under `id`; null where that is another. */
export const counterpartOf = (
  { id, url, partial }: Pick<Article, 'id' | 'url' | 'partial'>,
  read: Compared,
  draft: Pick<Draft, 'url' | 'partial'>,
  made: Compared,
): Counterpart | null => {
  const changes = changesBetween(read, made);
  const how = standing({ url, partial }, draft, changes);
  return how === 'other' ? null : { id, how, changes };
};
