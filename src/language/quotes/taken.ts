import type { Span } from '../reading.ts';
import type { Attribution } from './attributions.ts';
import { joined } from './quoted.ts';

/** Tells whether the words of a span already are a statement's, its cue or its source. */
export const takenBy = (text: string, attributions: Attribution[]): ((span: Span) => boolean) => {
  const parts = joined(
    text,
    attributions.flatMap(({ contents, cue, source }) => [...contents, cue ?? [], source ?? []].flat()),
  );
  return ({ start, end }) => {
    let low = 0;
    let high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parts[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (parts[low]?.start ?? end) < end;
  };
};
