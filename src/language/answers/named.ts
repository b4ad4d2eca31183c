/** Whom and what a question names, and how much of that a sentence has: by name or by a pronoun. */
import { wordsBySentence } from '../article-words.ts';
import { namesIn } from '../asked.ts';
import type { Name, Reading } from '../reading.ts';
import { firstFrom } from '../spans.ts';
import { type Word, wordsOf } from '../stems.ts';

/** Of all its forms. */
export const stemsOfName = ({ name, aliases }: Name): string[] =>
  [name, ...aliases].flatMap((form) => wordsOf(form).map(({ stem }) => stem));

/** Of each sentence, by its index, the stems of its words and of the names of all who are mentioned in it. */
type Stems = Set<string>[];

/** It goes when the reading goes. */
const kept = new WeakMap<Reading, Stems>();

const stemsIn = (reading: Reading): Stems => {
  const known = kept.get(reading);
  if (known) return known;
  const stems = wordsBySentence(reading).map((words) => new Set(words.map(({ stem }) => stem)));
  for (const name of reading.names) {
    const own = stemsOfName(name);
    for (const { start } of name.mentions) {
      const at = firstFrom(reading.sentences, start + 1, 'end');
      // A piece of an article has the names of the whole.
      if ((reading.sentences[at]?.start ?? Number.POSITIVE_INFINITY) > start) continue;
      for (const stem of own) stems[at]?.add(stem);
    }
  }
  kept.set(reading, stems);
  return stems;
};

export const namedNames = ['named', 'named in passage', 'names'] as const;

/**
 * For a sentence, by its index in the reading, and those of its passage: the share of the question's names and numbers, weighed by
 * how rare they are, that the sentence has, and that the passage has; and whether the question has any (else both are 1).
 * Signs: see {@link namedNames}.
 * @param query the question's telling words
 */
export const namedIn = (
  reading: Reading,
  question: string,
  query: Word[],
  rarity: (stem: string) => number,
): ((sentence: number, passage: number[]) => number[]) => {
  const names = new Set(namesIn(question));
  const asked = query.filter(({ lower }) => names.has(lower) || /\d/.test(lower));
  const all = asked.reduce((sum, { stem }) => sum + rarity(stem), 0);
  if (all === 0) return () => [1, 1, 0];
  const stems = stemsIn(reading);
  const share = (sentences: number[]) =>
    asked.reduce((sum, { stem }) => sum + (sentences.some((at) => stems[at]?.has(stem)) ? rarity(stem) : 0), 0) / all;
  return (sentence, passage) => [share([sentence]), share(passage), 1];
};
