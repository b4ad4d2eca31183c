/** Whether a cue says of its statement that it was not made: "denied that", "has never said", "if she says", "nobody said". */
import { cueOf, isDenying } from '../cues.ts';
import type { Range, Unit } from '../phrases.ts';
import type { Span } from '../reading.ts';
import { groupStart } from '../subjects.ts';
import { isNegated, isNobody, isUnsaid } from '../unsaid.ts';

const rangeOf = (units: Unit[], { start, end }: Span): Range | null => {
  const from = units.findIndex((unit) => unit.end > start);
  const to = units.findLastIndex((unit) => unit.start < end) + 1;
  return from >= 0 && to > from ? { from, to } : null;
};

/** `units` are those of the cue's sentence. */
export const isDenied = (text: string, units: Unit[], cue: Span, source: Span | null): boolean => {
  const said = rangeOf(units, cue);
  if (!said) return false;
  const words = units.slice(said.from, said.to);
  const last = words.findLastIndex(({ lower }) => cueOf(lower) !== null);
  const at = said.from + (last < 0 ? words.length - 1 : last);
  if (words.some(({ lower }) => isDenying(cueOf(lower)?.verb))) return true;
  const who = source && rangeOf(units, source);
  if (who && isNobody(text, units, who)) return true;
  const subject = who && who.to <= at ? who : null;
  const from = subject?.to ?? Math.min(said.from, groupStart(text, units, at));
  return isNegated(text, units, from, at) || isUnsaid(text, units, subject ?? { from: said.from, to: said.from }, at);
};
