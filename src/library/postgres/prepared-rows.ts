import type { Reading } from '../../language/reading.ts';
import { MOST_STEMS } from '../indexing/dates-of-article.ts';
import { type Written, written } from '../indexing/index-rows.ts';
import { stemsOf } from '../indexing/index-stems.ts';
import { stemVector, wordVector } from './text-vectors.ts';

/** What is written down of an article, as far as it follows from the article alone. */
export type Entries = Written & {
  /** The text's words as a tsvector, and the stems of its sentences. */
  words: string;
  stems: string;
  /** The stems of each date's whole sentence. */
  said: string[][];
};

/** Of each date the stems of its sentence, of which each is looked at once. */
const saidIn = (text: string, { dates, sentences }: Written): string[][] => {
  const known = new Map<number, string[]>();
  return dates.map(({ sentence }) => {
    const { start, end } = sentences[sentence] ?? { start: 0, end: 0 };
    const stems = known.get(sentence) ?? stemsOf(text.slice(start, end)).slice(0, MOST_STEMS);
    known.set(sentence, stems);
    return stems;
  });
};

/** @param made what the indexes take from the reading of `text`. */
export const entriesOf = (text: string, made: Written): Entries => ({
  ...made,
  words: wordVector(text),
  stems: stemVector(text, made.sentences),
  said: saidIn(text, made),
});

export const entriesFor = (reading: Reading): Entries => entriesOf(reading.text, written(reading));
