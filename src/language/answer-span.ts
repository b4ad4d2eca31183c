/** The words of a sentence that answer a question, by the kind of answer that it wants. */
import { argumentAt, equalTo, objectOf, verbsAsked } from './arguments.ts';
import { askedNoun, asksForEvent, namesIn, openPlace, strandedIn, type Wanted } from './asked.ts';
import { candidatesOf, contentOf, namesInside, nearest, nounPhrases } from './candidates.ts';
import { locationsIn } from './locations.ts';
import { type Unit, unitsOf } from './phrases.ts';
import type { Reading, Sentence, Span } from './reading.ts';
import { stem, type Word, wordsOf } from './stems.ts';
import { tag } from './tagged.ts';

/** Time and place mostly follow what happened, and so does an object. */
const before: Partial<Record<Wanted, number>> = { date: 2.5, place: 2.5, phrase: 1.5 };

const reason = /\b(?:because(?: of)?|due to|since|in order to|so that|as a result of|thanks to|owing to|to(?= \w))\b/i;

/** From the word that gives a reason to the end of its clause. */
const reasonIn = (text: string, sentence: Span): Span | null => {
  const written = text.slice(sentence.start, sentence.end);
  const match = reason.exec(written);
  if (!match) return null;
  const length = /[,;:.]\s|[.!?]?$/.exec(written.slice(match.index))?.index ?? 0;
  return { start: sentence.start + match.index, end: sentence.start + match.index + length };
};

/** The sentence as units, tagged now: a reading does not keep them. Their places are those in `text`. */
const unitsIn = (text: string, { start, end }: Span): Unit[] => {
  const written = text.slice(start, end);
  const whole = { start: 0, end: written.length };
  const units = unitsOf(written, whole, tag(written, [{ ...whole, paragraph: 0 }]), []);
  return units.map((unit) => ({ ...unit, start: unit.start + start, end: unit.end + start }));
};

/** Of "President Ann Hill and Jo Lake" the names alone, from the first to the last; null where the phrase is about others. */
const namesOnly = (reading: Reading, phrase: Span): Span | null => {
  const names = namesInside(reading, phrase, ['person', 'organisation', 'place']);
  const [first] = names;
  const last = names.at(-1);
  if (!first || last?.end !== phrase.end) return null;
  const before = reading.text.slice(phrase.start, first.start);
  return /\b(?:of|for|from|with|in)\b|['’]s\b/.test(before) ? null : { start: first.start, end: last.end };
};

/**
 * What fills the place that the question leaves open, at a verb that both have; `'another'` where somebody else does it,
 * null where only a pronoun fills it, and undefined where nothing does.
 */
const argumentOf = (
  reading: Reading,
  units: Unit[],
  question: string,
  asked: ReadonlySet<string>,
): Span | 'another' | null | undefined => {
  const { text } = reading;
  const stranded = strandedIn(question);
  const object = stranded && objectOf(text, units, stem(stranded.word), stranded.preposition);
  if (object) return object;
  const open = openPlace(question);
  if (open === null) return undefined;
  const holdsAsked = (span: Span) => contentOf(text, span).some((word) => asked.has(word.stem));
  if (open === 'equal') return equalTo(text, units, holdsAsked) ?? undefined;
  // "What did Hill announce?" is not answered by what Lake announced.
  const isAnothers = (at: number): boolean => {
    const agent = open === 'patient' ? argumentAt(text, units, at, 'agent') : null;
    return (
      agent !== null &&
      !holdsAsked(agent) &&
      namesInside(reading, agent, ['person', 'organisation', 'place']).length > 0
    );
  };
  const verbs = verbsAsked(units, asked);
  const theirs = namesIn(question).length > 0 ? verbs.filter((at) => !isAnothers(at)) : verbs;
  if (verbs.length > 0 && theirs.length === 0) return 'another';
  const found = theirs.flatMap((at) => argumentAt(text, units, at, open) ?? []);
  const full = found.find((span) => contentOf(text, span).some((word) => !asked.has(word.stem)));
  return full ?? (found.some((span) => contentOf(text, span).length === 0) ? null : undefined);
};

/** The words of the sentence that answer; null where none of the kind asked for stand there. */
export const answerSpan = (
  reading: Reading,
  { start, end }: Sentence,
  question: string,
  query: Word[],
  wanted: Wanted,
): Span | null => {
  const { text } = reading;
  const sentence = { start, end };
  const asked = new Set(query.map((word) => word.stem));
  const named = askedNoun(question);
  const pick = (candidates: Span[]) =>
    nearest(text, sentence, candidates, asked, named === null ? null : stem(named), before[wanted]);
  const candidates = candidatesOf(reading, sentence, wanted);
  if (wanted === 'polar' || asksForEvent(question)) return sentence;
  if (wanted === 'reason') return reasonIn(text, sentence) ?? sentence;
  if (wanted === 'date' || wanted === 'number' || wanted === 'duration') return pick(candidates);
  const units = unitsIn(text, sentence);
  const isAsked = ({ lower }: Unit) => wordsOf(lower).some((word) => asked.has(word.stem));
  if (wanted === 'place' && named === null) return pick(locationsIn(text, units, candidates, isAsked));
  const argument = argumentOf(reading, units, question, asked);
  if (argument === 'another') return null;
  if (wanted === 'person') {
    // Whom the question names is not whom it asks for.
    const others = (names: Span[]) => names.filter((name) => !asked.has(contentOf(text, name).at(-1)?.stem ?? ''));
    if (argument) return namesOnly(reading, argument) ?? argument;
    return pick(others(candidates)) ?? pick(others(namesInside(reading, sentence, ['organisation'])));
  }
  if (argument) return argument;
  if (argument === null) return sentence;
  if (wanted === 'place') {
    // "Which region broke away?": where the sentence says "the region", no other name in it is that region.
    const isNoun = (span: Span) => contentOf(text, span).some((word) => named !== null && word.stem === stem(named));
    return isNoun(sentence) && !candidates.some(isNoun) ? null : pick(candidates);
  }
  return pick(nounPhrases(text, units)) ?? sentence;
};
