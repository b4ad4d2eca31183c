/**
 * Whether the name shown is the right one. It is where it is the marked speaker's, titles stripped, or ends in the same last
 * name and nobody else in the article has that.
 *
 * PolNeAR marks the words that stand for the speaker, not who that is (its coreference is automatic, so nothing is scored
 * against it). Hence two ways to judge. Where those words hold a name, the names are compared; a surname alone that several
 * people of the article have is taken for the one whose full name stands there most often (any of them on a tie), since
 * papers write the others out. Where they are a pronoun, a role or several names, the place is compared: our speaker has to
 * cover their head ("spokeswoman" of "a spokeswoman for Hillary Clinton"). That a "he" was resolved to the wrong man cannot be
 * seen here.
 */

import { neverNames, organisations, roles } from '../../src/language/lexicon/name-words.ts';
import { overlaps } from '../../src/language/text/spans.ts';
import type { Quote } from '../contract.ts';
import type { Gold } from './gold.ts';
import type { Matched, Pair } from './matching.ts';
import { headIn, kindOf, nameIn } from './speaker-name.ts';

const plain = (word: string) => word.toLowerCase().replace(/['’]s?$/u, '');

/** How often each word stands before `surname` as a first name would; not in the headline, where all words are capitals. */
const firstNamesOf = (surname: string, text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  const body = text.slice(text.indexOf('\n') + 1);
  const pairs = /(?<!\p{L})(\p{Lu}[\p{L}\p{M}'’-]+)[^\S\n](?:\p{Lu}\.[^\S\n])?(?=(\p{Lu}[\p{L}\p{M}'’-]*))/gu;
  for (const [, before = '', last = ''] of body.matchAll(pairs)) {
    const first = plain(before);
    if (plain(last) !== surname || roles.has(first) || neverNames.has(first)) continue;
    if (new RegExp(`(?<!\\p{L})${first}(?!\\p{L})`, 'u').test(body)) continue;
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return counts;
};

const sameName = (shown: string[], marked: string[], text: string): boolean => {
  if (shown.join(' ') === marked.join(' ')) return true;
  const surname = marked.at(-1) ?? '';
  // "Hillary" alone; but not "Trump" for the Trump Organization.
  if (marked.length === 1 && shown[0] === surname && !organisations.has(shown.at(-1) ?? '')) return true;
  if (shown.at(-1) !== surname) return false;
  if (marked.length > 1 && shown.length > 1) return marked.slice(0, -1).some((word) => shown.includes(word));
  const counts = firstNamesOf(surname, text);
  if (marked.length > 1) return [...counts.keys()].every((first) => marked.includes(first));
  const most = Math.max(0, ...counts.values());
  return counts.size === 0 || shown.some((word) => counts.get(word) === most);
};

export type Judged = { found: Quote; gold: Gold | null; right: boolean; by: 'name' | 'place' | 'nothing marked' };

const judge = ({ gold, found }: Pair, text: string): Judged => {
  const { speaker } = found;
  if (gold.speaker === null || speaker === null) return { found, gold, right: false, by: 'nothing marked' };
  const kind = kindOf(gold.speaker.text, text);
  const name = kind === 'name' || kind === 'organisation' ? nameIn(gold.speaker.text) : null;
  if (name !== null) {
    const shown = nameIn(speaker.name) ?? speaker.name.toLowerCase().split(/\s+/u);
    return { found, gold, right: sameName(shown, name, text), by: 'name' };
  }
  const head = headIn(gold.speaker.text);
  const place = { start: gold.speaker.start + head.start, end: gold.speaker.start + head.end };
  return { found, gold, right: overlaps(place, speaker), by: 'place' };
};

/**
 * Every found statement that has a speaker. One that shares words with a marked one is judged by that one's speaker, even if
 * it begins or ends elsewhere; one that shares none is spurious, and wrong.
 */
export const judged = ({ article, pairs, near, spurious }: Matched): Judged[] =>
  [
    ...[...pairs, ...near].map((pair) => judge(pair, article.text)),
    ...spurious.map((found) => ({ found, gold: null, right: false, by: 'nothing marked' as const })),
  ].filter(({ found }) => found.speaker !== null);
