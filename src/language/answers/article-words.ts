/** The words of an article, sentence by sentence: whatever a question is compared with. */
import type { Reading } from '../reading.ts';
import { type Word, wordsOf } from '../text/stems.ts';

/** What was made of a reading for earlier questions; it goes when the reading goes. */
const kept = new WeakMap<Reading, Word[][]>();

/** A list for each of the reading's sentences; they are cut once, however many look at them. */
export const wordsBySentence = (reading: Reading): Word[][] => {
  const known = kept.get(reading);
  if (known) return known;
  const words = reading.sentences.map(({ start, end }) => wordsOf(reading.text.slice(start, end), start));
  kept.set(reading, words);
  return words;
};
