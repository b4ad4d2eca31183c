/** The parts of a sentence that have the form of an answer: people, places, dates, numbers. */
import type { Wanted } from './asked.ts';
import { datesIn } from './dates.ts';
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

export const contentOf = (text: string, { start, end }: Span): Word[] =>
  wordsOf(text.slice(start, end), start).filter(({ lower }) => !isStopWord(lower));
