import type { Reading } from '../../language/reading.ts';
import { stemsOf } from '../indexing/stems.ts';
import { type Written, written } from '../indexing/written.ts';
import { stemVector, wordVector } from './vectors.ts';

/** What is written down of an article, as far as it follows from the article alone. */
export type Entries = Written & {
  /** The text's words as a tsvector, and the stems of its sentences. */
  words: string;
  stems: string;
  /** The stems of each date's whole sentence. */
  said: string[][];
};

/** @param made what the indexes take from the reading of `text`. */
export const entriesOf = (text: string, made: Written): Entries => ({
  ...made,
  words: wordVector(text),
  stems: stemVector(text, made.sentences),
  said: made.dates.map(({ sentence }) => {
    const around = made.sentences[sentence];
    return around ? stemsOf(text.slice(around.start, around.end)) : [];
  }),
});

export const entriesFor = (reading: Reading): Entries => entriesOf(reading.text, written(reading));
