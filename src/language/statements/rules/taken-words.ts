import type { Span } from '../../reading.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Attribution } from '../attributions.ts';
import { joined } from './quoted.ts';

/** Tells whether the words of a span already are a statement's, its cue or its source. */
export const takenBy = (text: string, attributions: Attribution[]): ((span: Span) => boolean) => {
  const parts = joined(
    text,
    attributions.flatMap(({ contents, cue, source }) => [...contents, cue ?? [], source ?? []].flat()),
  );
  return ({ start, end }) => (parts[firstFrom(parts, start + 1, 'end')]?.start ?? end) < end;
};
