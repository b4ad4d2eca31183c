/** Who stands before a cue that the tagger found no source for. */
import { cueOf } from '../../lexicon/cues.ts';
import type { Span } from '../../reading.ts';
import { gap, nounPhraseAt, nounPhraseBefore, type Range, spanOf, type Unit } from '../../text/phrases.ts';
import { overlaps } from '../../text/spans.ts';
import type { Attribution } from '../attributions.ts';
import { groupStart, isFiniteVerb, subjectBefore } from '../subjects.ts';

/** The noun phrase that ends at unit `end`, with its appositions: “The tunnel is shut, | the roads chief, Kemal Yurt, | said”. */
export const apposed = (text: string, units: Unit[], end: number): Range | null => {
  let found: Range | null = null;
  let to = end;
  while (to > 0) {
    let from = to - 1;
    while (from > 0 && !/[,;:—–(]/.test(gap(text, units, from))) from--;
    const relative = /^(?:who|which|whose)$/.test(units[from]?.lower ?? '');
    const whole = !relative && nounPhraseAt(text, units, from)?.to === to;
    if (!whole && !relative) {
      // Only what is alone, or has a relative clause behind it, can be the end of more.
      const alone = found === null ? nounPhraseBefore(text, units, to) : null;
      return alone ? { from: alone.from, to: end } : found;
    }
    if (whole) found = { from, to: end };
    if (from === 0 || !/^,["”’']? $/.test(gap(text, units, from))) return found;
    to = from;
  }
  return found;
};

/** How sure a source is that the tagger did not find. */
const told = { source: 0.9, sourceExact: 0.9, toSource: 0.9 };

/** Participles that are more often read than said: "the man known as". */
const participle = /^(?:known|seen|written|sworn|forgotten|heard|thought)$/;
const passive = /^(?:is|are|was|were|be|been|being|to)$/;

/** What is left of a content in front of its subject; null where nothing is. */
const inFront = (text: string, { start }: Span, subject: Span): Span | null => {
  const words = text.slice(start, subject.start).replace(/[\s,;:—–-]+$/u, '');
  return words.length > 2 ? { start, end: start + words.length } : null;
};

/** A cue without a source gets its subject, also where the tagger took that for words of the statement. */
export const withSubject = (text: string, units: Unit[], attribution: Attribution, cue: Span): Attribution => {
  const { source, contents } = attribution;
  if (source) return attribution;
  const at = units.findLastIndex((unit) => overlaps(unit, cue) && cueOf(unit.lower)?.statement === true);
  const verb = units[at];
  if (!verb || !isFiniteVerb(verb) || participle.test(verb.lower)) return attribution;
  // “…, says Ankara”
  const behind = gap(text, units, at) === ', ' ? nounPhraseAt(text, units, at + 1) : null;
  if (behind && (behind.to === units.length || gap(text, units, behind.to).startsWith(',')))
    return { ...attribution, source: spanOf(units, behind), evidence: { ...attribution.evidence, ...told } };
  const group = groupStart(text, units, at);
  if (units.slice(group, at).some(({ lower }) => passive.test(lower))) return attribution;
  const last = units[group - 1];
  const holding = contents.find((span) => last && overlaps(span, last));
  const found = holding ? apposed(text, units, group) : subjectBefore(text, units, group);
  if (!found || found.to > group) return attribution;
  const subject = spanOf(units, found);
  const left = contents.flatMap((span) => (span === holding ? (inFront(text, span, subject) ?? []) : span));
  return left.length === 0
    ? attribution
    : { ...attribution, source: subject, contents: left, evidence: { ...attribution.evidence, ...told } };
};
