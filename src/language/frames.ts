/** Finds who says something in a sentence, by which words, and on which side of them the statement stands. */
import { type Cue, cueOf, isDenying } from './cues.ts';
import { gap, isPronoun, nounPhraseAt, type Range, skipAdjuncts, spanOf, type Unit } from './phrases.ts';
import type { Span } from './reading.ts';
import { type Contents, contentsAfter, isLastClause, resumed, statementBefore } from './statements.ts';
import { canSpeak, groupStart, isVerb, sentenceSubject, subjectBefore } from './subjects.ts';
import { isFactive, isNegated, isNobody, isUnsaid } from './unsaid.ts';

export type Frame = Contents & {
  cue: Span;
  /** The noun phrase of who says it; null where the sentence leaves it open ("it was said"). */
  source: Range | null;
  denied: boolean;
};

const being = /^(?:is|are|was|were|be|been|being|get|got|gets)$/;

/** `spoke` is the source of the frame before, who goes on in “…, adding that”. */
type Place = { text: string; units: Unit[]; taken: number; spoke: Range | null };

const opensClause = (unit: Unit) => isVerb(unit) || /^(?:that|which|who|when|where|if|because)$/.test(unit.lower);

const accordingTo = ({ text, units }: Place, at: number): Frame | null => {
  const end = units.findIndex(
    (unit, index) => index > at + 2 && (/,/.test(gap(text, units, index)) || opensClause(unit)),
  );
  const source = nounPhraseAt(text, units, at + 2) ?? { from: at + 2, to: end > 0 ? end : units.length };
  if (units[at + 1]?.lower !== 'to' || source.to > units.length || source.from >= source.to) return null;
  const first = at === 0 || /^(?:but|and)$/.test(units[at - 1]?.lower ?? '');
  const contents = first ? { from: source.to, to: units.length } : { from: 0, to: at };
  return {
    cue: spanOf(units, { from: at, to: at + 2 }),
    source,
    denied: units[at - 1]?.lower === 'not',
    contents: contents.to > contents.from ? [contents] : [],
    opensNext: false,
  };
};

/** “SMITH: I agree.” in transcripts, “Smith: Taxes will rise” in headlines. */
const labelFrame = (text: string, units: Unit[]): Frame | null => {
  const at = units.findIndex((_, index) => index > 0 && /^:\s/.test(gap(text, units, index)));
  const source = at > 0 && at < 6 ? { from: 0, to: at } : null;
  const name = units
    .slice(0, at)
    .every((unit, index) => (index === 0 ? /\p{Lu}/u.test(text.charAt(unit.start)) : unit.capital));
  const before = units[at - 1];
  if (!source || !name || !before) return null;
  return {
    cue: { start: before.end, end: before.end + 1 },
    source,
    denied: false,
    contents: [{ from: at, to: units.length }],
    opensNext: false,
  };
};

/** “Nobody likes us.” — Joe Dunn */
const signedFrame = (text: string, units: Unit[]): Frame | null => {
  const dash = /^\s*[—–―-]+\s*/.exec(gap(text, units, 1))?.[0];
  const [quotation] = units;
  const name = units.slice(1);
  if (!dash || !quotation?.quotation || name.length > 5 || !name.every(({ capital }) => capital)) return null;
  const at = quotation.end + dash.search(/\S/);
  const cue = { start: at, end: quotation.end + dash.trimEnd().length };
  return {
    cue,
    source: { from: 1, to: units.length },
    denied: false,
    contents: [{ from: 0, to: 1 }],
    opensNext: false,
  };
};

type Found = Pick<Frame, 'source' | 'contents' | 'opensNext'>;

/** “…,” said Aliyev. / …, said the minister. */
const inverted = ({ text, units, taken }: Place, cue: Cue, at: number): Found | null => {
  if (!cue.statement || units[at]?.lower.endsWith('ing') || !statementBefore(text, units, at, taken)) return null;
  const source = gap(text, units, at + 1) === ' ' ? nounPhraseAt(text, units, at + 1) : null;
  if (!source) return null;
  const afterQuote = units[at - 1]?.quotation !== null;
  const ends = !cue.addressee && isLastClause(text, units, skipAdjuncts(text, units, source.to));
  if (!afterQuote && !ends) return null;
  return { source, contents: [{ from: taken, to: at }, ...resumed(text, units, source.to)], opensNext: false };
};

/** “…,” Berg heard Lund say. / “…,” Berg claimed Lund had said: somebody else's words. */
const isOthers = (text: string, units: Unit[], at: number): boolean => {
  const other = gap(text, units, at + 1) === ' ' ? nounPhraseAt(text, units, at + 1) : null;
  if (!other) return false;
  if (units.slice(at + 2, other.to).some(({ lower }) => lower.endsWith('ing') && cueOf(lower)?.statement)) return true;
  if (gap(text, units, other.to) !== ' ') return false;
  const verb = units.findIndex((unit, index) => index >= other.to && cueOf(unit.lower)?.statement === true);
  return verb >= other.to && groupStart(text, units, verb) === other.to;
};

