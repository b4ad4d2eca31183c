/** From windows to sentences: how well each sentence answers by itself, with which words, and how likely. */
import type { Window } from '../encoder/encoder.ts';
import type { Reading, Span } from '../reading.ts';

/** A sentence (by its index) with the words in it that answer best. */
export type Located = {
  sentence: number;
  span: Span;
  /** By how much the words beat "not here" in their window: the logarithm of the odds. */
  margin: number;
};

const overlap = (one: Span, other: Span): number => Math.min(one.end, other.end) - Math.max(one.start, other.start);

/** The sentence that most of the words lie in. */
const sentenceOf = ({ sentences }: Reading, span: Span): number => {
  let [best, most] = [-1, 0];
  // Windows are few and sentences in order: a search by halves would gain nothing.
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.start >= span.end) break;
    const shared = overlap(sentence, span);
    if (shared > most) [best, most] = [index, shared];
  }
  return best;
};

/** The words without spaces at their ends, and not beyond their sentence. */
const within = (text: string, sentence: Span, { start, end }: Span): Span => {
  const from = Math.max(start, sentence.start);
  const to = Math.min(end, sentence.end);
  const words = text.slice(from, to);
  return { start: from + words.length - words.trimStart().length, end: from + words.trimEnd().length };
};

/** All sentences in which the reader has found words, the best first. */
export const locatedIn = (reading: Reading, windows: Window[]): Located[] => {
  const best = new Map<number, Located>();
  for (const { nowhere, found } of windows)
    for (const { start, end, score } of found) {
      const index = sentenceOf(reading, { start, end });
      const sentence = reading.sentences[index];
      if (!sentence) continue;
      const span = within(reading.text, sentence, { start, end });
      const margin = score - nowhere;
      if (span.end > span.start && margin > (best.get(index)?.margin ?? Number.NEGATIVE_INFINITY))
        best.set(index, { sentence: index, span, margin });
    }
  return [...best.values()].sort((one, other) => other.margin - one.margin);
};

/** A logistic curve over the margin, from 777 questions on 64 articles that the encoder had not seen: `npm run train -- answers`. */
const WEIGHT = 0.317;
const BIAS = -0.856;

/**
 * How likely a sentence answers, by the margin alone: no other sign made it surer (data/models/reader.md).
 * @returns 0 to 1
 */
export const chanceOf = ({ margin }: Located): number => 1 / (1 + Math.exp(-(WEIGHT * margin + BIAS)));
