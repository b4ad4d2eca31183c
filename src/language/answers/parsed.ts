/** A sentence as its grammar has it, tagged now: a reading does not keep the tags. */
import { argumentAt, isParticipleBy, leavesOutAgent, verbsAsked } from '../arguments.ts';
import { queryOf } from '../bm25.ts';
import { type Unit, unitsOf } from '../phrases.ts';
import type { Span } from '../reading.ts';
import { tag } from '../tagged.ts';

const unitsIn = (written: string): Unit[] => {
  const whole = { start: 0, end: written.length };
  return unitsOf(written, whole, tag(written, [{ ...whole, paragraph: 0 }]), []);
};

/** Who does it, at each verb that the sentence and the question have both; null where that can't be told, or nobody is named. */
export const agentsIn = (text: string, { start, end }: Span, question: string): (Span | null | 'nobody')[] => {
  const written = text.slice(start, end);
  const units = unitsIn(written);
  const asked = new Set(queryOf(question).map((word) => word.stem));
  return verbsAsked(units, asked).map((at) => {
    if (leavesOutAgent(written, units, at)) return 'nobody';
    if (isParticipleBy(written, units, at)) return null;
    const agent = argumentAt(written, units, at, 'agent');
    return agent && { start: agent.start + start, end: agent.end + start };
  });
};
