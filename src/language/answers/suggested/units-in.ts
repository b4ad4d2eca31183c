import type { Span } from '../../reading.ts';
import { type Unit, unitsOf } from '../../text/phrases.ts';
import { tag } from '../../text/tagged.ts';

/** A sentence as units, tagged now: a reading does not keep them. Their places are those in `text`. */
export const unitsIn = (text: string, { start, end }: Span): Unit[] => {
  const written = text.slice(start, end);
  const whole = { start: 0, end: written.length };
  return unitsOf(written, whole, tag(written, [{ ...whole, paragraph: 0 }]), []).map((unit) => ({
    ...unit,
    start: unit.start + start,
    end: unit.end + start,
  }));
};
