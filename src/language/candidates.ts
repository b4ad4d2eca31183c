/** The parts of a sentence that have the form of an answer: people, places, dates, numbers, noun phrases. */
import type { Wanted } from './asked.ts';
import { datesIn } from './dates.ts';
import { nounPhraseAt, spanOf, type Unit } from './phrases.ts';
import type { NameKind, Reading, Span } from './reading.ts';
import { isStopWord, type Word, wordsOf } from './stems.ts';

const inside = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;

/** Names of these kinds where they are written out, in order. */
export const namesInside = ({ names }: Reading, sentence: Span, kinds: NameKind[]): Span[] =>
  names
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ mentions }) => mentions.filter((mention) => mention.by === 'name' && inside(mention, sentence)))
    .sort((a, b) => a.start - b.start);

const duration = /^(?:for|over|within|after)\b/i;
const lasts = (text: string, { start, end }: Span) => duration.test(text.slice(start, end));

/** What has the form of the answer that is wanted; empty where any words could be one. */
export const candidatesOf = (reading: Reading, sentence: Span, wanted: Wanted): Span[] => {
  const written = reading.text.slice(sentence.start, sentence.end);
  if (wanted === 'date')
    // "For decades" says how long, not when.
    return datesIn(written, sentence.start).filter((span) => !lasts(reading.text, span));
  if (wanted === 'duration')
    return [
      ...datesIn(written, sentence.start).filter((span) => lasts(reading.text, span)),
      ...candidatesOf(reading, sentence, 'number'),
    ];
  if (wanted === 'number')
    return reading.facts.filter(({ kind, ...span }) => kind === 'number' && inside(span, sentence));
  if (wanted === 'person') return namesInside(reading, sentence, ['person']);
  return wanted === 'place' ? namesInside(reading, sentence, ['place']) : [];
};

/** Whether the sentence holds what the question wants, if that has a form of its own. */
export const holdsKind = (reading: Reading, sentence: Span | undefined, wanted: Wanted): boolean =>
  sentence !== undefined && candidatesOf(reading, sentence, wanted).length > 0;

export const nounPhrases = (text: string, units: Unit[]): Span[] => {
  const found: Span[] = [];
  for (let at = 0; at < units.length; at++) {
    const phrase = nounPhraseAt(text, units, at);
    if (!phrase) continue;
    found.push(spanOf(units, phrase));
    at = phrase.to - 1;
  }
  return found;
};

export const contentOf = (text: string, { start, end }: Span): Word[] =>
  wordsOf(text.slice(start, end), start).filter(({ lower }) => !isStopWord(lower));

/**
 * The candidate that is nearest to the question's words in the sentence, and is not made of them. One that holds the noun
 * asked for ("which party" -> "the Democratic Party") is preferred.
 * @param before how many times as far away a candidate counts that stands before the question's words.
 */
export const nearest = (
  text: string,
  sentence: Span,
  candidates: Span[],
  asked: ReadonlySet<string>,
  noun: string | null,
  before = 1,
): Span | null => {
  const anchors = wordsOf(text.slice(sentence.start, sentence.end), sentence.start).filter((word) =>
    asked.has(word.stem),
  );
  let best: Span | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const words = contentOf(text, candidate);
    const fresh = words.filter((word) => !asked.has(word.stem));
    if (words.length === 0 || fresh.length === 0) continue;
    const distances = anchors.map((anchor) =>
      Math.min(200, Math.max(before * (anchor.start - candidate.end), candidate.start - anchor.end, 0)),
    );
    const mean = distances.reduce((sum, distance) => sum + distance, 0) / Math.max(1, distances.length);
    const distance = Math.min(200, ...distances) + mean / 2;
    const repeated = (words.length - fresh.length) / words.length;
    const fits = noun !== null && words.some((word) => word.stem === noun);
    const cost = distance + 60 * (fits ? 0 : repeated) - (fits ? 80 : 0);
    if (cost < lowest) {
      lowest = cost;
      best = { start: candidate.start, end: candidate.end };
    }
  }
  return best;
};
