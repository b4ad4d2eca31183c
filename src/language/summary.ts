/** Sums up an article with its own sentences. */
import { cosine, scoresOf, type Vector } from './rank.ts';
import type { Reading, Sentence, Span } from './reading.ts';

/** How much a sentence counts for what it says, against being unlike those chosen (Carbonell and Goldstein's MMR, 1998). */
const relevance = 0.7;

// A sentence that opens like this leans on the one before it.
const leaning =
  /^["“‘'«]?(?:he|she|it|they|him|her|his|its|their|them|this|that|these|those|such|but|and|or|so|yet|however|also|still|then|instead|meanwhile|moreover|therefore|thus|nevertheless|nonetheless|both|another|others|the (?:latter|former|two|pair|move|decision|comments|remarks|statement|incident))\b/i;

/** Whether the sentence's opening words point back to a sentence before it. */
export const leans = (sentence: string): boolean => leaning.test(sentence);

const boilerplate = /^(?:read more|follow|subscribe|sign up|share|click|advertisement|related|photo|image|watch)\b/i;
const isWhole = (text: string) => text.length >= 30 && /[.!?…]["”’')\]]*$/.test(text) && !boilerplate.test(text);

/**
 * At most `sentences` whole sentences of the article, in its order, and never more than a third of them (but one at least).
 * Not the headline or the standfirst, which say it all already; and none whose opening "He" or "But" hangs in the air,
 * unless the sentence before it is there too or nothing else is left.
 */
export const summarise = (reading: Reading, { sentences }: { sentences: number }): Span[] => {
  const body = Math.max(reading.headline?.end ?? 0, reading.standfirst?.end ?? 0);
  const all = reading.sentences.filter(({ start }) => start >= body);
  const candidates = all.length > 0 ? all : reading.sentences;
  const { scores, vectors } = scoresOf(reading.text, candidates);
  const wanted = Math.max(1, Math.min(sentences, Math.floor(candidates.length / 3)));
  const written = candidates.map(({ start, end }) => reading.text.slice(start, end));
  const fits = (chosen: Set<number>, index: number) =>
    isWhole(written[index] ?? '') && (!leans(written[index] ?? '') || chosen.has(index - 1));

  const chosen = new Set<number>();
  while (chosen.size < Math.min(wanted, candidates.length)) {
    const best =
      bestOf(candidates, scores, vectors, chosen, (index) => fits(chosen, index)) ??
      bestOf(candidates, scores, vectors, chosen, () => true);
    if (best === null) break;
    chosen.add(best);
  }
  return [...chosen]
    .sort((a, b) => a - b)
    .flatMap((index) => candidates[index] ?? [])
    .map(({ start, end }) => ({ start, end }));
};

/** The sentence that says most and repeats least, of those not chosen yet. */
const bestOf = (
  candidates: Sentence[],
  scores: number[],
  vectors: Vector[],
  chosen: Set<number>,
  fits: (index: number) => boolean,
): number | null => {
  let best: number | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const index of candidates.keys()) {
    const vector = vectors[index];
    if (!vector || chosen.has(index) || !fits(index)) continue;
    const repeated = Math.max(0, ...[...chosen].map((other) => cosine(vector, vectors[other] ?? vector)));
    const score = relevance * (scores[index] ?? 0) - (1 - relevance) * repeated;
    if (score > highest) {
      highest = score;
      best = index;
    }
  }
  return best;
};
