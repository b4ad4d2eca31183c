/** Finds who says something in a sentence, by which words, and on which side of them the statement stands. */
import { type Cue, cueOf, isDenied } from './cues.ts';
import {
  gap,
  isPronoun,
  nounPhraseAt,
  nounPhraseBefore,
  type Range,
  skipAdjuncts,
  spanOf,
  type Unit,
} from './phrases.ts';
import type { Span } from './reading.ts';

export type Frame = {
  cue: Span;
  /** The noun phrase of who says it; null where the sentence leaves it open ("it was said"). */
  source: Range | null;
  denied: boolean;
  /** Units of the statement: after the cue, before it, or both where it is interrupted. */
  contents: Range[];
  /** What follows a colon at the end of the sentence is the statement. */
  opensNext: boolean;
};

const auxiliary =
  /^(?:has|have|had|having|did|does|do|is|are|was|were|be|been|being|will|would|can|could|may|might|must|should|also|later|then|not|never|to|just|even|simply|once|n't|(?:has|have|had|did|does|do|would|could)n't)$/;
const being = /^(?:is|are|was|were|be|been|being|get|got|gets)$/;

const isVerb = (unit: Unit | undefined) => unit?.tags.has('Verb') === true;
const finite = (unit: Unit) =>
  /'(?:s|re|m|d|ll|ve)$/.test(unit.lower) ||
  (unit.tags.has('Verb') && !unit.tags.has('Gerund') && !unit.tags.has('Infinitive'));

/** First unit of the verb group that ends at `at`: "has also said". */
const groupStart = (text: string, units: Unit[], at: number): number => {
  let from = at;
  while (from > 0 && /^ ?$/.test(gap(text, units, from))) {
    const unit = units[from - 1];
    if (!unit || !(auxiliary.test(unit.lower) || (unit.tags.has('Adverb') && !unit.tags.has('Noun')))) break;
    from--;
  }
  return from;
};

