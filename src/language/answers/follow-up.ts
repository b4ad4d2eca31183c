/** What the sentence of an answer says besides: when and where that was, and who said so. */

import { datesIn } from '../dates/dates.ts';
import { nameAt } from '../names/name-at.ts';
import type { Quote, Reading, Span } from '../reading.ts';
import { extentOf, SURE } from '../statements/place-and-speaker.ts';
import { speakerAsked } from '../statements/speaker-asked.ts';
import { overlaps, sentenceAt } from '../text/spans.ts';
import { type Word, wordsOf } from '../text/stems.ts';
import { queryOf } from './bm25.ts';
import { isTopic } from './plain-question.ts';
import { namesIn, openPlace, wantedBy } from './question-kind.ts';

export const followUps = ['when', 'where', 'who'] as const;
export type FollowUp = (typeof followUps)[number];

const lasts = /^(?:for|over|within|after|during)\b/i;
const located = /\b(?:in|at|near|off|outside|across|around) (?:the )?$/i;

/** The nearest of `spans` to `place` that is no part of it. */
const nearestTo = (spans: Span[], place: Span): Span | null => {
  const away = ({ start, end }: Span) => Math.max(start - place.end, place.start - end);
  const [nearest] = spans.filter((span) => !overlaps(span, place)).toSorted((one, other) => away(one) - away(other));
  return nearest ? { start: nearest.start, end: nearest.end } : null;
};

const subordinate = /(?<=[\s,(—–-])(?:who|which|whose|that|where|while|because|after|before|although)\b[^,;:.)—–]*/gi;

/**
 * Whether what stands at `place` belongs to what the question is about: "Hill, who built the mill, died in 2008" does not say
 * when she built it. The part of the sentence around it has as much of the question as any other has.
 */
const isBeside = ({ text }: Reading, sentence: Span, place: Span, question: string): boolean => {
  const names = new Set(namesIn(question));
  const asked = new Set(queryOf(question).flatMap(({ lower, stem }) => (names.has(lower) ? [] : [stem])));
  const written = text.slice(sentence.start, sentence.end);
  const clauses = Array.from(written.matchAll(subordinate), ({ 0: words, index }) => ({
    start: sentence.start + index,
    end: sentence.start + index + words.length,
  }));
  const shared = (words: Word[]) => new Set(words.flatMap(({ stem }) => (asked.has(stem) ? [stem] : []))).size;
  const words = wordsOf(written, sentence.start);
  const inClause = (clause: Span) => shared(words.filter((word) => overlaps(word, clause)));
  const own = clauses.find((clause) => overlaps(clause, place));
  const main = shared(words.filter((word) => !clauses.some((clause) => overlaps(clause, word))));
  return (own ? inClause(own) : main) >= Math.max(main, ...clauses.map(inClause));
};

/** The shortest statement that holds most of `place`. */
const quoteOver = ({ quotes }: Reading, place: Span): Quote | null => {
  const shared = ({ start, end }: Span) => Math.max(0, Math.min(end, place.end) - Math.max(start, place.start));
  const length = (quote: Quote) => extentOf(quote).end - extentOf(quote).start;
  const [shortest] = quotes
    .filter(({ spans }) => 2 * spans.reduce((sum, span) => sum + shared(span), 0) > place.end - place.start)
    .toSorted((one, other) => length(one) - length(other));
  return shortest ?? null;
};

/** Where, in the sentence that holds the answer to `question` at `place`, that is said; null where it is not. */
export const followUp = (
  reading: Reading,
  question: string,
  place: Span,
  asked: FollowUp,
): { span: Span; sentence: Span } | null => {
  const { text, sentences, names } = reading;
  const sentence = sentences[sentenceAt(sentences, place.start)];
  if (!sentence) return null;
  const { start, end } = sentence;
  const whole = place.start === start && place.end === end;
  const answer = whole ? { start, end: start } : place;
  const inSentence = (spans: Span[]) => {
    const span = nearestTo(
      spans.filter((one) => isBeside(reading, { start, end }, one, question)),
      answer,
    );
    return span && { span, sentence: { start, end } };
  };
  if (asked === 'when') {
    const dates = datesIn(text.slice(start, end), start).filter(
      (date) => !lasts.test(text.slice(date.start, date.end)),
    );
    return inSentence(dates);
  }
  if (asked === 'where') {
    const places = names
      .filter(({ kind }) => kind === 'place')
      .flatMap(({ mentions }) => mentions)
      .filter(
        (mention) =>
          mention.by === 'name' &&
          mention.start >= start &&
          mention.end <= end &&
          located.test(text.slice(start, mention.start)),
      );
    return inSentence(places);
  }
  const quote = quoteOver(reading, place);
  const { speaker = null, confidence = 0, denied = false } = quote ?? {};
  const stated = speaker && sentences[sentenceAt(sentences, speaker.start)];
  if (!stated || denied || confidence < SURE) return null;
  return { span: nameAt(reading, speaker), sentence: { start: stated.start, end: stated.end } };
};

/** What the question has asked already. */
const isAsked = (reading: Reading, question: string, more: FollowUp): boolean => {
  const wanted = wantedBy(question);
  if (more === 'who') return /^\W*who\b/i.test(question) || speakerAsked(reading, question) !== null;
  // Who or what something is has no time and no place.
  return isTopic(question) || openPlace(question) === 'equal' || wanted === (more === 'when' ? 'date' : 'place');
};

/** What can be asked further about an answer at `place`, since its sentence says it. */
export const furtherThan = (reading: Reading, question: string, place: Span): FollowUp[] =>
  followUps.filter((more) => !isAsked(reading, question, more) && followUp(reading, question, place, more) !== null);
