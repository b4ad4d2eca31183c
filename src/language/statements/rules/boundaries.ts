/** Where a statement's words begin and end: mended by how the sentence is built around its cue. */
import { cueOf, isDenying } from '../../lexicon/cues.ts';
import type { Span } from '../../reading.ts';
import { gap, nounPhraseAt, spanOf, type Unit } from '../../text/phrases.ts';
import type { Attribution } from '../attributions.ts';
import { isFiniteVerb } from '../subjects.ts';

/** Puts one thing right in an attribution with a cue; `units` are those of the cue's sentence. */
export type Mend = (text: string, units: Unit[], attribution: Attribution, cue: Span) => Attribution;

const addressing = /\b(?:tell|ask|remind|assur|inform|warn|convinc|advis)\w*$|\btold$/i;
const addressee = /^(?!["“„«‘'`])[^"“„«.;:?!]{2,70}?,? (?=(?:that|whether|if|why|how|what|when|where)\s)/;
/** What a phrase for somebody spoken to does not have in it. */
const clausal =
  /\b(?:that|whether|if|why|how|what|when|where|who|which|is|are|was|were|has|have|had|would|will|could|should|can|may|might|do|does|did|to|of)\b/i;

/** "asked [the witness, Leo Castellani,] why he had done it": whom it was said to is not what was said. */
export const withoutAddressee: Mend = (text, _units, attribution, cue) => {
  const contents = attribution.contents.map((span) => {
    const [whom] = addressee.exec(text.slice(span.start, span.end)) ?? [];
    const isTold = addressing.test(text.slice(cue.start, cue.end)) && /^\s$/.test(text.slice(cue.end, span.start));
    return isTold && whom !== undefined && !clausal.test(whom)
      ? { start: span.start + whom.length, end: span.end }
      : span;
  });
  return { ...attribution, contents };
};

/** “answered | him in German fashion: | ‘No.’”: what leads to a colon without a verb tells how it was said. */
export const fromColon: Mend = (text, units, attribution, cue) => ({
  ...attribution,
  contents: attribution.contents.map((span) => {
    const from = units.findIndex(({ start }) => start === span.start);
    const at = units.findIndex(
      (unit, index) => index > from && unit.quotation && /^:\s$/.test(gap(text, units, index)),
    );
    const quoted = units[at];
    const isLed = from > 0 && quoted && quoted.start < span.end && units[from - 1]?.end === cue.end;
    return isLed && !units.slice(from, at).some((unit) => unit.quotation || unit.tags.has('Verb'))
      ? { start: quoted.start, end: span.end }
      : span;
  }),
});

const adjunct = /^(?:in|on|at|for|with|by|from|after|during)$/;

/** “In [a post on X,] the mayor, Risto Halla, apologised”: where it was said is no part of who said it. */
export const withoutPlace: Mend = (text, units, attribution) => {
  const { source, evidence } = attribution;
  const [first, second] = units;
  if (!source || !second || source.start !== second.start || !adjunct.test(first?.lower ?? '')) return attribution;
  const who = units.find(({ start }, at) => at > 1 && start < source.end && gap(text, units, at) === ', ');
  if (!who) return attribution;
  const sure = { source: Math.max(evidence.source, 0.9), sourceExact: Math.max(evidence.sourceExact, 0.9) };
  return { ...attribution, source: { start: who.start, end: source.end }, evidence: { ...evidence, ...sure } };
};

/** “urged | residents to stay at home”: who is to do it is part of what they are to do; whoever is asked or told to is spoken to. */
export const withDoer: Mend = (text, units, attribution, cue) => {
  const [first, ...rest] = attribution.contents;
  const from = units.findIndex(({ start }) => start >= cue.end);
  const order = cueOf(text.slice(cue.start, cue.end).toLowerCase());
  const phrase = order?.infinitive && !/^(?:ask|tell)$/.test(order.verb) ? nounPhraseAt(text, units, from) : null;
  const to = units[phrase?.to ?? units.length];
  if (!phrase || to?.lower !== 'to' || (first && first.start !== to.start)) return attribution;
  const whole = spanOf(units, { from, to: units.length });
  return { ...attribution, contents: [first ? { start: whole.start, end: first.end } : whole, ...rest] };
};

const knowing = /^to (?:know|find out|learn|hear|understand)\s(?=(?:why|how|what|when|where|who|which|whether|if)\b)/;

/** "wanted [to know] why": that is how it was asked. */
export const withoutKnowing: Mend = (text, _units, attribution, cue) => {
  const [first, ...rest] = attribution.contents;
  const [asked] = (first && cue.end < first.start && knowing.exec(text.slice(first.start, first.end))) || [];
  if (!first || asked === undefined) return attribution;
  const start = first.start + asked.length;
  return { ...attribution, cue: { start: cue.start, end: start - 1 }, contents: [{ start, end: first.end }, ...rest] };
};

const claim =
  /^(?:(?:the|any|an?|all|these|those|his|her|its|their)\s)?(?:\p{Ll}+\s)?(?:claim|suggestion|allegation|accusation|notion|idea|rumou?r|report|assertion|argument|charge)s?\s(?=that\b)/u;

/** "dismissed [the claim] that it was so": the words that are denied are the claim's own. */
export const withoutClaim: Mend = (text, _units, attribution, cue) => {
  const [first, ...rest] = attribution.contents;
  const denies = text.slice(cue.start, cue.end).toLowerCase().split(/\s+/).some(isDenying);
  const [noun] = (first && denies && claim.exec(text.slice(first.start, first.end))) || [];
  if (!first || noun === undefined || first.start < cue.end) return attribution;
  const start = first.start + noun.length;
  return { ...attribution, cue: { start: cue.start, end: start - 1 }, contents: [{ start, end: first.end }, ...rest] };
};

const condition = /^(?:if|unless|should|had|were|when)$/;

/** “If she says that the dam will hold, | people will go home”: what is said ends where the condition does. */
export const withinCondition: Mend = (text, units, attribution, cue) => {
  const [first, ...rest] = attribution.contents.filter(
    ({ start, end }) => !condition.test(text.slice(start, end).toLowerCase()),
  );
  const opening = units[0];
  if (!first || rest.length > 0 || first.start < cue.start || !condition.test(opening?.lower ?? '')) return attribution;
  if (!/^(?:[^,]*|if, as [^,]*)$/i.test(text.slice(opening?.start, cue.start))) return attribution;
  const comma = units.findIndex((unit, at) => unit.start > first.start && gap(text, units, at).startsWith(','));
  const last = units[comma - 1];
  const end = last ? Math.min(last.end, first.end) : first.end;
  return { ...attribution, contents: [{ start: first.start, end }] };
};

const joining =
  /^(?:and|or|but|that|which|who|whom|what|because|if|when|where|while|as|than|how|why|whether|since|so|to)$/;

/** “Anyone who says that it is warm | is selling something”: a second verb with nothing before it that joins it is the sentence's. */
export const withinRelative: Mend = (text, units, attribution, cue) => {
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

const goesOn =
  /^(?:is|are|was|were|has|have|had|would|will|could|should|can|may|might|must|did|does|do|isn't|wasn't|the|this|these|those|they|he|she|it|there|we|you|that|because|including|by|if|so|some|their|its)$/;

/** “The bridge, he said, would open in May”: what stands behind is said too. In PolNeAR 293 of 408 go on. */
export const resumed =
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
