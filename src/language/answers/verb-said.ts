/** Whether the verb of a question is said in a sentence, in that word or another. */
import { wordsBySentence } from '../article-words.ts';
import { openPlace, wantedBy } from '../asked.ts';
import { verbAsked } from '../asked-verb.ts';
import { queryOf } from '../bm25.ts';
import { areOpposite } from '../opposites.ts';
import type { Reading } from '../reading.ts';
import { isStopWord, stem, type Word } from '../stems.ts';
import { loadReader } from './load.ts';

/**
 * Cosine from which two words may say the same. For verbs: of right answers to questions on the articles that are kept back from training
 * 3% have no such word, of the answers to the same questions with another verb put in half.
 */
export const ALIKE = 0.6;

/** "Accused of losing", "stopped from leaving": nobody is said to have done it. */
const isUndone = (text: string, { lower, start }: Word): boolean =>
  /ing$/.test(lower) && /\b(?:of|from|without|against)\s["“‘'«„]?$/.test(text.slice(Math.max(0, start - 10), start));

/**
 * For the sentence with an index, how near one of its words comes to the verb: 1 where it is the same, else their cosine; 0 where
 * there is no such sentence. Null for a question without a verb, or with one that says next to nothing.
 */
export const verbSaid = (reading: Reading, question: string): ((sentence: number) => number) | null => {
  const verb = wantedBy(question) === 'polar' ? null : verbAsked(question);
  if (verb === null) return null;
  const { nearness } = loadReader();
  const own = stem(verb);
  // "The plan" of "who proposed the plan?" says nothing of who proposed it.
  const others = new Set(queryOf(question).flatMap(({ lower, stem }) => (lower === verb ? [] : [stem])));
  const asksWho = openPlace(question) === 'agent';
  const near = (word: Word): number => {
    if (isStopWord(word.lower) || (asksWho && isUndone(reading.text, word))) return 0;
    if (word.stem === own) return 1;
    return others.has(word.stem) || areOpposite(own, word.stem) ? 0 : nearness(verb, word.lower);
  };
  const known = new Map<number, number>();
  return (sentence) => {
    const nearest = known.get(sentence) ?? Math.max(0, ...(wordsBySentence(reading)[sentence] ?? []).map(near));
    known.set(sentence, nearest);
    return nearest;
  };
};
