/** In which order the parts of an article are read with a question: the likeliest first. */

import type { Reading, Span } from '../reading.ts';
import { tellingWords, wordsOf } from '../text/stems.ts';
import { type Index, indexOf, scoresFor } from './bm25.ts';

/** Characters of a part: what the encoder takes in at once, with a question and a title. */
const PART = 900;
/** Characters that are read for one question: more takes longer than people like to wait, and finds little else. */
const MOST = 7_200;

type Part = { first: number; last: number };

/** Runs of sentences, none of the headline. Each begins with the last sentence of the one before, which often tells who "he" is. */
const partsOf = ({ sentences, headline }: Reading): Part[] => {
  const parts: Part[] = [];
  for (const [at, { start, end }] of sentences.entries()) {
    if (headline && start < headline.end) continue;
    const part = parts.at(-1);
    const from = part && sentences[part.first];
    if (part && from && end - from.start <= PART) part.last = at;
    else parts.push({ first: part && end - (sentences[part.last]?.start ?? 0) <= PART ? part.last : at, last: at });
  }
  return parts;
};

/** Made for a reading's first question and kept for the next ones; it goes when the reading goes. */
const indices = new WeakMap<Reading, Index>();

const sentenceIndexOf = (reading: Reading): Index => {
  const known = indices.get(reading);
  if (known) return known;
  const { text, sentences } = reading;
  const index = indexOf(sentences.map(({ start, end }) => wordsOf(text.slice(start, end))));
  indices.set(reading, index);
  return index;
};

/**
 * Parts of the text without the headline, those first in which the question's rarest words stand; among equals in the text's order.
 * @param most characters of them together, but for the first.
 */
export const placesFor = (reading: Reading, question: string, most = MOST): Span[] => {
  const scores = scoresFor(sentenceIndexOf(reading), tellingWords(question));
  const likely = partsOf(reading)
    .map((part) => ({ ...part, score: Math.max(...scores.slice(part.first, part.last + 1)) }))
    .sort((one, other) => other.score - one.score);
  const chosen: Span[] = [];
  let length = 0;
  for (const { first, last } of likely) {
    const span = { start: reading.sentences[first]?.start ?? 0, end: reading.sentences[last]?.end ?? 0 };
    length += span.end - span.start;
    if (chosen.length > 0 && length > most) break;
    chosen.push(span);
  }
  return chosen;
};