/** “…,” Aliyev said. / …, the minister told reporters on Monday. */
const postposed = ({ text, units, taken }: Place, cue: Cue, at: number, source: Range): Found | null => {
  if (!cue.statement || units[at + 1]?.lower === 'that' || !statementBefore(text, units, source.from, taken))
    return null;
  const addressee = cue.addressee ? nounPhraseAt(text, units, at + 1) : null;
  const ends = [
    at + 1,
    skipAdjuncts(text, units, at + 1),
    addressee ? skipAdjuncts(text, units, addressee.to) : at + 1,
  ];
  if (!units[source.from - 1]?.quotation && !ends.some((end) => isLastClause(text, units, end))) return null;
  return { source, contents: [{ from: taken, to: source.from }, ...resumed(text, units, at + 1)], opensNext: false };
};

/** Whether the word at `at` is a verb here, and not the noun of the same form. */
const isCueHere = (units: Unit[], at: number, source: Range): boolean => {
  const subject = units[source.to - 1];
  const next = units[at + 1];
  return (
    isVerb(units[at]) ||
    next?.lower === 'that' ||
    [next, units[at - 1]].some((unit) => unit?.quotation) ||
    (subject !== undefined && isPronoun(subject))
  );
};

const frameAt = (place: Place, at: number): Frame | null => {
  const { text, units } = place;
  const unit = units[at];
  if (!unit || unit.quotation) return null;
  if (unit.lower === 'according') return accordingTo(place, at);
  const cue = cueOf(unit.lower);
  if (!cue) return null;
  const group = groupStart(text, units, at);
  const auxiliaries = units.slice(group, at).map(({ lower }) => lower);
  const passive = auxiliaries.some((lower) => being.test(lower)) && !unit.tags.has('Gerund');
  if (passive || auxiliaries.includes('to')) return null;
  const base = { cue: spanOf(units, { from: group, to: at + 1 }), denied: isDenying(cue.verb) };

  const before = group === at ? inverted(place, cue, at) : null;
  if (before?.source && isNobody(text, units, before.source)) return { ...base, ...before, source: null, denied: true };
  if (before) return { ...base, ...before };
  if (unit.lower.endsWith('ing') && group === at) {
    // “…,” he said, adding that … / was quoted as saying that …
    const quotedAs = units[at - 1]?.lower === 'as' && units[at - 2]?.lower === 'quoted';
    if (at > 0 && !/[,—–]/.test(gap(text, units, at)) && !quotedAs) return null;
    const source = place.spoke ?? sentenceSubject(text, units, at);
    const after = source && contentsAfter(text, units, cue, at);
    const misquoted = quotedAs && /^(?:not|never|falsely|wrongly|mistakenly)$/.test(units[at - 3]?.lower ?? '');
    return after && { ...base, source, ...after, denied: base.denied || misquoted };
  }
  const source = subjectBefore(text, units, group);
  if (!source || !canSpeak(text, units, source, group, at) || !isCueHere(units, at, source)) return null;
  if (units[source.from - 1]?.quotation && isOthers(text, units, at)) return null;
  const found = postposed(place, cue, at, source) ?? contentsAfter(text, units, cue, at);
  if (!found) return null;
  if (isNobody(text, units, source)) return { ...base, ...found, source: null, denied: true };
  const denied = base.denied || isNegated(text, units, source.to, at) || isUnsaid(text, units, source, at);
  return { ...base, source, ...found, denied };
};

/** All frames of a sentence, from left to right. */
export const framesOf = (text: string, units: Unit[]): Frame[] => {
  const signed = labelFrame(text, units) ?? signedFrame(text, units);
  if (signed) return [signed];
  const frames: Frame[] = [];
  let taken = 0;
  let spoke: Range | null = null;
  /** What is inside a statement that was not made was not said either. */
  const unmade: Range[] = [];
  for (let at = 0; at < units.length; at++) {
    const frame = frameAt({ text, units, taken, spoke }, at);
    if (!frame) continue;
    frame.denied ||= unmade.some(({ from, to }) => from <= at && at < to);
    if (frame.denied && !isFactive(cueOf(units[at]?.lower ?? '')?.verb)) unmade.push(...frame.contents);
    frames.push(frame);
    spoke = frame.source ?? spoke;
    const before = frame.contents.some(({ from }) => from < at);
    if (before) taken = Math.max(at + 1, ...frame.contents.map(({ to }) => to));
  }
  return frames;
};
