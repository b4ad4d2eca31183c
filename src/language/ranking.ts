/** The order in which an article's sentences are best told: what says most first, and nothing twice. */
import { leans } from './leaning.ts';
import { cosine, scoresOf, type Vector } from './rank.ts';
import type { Span } from './reading.ts';

/** How much a sentence counts for what it says, against being unlike those before it (Carbonell and Goldstein's MMR, 1998). */
const RELEVANCE = 0.7;

/** Sentences set in order one by one; each is compared with all before it, and nobody asks for a longer summary. */
const CHOSEN = 40;

const boilerplate = /^(?:read more|follow|subscribe|sign up|share|click|advertisement|related|photo|image|watch)\b/i;
const isWhole = (text: string) => text.length >= 30 && /[.!?…]["”’')\]]*$/.test(text) && !boilerplate.test(text);

/**
 * Indices of `sentences`, the one to tell first first. The first {@link CHOSEN} make a summary at whatever place it ends:
 * each is whole, unlike those before it, and leans on none that is missing, as long as there are such; the others
 * follow by how much they say.
 */
export const rankingOf = (text: string, sentences: Span[]): number[] => {
  const { scores, vectors } = scoresOf(text, sentences);
  const written = sentences.map(({ start, end }) => text.slice(start, end));
  const chosen = new Set<number>();
  const fits = (index: number) => {
    const sentence = written[index] ?? '';
    return isWhole(sentence) && (!leans(sentence) || chosen.has(index - 1));
  };
  while (chosen.size < Math.min(CHOSEN, sentences.length)) {
    const best = bestOf(scores, vectors, chosen, fits) ?? bestOf(scores, vectors, chosen, () => true);
    if (best === null) break;
    chosen.add(best);
  }
  const others = [...sentences.keys()].filter((index) => !chosen.has(index));
  return [...chosen, ...others.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))];
};

/** The sentence that says most and repeats least, of those not chosen yet. */
const bestOf = (
  scores: number[],
  vectors: Vector[],
  chosen: Set<number>,
  fits: (index: number) => boolean,
): number | null => {
  let best: number | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const index of scores.keys()) {
    const vector = vectors[index];
    if (!vector || chosen.has(index) || !fits(index)) continue;
    const repeated = Math.max(0, ...[...chosen].map((other) => cosine(vector, vectors[other] ?? vector)));
    const score = RELEVANCE * (scores[index] ?? 0) - (1 - RELEVANCE) * repeated;
    if (score > highest) {
      highest = score;
      best = index;
    }
  }
  return best;
};
