/** Mends what the tagger marked by how a sentence is built around its cue. */
import { cueOf, isDenying } from '../cues.ts';
import { overlaps } from '../extent.ts';
import { gap, nounPhraseAt, spanOf, type Unit } from '../phrases.ts';
import type { Span } from '../reading.ts';
import { isFiniteVerb } from '../subjects.ts';
import { withAccording } from './according.ts';
import type { Attribution } from './attributions.ts';
import type { Parsed } from './parsed.ts';
import { withPostposed } from './postposed.ts';
import { unitsAt } from './sentence-units.ts';
import { withSubject } from './subject.ts';
import { takenBy } from './taken.ts';

type Mend = (text: string, units: Unit[], attribution: Attribution, cue: Span) => Attribution;

const addressing = /\b(?:tell|ask|remind|assur|inform|warn|convinc|advis)\w*$|\btold$/i;
const addressee = /^(?!["“„«‘'`])[^"“„«.;:?!]{2,70}?,? (?=(?:that|whether|if|why|how|what|when|where)\s)/;
/** What a phrase for somebody spoken to does not have in it. */
const clausal =
  /\b(?:that|whether|if|why|how|what|when|where|who|which|is|are|was|were|has|have|had|would|will|could|should|can|may|might|do|does|did|to|of)\b/i;

/** "asked [the witness, Leo Castellani,] why he had done it": whom it was said to is not what was said. */
const withoutAddressee: Mend = (text, _units, attribution, cue) => {
  const contents = attribution.contents.map((span) => {
    const [whom] = addressee.exec(text.slice(span.start, span.end)) ?? [];
    const isTold = addressing.test(text.slice(cue.start, cue.end)) && /^\s$/.test(text.slice(cue.end, span.start));
    return isTold && whom !== undefined && !clausal.test(whom)
      ? { start: span.start + whom.length, end: span.end }
      : span;
  });
  return { ...attribution, contents };
};

const claim =
  /^(?:(?:the|any|an?|all|these|those|his|her|its|their)\s)?(?:\p{Ll}+\s)?(?:claim|suggestion|allegation|accusation|notion|idea|rumou?r|report|assertion|argument|charge)s?\s(?=that\b)/u;

/** "dismissed [the claim] that it was so": the words that are denied are the claim's own. */
const withoutClaim: Mend = (text, _units, attribution, cue) => {
  const [first, ...rest] = attribution.contents;
  const denies = text.slice(cue.start, cue.end).toLowerCase().split(/\s+/).some(isDenying);
  const [noun] = (first && denies && claim.exec(text.slice(first.start, first.end))) || [];
  if (!first || noun === undefined || first.start < cue.end) return attribution;
  const start = first.start + noun.length;
  return { ...attribution, cue: { start: cue.start, end: start - 1 }, contents: [{ start, end: first.end }, ...rest] };
};

const condition = /^(?:if|unless|should|had|were)$/;

/** “If she says that the dam will hold, | people will go home”: what is said ends where the condition does. */
const withinCondition: Mend = (text, units, attribution, cue) => {
  const [first, ...rest] = attribution.contents;
  const opening = units[0];
  if (!first || rest.length > 0 || first.start < cue.start || !condition.test(opening?.lower ?? '')) return attribution;
  if (!/^(?:[^,]*|if, as [^,]*)$/i.test(text.slice(opening?.start, cue.start))) return attribution;
  const comma = units.findIndex((unit, at) => unit.start > first.start && gap(text, units, at).startsWith(','));
  const last = units[comma - 1];
  return last && last.end < first.end
    ? { ...attribution, contents: [{ start: first.start, end: last.end }] }
    : attribution;
};

const joining =
  /^(?:and|or|but|that|which|who|whom|what|because|if|when|where|while|as|than|how|why|whether|since|so|to)$/;

/** “Anyone who says that it is warm | is selling something”: a second verb with nothing before it that joins it is the sentence's. */
const withinRelative: Mend = (text, units, attribution, cue) => {
  const [first, ...rest] = attribution.contents;
  const at = units.findIndex(({ end }) => end > cue.start);
  const relative = /^(?:who|which)$/.test(units[at - 1]?.lower ?? '');
  if (!first || rest.length > 0 || first.start < cue.end || !relative) return attribution;
  const from = units.findIndex(({ start }) => start >= first.start);
  if (units[from]?.lower !== 'that') return attribution;
  let verbs = 0;
  for (const [index, unit] of units.entries()) {
    if (index <= from || unit.start >= first.end) continue;
    if (joining.test(unit.lower) || gap(text, units, index) !== ' ') verbs = 0;
    else if (isFiniteVerb(unit) && !isFiniteVerb(units[index - 1] ?? unit)) verbs++;
    const last = units[index - 1];
    if (verbs > 1 && last) return { ...attribution, contents: [{ start: first.start, end: last.end }] };
  }
  return attribution;
};

/** Verbs that a noun phrase alone behind them says nothing with: "says", not "urges" or "announces". */
const isPlain = (lower: string): boolean => {
  const cue = cueOf(lower);
  return cue?.statement === true && !(cue.thinking || cue.infinitive || cue.object || cue.naming || cue.onlyQuoting);
};
const resuming =
  /^(?:for|to|that|because|when|if|but|and|is|are|was|were|has|had|have|will|would|can|could|should|may|might|must)$/;

/** “Nobody under thirty, says Ottilie Kern, can remember it”: who stands behind the verb says what is around it. */
const inverted: Mend = (text, units, attribution, cue) => {
  const { source, contents } = attribution;
  const at = units.findIndex(({ end }) => end > cue.start);
  const verb = units[at];
  const phrase = nounPhraseAt(text, units, at + 1);
  if (!verb || !source || !phrase || verb.end !== cue.end || !isFiniteVerb(verb) || !isPlain(verb.lower))
    return attribution;
  if (gap(text, units, at) !== ', ' || gap(text, units, phrase.to) !== ', ') return attribution;
  const who = spanOf(units, phrase);
  const rest = spanOf(units, { from: phrase.to, to: units.length });
  const [first] = contents;
  if (source.end <= cue.start && first?.start === who.start) {
    const front = { start: source.start, end: units[at - 1]?.end ?? source.end };
    return { ...attribution, source: who, contents: [front, rest] };
  }
  const astray = source.start === who.start && source.end > rest.start;
  return astray && resuming.test(units[phrase.to]?.lower ?? '')
    ? { ...attribution, source: who, contents: [...contents.filter(({ end }) => end <= cue.start), rest] }
    : attribution;
};

const goesOn =
  /^(?:is|are|was|were|has|have|had|would|will|could|should|can|may|might|must|did|does|do|isn't|wasn't|the|this|these|those|they|he|she|it|there|we|you|that|because|including|by|if|so|some|their|its)$/;

/** “The bridge, he said, would open in May”: what stands behind is said too. In training data 293 of 408 go on. */
const resumed =
  (isTaken: (span: Span) => boolean): Mend =>
  (text, units, attribution, cue) => {
    const { contents, source } = attribution;
    const [first] = contents;
    if (!first || !source || contents.length > 1) return attribution;
    const [start, end] = [Math.min(cue.start, source.start), Math.max(cue.end, source.end)];
    const beside = end - start - (cue.end - cue.start) - (source.end - source.start) < 3;
    if (!beside || first.end > start || !/^,?["”’']{0,2} $/.test(text.slice(first.end, start))) return attribution;
    const from = units.findIndex((unit) => unit.start >= end);
    const next = units[from];
    if (!next || !/^["”’']?, $/.test(gap(text, units, from)) || !goesOn.test(next.lower)) return attribution;
    const rest = spanOf(units, { from, to: units.length });
    return isTaken(rest) ? attribution : { ...attribution, contents: [first, rest] };
  };

/** "He has said nothing so far": there are no words. */
const wordless = /^(?:nothing|little|no more|anything)(?:\s(?:so far|more|else|yet|further|new))?$/i;

const writing = /\b(?:wr(?:ite|ites|iting|itten)|wrote)$/i;

/** "She wrote her first play": a work, no words of hers. */
const isWork = (text: string, units: Unit[], contents: Span[], cue: Span): boolean => {
  if (!writing.test(text.slice(cue.start, cue.end))) return false;
  const inside = units.filter((unit) => contents.some((span) => overlaps(span, unit)));
  return !inside.some((unit) => unit.quotation || isFiniteVerb(unit)) && inside.length < 8;
};

/** "Anna Berg rather than Peter Lund", "not Peter Lund but Anna Berg": the other one is not the source. */
const withoutOther: Mend = (text, _units, attribution) => {
  const { source } = attribution;
  const written = source ? text.slice(source.start, source.end) : '';
  const [, named] = /^(.+?),?\s(?:rather than|instead of|(?:and |but )?not)\s/su.exec(written) ?? [];
  const [before] = /^not\s.+?\sbut\s/isu.exec(written) ?? [];
  if (!source || (named === undefined && before === undefined)) return attribution;
  const start = source.start + (before?.length ?? 0);
  return { ...attribution, source: { start, end: named === undefined ? source.end : start + named.length } };
};

/** The attributions with their parts put right, and those that the tagger missed though their form is plain. */
export const mended = (parsed: Parsed, attributions: Attribution[]): Attribution[] => {
  const { text } = parsed;
  const stated = withPostposed(parsed, withAccording(parsed, attributions));
  const isTaken = takenBy(text, stated);
  const mends: Mend[] = [
    withSubject,
    withoutOther,
    withoutAddressee,
    withoutClaim,
    inverted,
    withinCondition,
    withinRelative,
    resumed(isTaken),
  ];
  return stated.flatMap((attribution) => {
    const { contents, cue } = attribution;
    if (!cue || contents.length === 0) return attribution;
    const units = unitsAt(parsed, cue.start);
    const isEmpty = contents.every(({ start, end }) => wordless.test(text.slice(start, end)));
    if (isEmpty || isWork(text, units, contents, cue)) return [];
    return mends.reduce((one, mend) => (one.cue ? mend(text, units, one, one.cue) : one), attribution);
  });
};
