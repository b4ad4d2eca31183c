/** Which candidate is the likeliest: a softmax over weighted signs, made by train/facts.ts. */
import type { Candidate, Signs } from './candidate.ts';

export type Weights = Readonly<Record<string, number>>;

const scoreOf = (weights: Weights, signs: Signs): number => {
  let sum = 0;
  for (const [sign, value] of Object.entries(signs)) if (value !== 0) sum += (weights[sign] ?? 0) * value;
  return sum;
};

/** Of two that are as likely the one that comes first; null where there is none. */
export const likeliest = (weights: Weights, candidates: Candidate[]): Candidate | null => {
  let [best, most]: [Candidate | null, number] = [null, Number.NEGATIVE_INFINITY];
  for (const candidate of candidates) {
    const score = scoreOf(weights, candidate.signs);
    if (score > most) [best, most] = [candidate, score];
  }
  return best;
};
