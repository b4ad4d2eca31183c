/** Chooses a window's best spans from the scores of its pieces. */
import type { Span } from '../reading.ts';
import type { Input } from './windows.ts';

/** A part of the text that may be the answer. */
export type Found = Span & { score: number };

/** Most spans of a window, and most pieces in one. */
const MOST = 20;
const LONGEST = 40;

/**
 * The best spans of a window, the best first.
 * @param ends for each id of the window, its score as start and as end
 */
export const bestOf = ({ body, pieces }: Input, ends: Float32Array): Found[] => {
  const best: { first: number; last: number; score: number }[] = [];
  const least = () => (best.length < MOST ? Number.NEGATIVE_INFINITY : (best.at(-1)?.score ?? 0));
  for (let first = 0; first < pieces.length; first++)
    for (let last = first; last < Math.min(first + LONGEST, pieces.length); last++) {
      const score = (ends[2 * (body + first)] ?? 0) + (ends[2 * (body + last) + 1] ?? 0);
      if (score <= least()) continue;
      const place = best.findIndex((other) => other.score < score);
      best.splice(place < 0 ? best.length : place, 0, { first, last, score });
      if (best.length > MOST) best.pop();
    }
  return best.map(({ first, last, score }) => ({
    start: pieces[first]?.start ?? 0,
    end: pieces[last]?.end ?? 0,
    score,
  }));
};
