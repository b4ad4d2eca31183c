/** What the sentence of an answer says besides: when and where that was, and who said so. */

import { datesIn } from '../dates/dates.ts';
import { nameAt } from '../names/name-at.ts';
import type { Quote, Reading, Span } from '../reading.ts';
import { extentOf, SURE } from '../statements/place-and-speaker.ts';
import { speakerAsked } from '../statements/speaker-asked.ts';
import { overlaps, sentenceAt } from '../text/spans.ts';
import { tellingWords, type Word, wordsOf } from '../text/stems.ts';
import { asksWhatItIs, type Question } from './question.ts';

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

/** Stems of the words that say what the question is about, but for names: words with a capital that is not its first letter. */
const askedIn = ({ plain }: Question): Set<string> => {
  const isShouted = plain === plain.toUpperCase();
  const isName = ({ start }: Word) => start > 0 && !isShouted && /\p{Lu}/u.test(plain.charAt(start));
  const names = new Set(wordsOf(plain).flatMap((word) => (isName(word) ? [word.lower] : [])));
  return new Set(tellingWords(plain).flatMap(({ lower, stem }) => (names.has(lower) ? [] : [stem])));
};

const subordinate = /(?<=[\s,(—–-])(?:who|which|whose|that|where|while|because|after|before|although)\b[^,;:.)—–]*/gi;

/**
 * Those of `spans` that belong to what the question is about: "Hill, who built the mill, died in 2008" does not say when she
 * built it. The part of the sentence around each has as much of the question as any other has.
 */
const belonging = ({ text }: Reading, sentence: Span, spans: Span[], question: Question): Span[] => {
  if (spans.length === 0) return [];
  const asked = askedIn(question);
  const written = text.slice(sentence.start, sentence.end);
  const clauses = Array.from(written.matchAll(subordinate), ({ 0: words, index }) => ({
    start: sentence.start + index,
    end: sentence.start + index + words.length,
  }));
  const shared = (words: Word[]) => new Set(words.flatMap(({ stem }) => (asked.has(stem) ? [stem] : []))).size;
  const words = wordsOf(written, sentence.start);
  const inClause = (clause: Span) => shared(words.filter((word) => overlaps(word, clause)));
  const main = shared(words.filter((word) => !clauses.some((clause) => overlaps(clause, word))));
  const most = Math.max(main, ...clauses.map(inClause));
  return spans.filter((span) => {
    const own = clauses.find((clause) => overlaps(clause, span));
    return (own ? inClause(own) : main) >= most;
  });
};

/** A reading's facts have the dates of each sentence, but for the headline's. */
const datesOf = ({ text, sentences, facts, headline }: Reading, sentence: number): Span[] => {
  const { start, end } = sentences[sentence] ?? { start: 0, end: 0 };
  return start < (headline?.end ?? 0)
    ? datesIn(text.slice(start, end), start)
    : facts.filter((fact) => fact.kind === 'date' && fact.sentence === sentence);
};

/** The shortest statement that holds most of `place`. */
const statementAround = ({ quotes }: Reading, place: Span): Quote | null => {
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
  question: Question,
  place: Span,
  asked: FollowUp,
): { span: Span; sentence: Span } | null => {
  const { text, sentences, names } = reading;
  const index = sentenceAt(sentences, place.start);
  const sentence = sentences[index];
  if (!sentence) return null;
  const { start, end } = sentence;
  const whole = place.start === start && place.end === end;
  const answer = whole ? { start, end: start } : place;
  const inSentence = (spans: Span[]) => {
    const span = nearestTo(belonging(reading, { start, end }, spans, question), answer);
    return span && { span, sentence: { start, end } };
  };
  if (asked === 'when')
    return inSentence(datesOf(reading, index).filter((date) => !lasts.test(text.slice(date.start, date.end))));
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
  const quote = statementAround(reading, place);
  const { speaker = null, confidence = 0, denied = false } = quote ?? {};
  const stated = speaker && sentences[sentenceAt(sentences, speaker.start)];
  if (!stated || denied || confidence < SURE) return null;
  return { span: nameAt(reading, speaker), sentence: { start: stated.start, end: stated.end } };
};

/** What the question has asked already. */
const isAsked = (reading: Reading, question: Question, more: FollowUp): boolean => {
  const { plain, wanted, topic } = question;
  if (more === 'who') return /^\W*who\b/i.test(plain) || speakerAsked(reading, plain) !== null;
  // Who or what something is has no time and no place.
  return topic !== null || wanted === (more === 'when' ? 'date' : 'place') || asksWhatItIs(question);
};

/** What can be asked further about an answer at `place`, since its sentence says it. */
export const furtherThan = (reading: Reading, question: Question, place: Span): FollowUp[] =>
  followUps.filter((more) => !isAsked(reading, question, more) && followUp(reading, question, place, more) !== null);