/** Who stands before the verb group: across an apposition, and behind "and" the subject of the sentence. */
const subjectBefore = (text: string, units: Unit[], group: number): Range | null => {
  const before = units[group - 1];
  if (!before) return null;
  const between = gap(text, units, group);
  if (/^(?:who|which)$/.test(before.lower)) return nounPhraseBefore(text, units, group - 1) ?? null;
  if (/[,)—–-]\s*$/.test(between)) {
    // "Ilham Aliyev, the president of Azerbaijan, said": back to where the apposition opened.
    let nearest: Range | null = null;
    for (let at = group - 1; at > 0 && group - at < 40; at--) {
      if (units[at]?.quotation) return nearest;
      if (!/[,(—–-]/.test(gap(text, units, at)) || gap(text, units, at) === '-') continue;
      nearest = nounPhraseBefore(text, units, at) ?? nearest;
      if (nearest && (nearest.from === 0 || !/[,(—–-]\s*$/.test(gap(text, units, nearest.from)))) return nearest;
    }
    return nearest;
  }
  if (/^(?:and|but|then|or)$/.test(before.lower)) return sentenceSubject(text, units, group);
  return nounPhraseBefore(text, units, group);
};

/** The first noun phrase before `limit` with a verb after it: who the sentence is about. */
export const sentenceSubject = (text: string, units: Unit[], limit: number): Range | null => {
  for (let at = 0; at < limit; at++) {
    if (units[at]?.quotation) continue;
    const phrase = nounPhraseAt(text, units, at);
    if (!phrase) continue;
    let next = phrase.to;
    while (units[next]?.tags.has('Adverb')) next++;
    if (isVerb(units[next]) && next < limit + 1) return phrase;
    at = phrase.to - 1;
  }
  return null;
};

const writersOwn =
  /^(?:although|though|while|adding|saying|noting|citing|calling|according|compared|referring|arguing|insisting|accusing|suggesting|warning)$/;

/** Where a reported statement that starts at `from` ends: before a clause that is the writer's own again. */
const statementEnd = (text: string, units: Unit[], from: number): number => {
  for (let at = from + 2; at < units.length; at++) {
    const unit = units[at];
    const between = gap(text, units, at);
    if (!unit || !/[,;—–]/.test(between)) continue;
    if (/;/.test(between) || writersOwn.test(unit.lower)) return at;
    // ", and added that", ", but she denied it", ", others argue that"
    const verb = units.slice(at, at + 6).find((word) => cueOf(word.lower)?.statement === true && isVerb(word));
    if (verb && (/^(?:and|but)$/.test(unit.lower) || !verb.lower.endsWith('ing'))) return at;
  }
  return units.length;
};

/** Whether a subject and its verb stand from unit `from` on. */
const hasClause = (units: Unit[], from: number): boolean => {
  if (/'(?:s|re|m|d|ll|ve)$/.test(units[from]?.lower ?? '')) return true;
  return units.findIndex((unit, at) => at >= from && finite(unit)) > from;
};

/** Whether a statement without "that" can begin at `at`: with its subject, or, after "say", with anything. */
const opensClause = (text: string, units: Unit[], at: number, cue: Cue): boolean =>
  cue.verb === 'say' || units[at]?.lower === 'there' || nounPhraseAt(text, units, at) !== null;

const question = /^(?:whether|if|how|why|what|which|who|when|where)$/;

const isLastClause = (text: string, units: Unit[], at: number): boolean =>
  at >= units.length || /[,;.]/.test(gap(text, units, at)) || units[at]?.quotation !== null;

/** Whether the words before unit `at` are a statement that is waiting for its "he said". */
const statementBefore = (text: string, units: Unit[], at: number, taken: number): boolean => {
  const before = units[at - 1];
  if (!before || at <= taken) return false;
  if (before.quotation)
    return (
      before.end - before.start > 40 ||
      /[.,!?…—–-]\s*['"”’»“]*\s*$/u.test(text.slice(before.start, before.end)) ||
      /^\s*,/.test(gap(text, units, at))
    );
  return /^,\s*$/.test(gap(text, units, at)) && at - taken > 3 && units.slice(taken, at).some(finite);
};

/** `spoke` is the source of the frame before, who goes on in “…, adding that”. */
type Place = { text: string; units: Unit[]; taken: number; spoke: Range | null };

/** The statement after the cue, or null where none follows. */
const contentsAfter = ({ text, units }: Place, cue: Cue, at: number): Pick<Frame, 'contents' | 'opensNext'> | null => {
  let from = at + 1;
  const colon = (index: number) => /:/.test(gap(text, units, index));
  if (/[.,;—–]/.test(gap(text, units, from)) && !units[from]?.quotation && !/^,/.test(gap(text, units, from)))
    return null;
  const object =
    cue.addressee && !units[from]?.quotation && !/[,:]/.test(gap(text, units, from))
      ? nounPhraseAt(text, units, from)
      : null;
  if (object && units[object.to]?.tags.has('Verb') !== true) from = object.to;
  else if (object && cue.infinitive && units[object.to]?.lower === 'to') from = object.to;
  const direct = from;
  from = skipAdjuncts(text, units, from);
  for (const start of [from, direct]) {
    const unit = units[start];
    if (!unit) continue;
    if (cue.statement && unit.lower === 'that' && (hasClause(units, start + 1) || units[start + 1]?.quotation))
      return { contents: [{ from: start, to: statementEnd(text, units, start) }], opensNext: false };
    if (cue.statement && start > at && question.test(unit.lower) && hasClause(units, start + 1))
      return { contents: [{ from: start, to: statementEnd(text, units, start) }], opensNext: false };
    if (unit.quotation && (cue.statement || cue.naming))
      return { contents: [{ from: start, to: quotedEnd(text, units, start) }], opensNext: false };
    if (cue.statement && colon(start)) return { contents: [{ from: start, to: units.length }], opensNext: false };
  }
  if (
    from >= units.length &&
    cue.statement &&
    /:\s*$/.test(text.slice(units.at(-1)?.end ?? 0, (units.at(-1)?.end ?? 0) + 2))
  )
    return { contents: [], opensNext: true };
  // Clinton said in the spring, when the story broke, “…”
  const later = units.findIndex(
    (unit, index) => index > direct && unit.quotation && /,\s*$/.test(gap(text, units, index)),
  );
  if (
    cue.statement &&
    later > 0 &&
    isSaidAloud(text, units[later]) &&
    !units.slice(at + 1, later).some(({ lower }) => cueOf(lower) !== null)
  )
    return { contents: [{ from: later, to: quotedEnd(text, units, later) }], opensNext: false };
  const unit = units[direct];
  if (!unit || /[,;]/.test(gap(text, units, direct))) return null;
  if (cue.infinitive && unit.lower === 'to' && isVerb(units[direct + 1]))
    return { contents: [{ from: direct, to: statementEnd(text, units, direct) }], opensNext: false };
  const adjunct = from > direct && units[from] && hasClause(units, from) && !/[,;]/.test(gap(text, units, from));
  const start = adjunct ? from : direct;
  if (cue.statement && !cue.onlyQuoting && hasClause(units, start) && opensClause(text, units, start, cue))
    return { contents: [{ from: start, to: statementEnd(text, units, start) }], opensNext: false };
  if (cue.object && nounPhraseAt(text, units, direct))
    return { contents: [{ from: direct, to: statementEnd(text, units, direct) }], opensNext: false };
  if (cue.naming) {
    const quotation = units.findIndex((word, index) => index > direct && index < direct + 8 && word.quotation);
    if (quotation > 0)
      return { contents: [{ from: direct, to: statementEnd(text, units, quotation) }], opensNext: false };
  }
  return null;
};

const isSaidAloud = (text: string, unit: Unit | undefined): boolean =>
  unit !== undefined && /[.,!?…]\s*['"”’»“]*\s*$/u.test(text.slice(unit.start, unit.end));

/** Where a statement that opens with quoted words ends: with them, unless the sentence goes on in the speaker's sense. */
const quotedEnd = (text: string, units: Unit[], from: number): number => {
  const quotation = units[from];
  if (!quotation || isSaidAloud(text, quotation)) {
    let to = from + 1;
    while (units[to]?.quotation && !/[a-z]/i.test(gap(text, units, to))) to++;
    return to;
  }
  return /[,;]/.test(gap(text, units, from + 1)) ? from + 1 : statementEnd(text, units, from);
};

const accordingTo = ({ text, units }: Place, at: number): Frame | null => {
  const comma = units.findIndex((_, index) => index > at + 2 && /,/.test(gap(text, units, index)));
  const source = nounPhraseAt(text, units, at + 2) ?? { from: at + 2, to: comma > 0 ? comma : units.length };
  if (units[at + 1]?.lower !== 'to' || source.to > units.length || source.from >= source.to) return null;
  const first = at === 0 || /^(?:but|and)$/.test(units[at - 1]?.lower ?? '');
  const contents = first ? { from: source.to, to: units.length } : { from: 0, to: at };
  return {
    cue: spanOf(units, { from: at, to: at + 2 }),
    source,
    denied: false,
    contents: contents.to > contents.from ? [contents] : [],
    opensNext: false,
  };
};

// The same word as a noun: "one state", "the poll", "a report".
const alsoNoun =
  /^(?:state|sum|post|report|claim|question|comment|show|plan|hope|fear|promise|wonder|demand|blog|note|estimate|signal|guess|doubt|wish|figure|request|order|answer|reply|start|object|highlight|pledged?)$/;

/** Whether the phrase can be the subject of the verb at `at`, rather than part of a phrase with a noun like "state". */
const canSpeak = (text: string, units: Unit[], source: Range, group: number, at: number): boolean => {
  const unit = units[at];
  const last = units[source.to - 1];
  if (!unit || !last) return false;
  const adjacent = source.to === group && group === at && gap(text, units, group) === ' ';
  if (adjacent && alsoNoun.test(unit.lower) && !isPronoun(last) && !last.tags.has('Plural')) return false;
  // Outside of marks "I", "we" and "you" are the writer and the reader.
  return !/^(?:i|we|you)(?:'|$)/.test(last.lower) || units.some(({ quotation }) => quotation !== null);
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

const frameAt = (place: Place, at: number): Frame | null => {
  const { text, units, taken } = place;
  const unit = units[at];
  if (!unit || unit.quotation) return null;
  if (unit.lower === 'according') return accordingTo(place, at);
  const cue = cueOf(unit.lower);
  if (!cue) return null;
  const nextToQuote = units[at + 1]?.quotation || units[at - 1]?.quotation;
  const group = groupStart(text, units, at);
  const passive = units.slice(group, at).some(({ lower }) => being.test(lower)) && !unit.tags.has('Gerund');
  const infinitive = units.slice(group, at).some(({ lower }) => lower === 'to');
  if (infinitive || passive) return null;
  const range = { from: group, to: at + 1 };
  const groupText = text.slice(units[group]?.start ?? 0, unit.end);
  const base = { cue: spanOf(units, range), denied: isDenied(groupText, cue.verb), opensNext: false };

  // “…,” said Aliyev. / …, said the minister.
  if (cue.statement && group === at && statementBefore(text, units, at, taken)) {
    const source = nounPhraseAt(text, units, at + 1);
    const afterQuote = units[at - 1]?.quotation !== null;
    const ends = source && isLastClause(text, units, skipAdjuncts(text, units, source.to));
    if (
      source &&
      gap(text, units, at + 1) === ' ' &&
      !unit.lower.endsWith('ing') &&
      (afterQuote || (ends && !cue.addressee))
    )
      return { ...base, source, contents: [{ from: taken, to: at }, ...resumed(place, source.to)] };
  }
  const participle = unit.lower.endsWith('ing') && group === at;
  const quotedAs = units[at - 1]?.lower === 'as' && units[at - 2]?.lower === 'quoted';
  if (participle && at > 0 && !/[,—–]/.test(gap(text, units, at)) && !quotedAs) return null;
  const source = participle ? (place.spoke ?? sentenceSubject(text, units, at)) : subjectBefore(text, units, group);
  if (!source || (!participle && !canSpeak(text, units, source, group, at))) return null;
  if (
    !participle &&
    !isVerb(unit) &&
    !nextToQuote &&
    units[at + 1]?.lower !== 'that' &&
    !isPronoun(units[source.to - 1] ?? unit)
  )
    return null;

  // …, Aliyev said.
  const adjunct = skipAdjuncts(text, units, at + 1);
  if (
    cue.statement &&
    !participle &&
    statementBefore(text, units, source.from, taken) &&
    units[at + 1]?.lower !== 'that'
  ) {
    const addressee = cue.addressee ? nounPhraseAt(text, units, at + 1) : null;
    const after = Math.max(adjunct, addressee ? skipAdjuncts(text, units, addressee.to) : 0);
    const before = units[source.from - 1];
    if (
      before?.quotation ||
      isLastClause(text, units, at + 1) ||
      isLastClause(text, units, adjunct) ||
      isLastClause(text, units, after)
    )
      return { ...base, source, contents: [{ from: taken, to: source.from }, ...resumed(place, at + 1)] };
  }
  const after = contentsAfter(place, cue, at);
  return after && { ...base, source, ...after };
};

/** Quoted words that go on after "he said": “…,” he said, “…”. */
const resumed = ({ text, units }: Place, from: number): Range[] => {
  const at = units.findIndex((unit, index) => index >= from && unit.quotation);
  if (
    at < 0 ||
    !/[,.:;—–-]\s*$/.test(gap(text, units, at)) ||
    units.slice(from, at).some((unit) => cueOf(unit.lower)?.statement && unit.tags.has('Gerund'))
  )
    return [];
  return [{ from: at, to: quotedEnd(text, units, at) }];
};

/** All frames of a sentence, from left to right. */
export const framesOf = (text: string, units: Unit[]): Frame[] => {
  const signed = labelFrame(text, units) ?? signedFrame(text, units);
  if (signed) return [signed];
  const frames: Frame[] = [];
  let taken = 0;
  let spoke: Range | null = null;
  for (let at = 0; at < units.length; at++) {
    const frame = frameAt({ text, units, taken, spoke }, at);
    if (!frame) continue;
    frames.push(frame);
    spoke = frame.source ?? spoke;
    const before = frame.contents.some(({ from }) => from < at);
    if (before) taken = Math.max(at + 1, ...frame.contents.map(({ to }) => to));
  }
  return frames;
};
