/** Names that a moderator found wrong as speakers, and answers that would claim them again in other words. */

import { nameAt } from '../names/name-at.ts';
import type { Quote, Reading, Span, Speaker } from '../reading.ts';
import { extentOf } from '../statements/place-and-speaker.ts';
import { overlaps } from '../text/spans.ts';
import { isStopWord, wordsOf } from '../text/stems.ts';
import type { Question } from './question.ts';

/** A statement whose speaker a moderator found wrong. */
export type Withdrawn = Quote & { withdrawn: Speaker };

const isNamedIn = (question: string, name: string): boolean => {
  const asked = new Set(wordsOf(question).map(({ stem }) => stem));
  return wordsOf(name).some(({ lower, stem }) => !isStopWord(lower) && asked.has(stem));
};

/** Wherever the speaker is meant in the sentences of the statement. */
const mentionsBeside = (reading: Reading, quote: Quote, speaker: Speaker): Span[] => {
  const { names, sentences } = reading;
  const beside = sentences.filter((one) => overlaps(one, extentOf(quote)) || overlaps(one, speaker));
  const mentions = names.flatMap(({ name, mentions }) => (name === speaker.name ? mentions : []));
  return [
    nameAt(reading, speaker),
    ...mentions.filter((mention) => beside.some((sentence) => overlaps(sentence, mention))),
  ];
};

/**
 * Whether the words at `span` would claim, as an answer, that the statement is of the one whose name was withdrawn from it:
 * they are the name beside it, or words of it where the question has the name. A whole sentence is only shown, and claims
 * nothing that it does not say itself.
 */
export const claimsWithdrawn = (
  reading: Reading,
  { plain, wanted }: Question,
  span: Span,
  quote: Withdrawn,
): boolean => {
  const { withdrawn, spans } = quote;
  if (isNamedIn(plain, withdrawn.name)) return wanted !== 'polar' && spans.some((words) => overlaps(words, span));
  const isWhole = reading.sentences.some(({ start, end }) => start === span.start && end === span.end);
  // Who they are is no claim that they said it.
  return !isWhole && mentionsBeside(reading, quote, withdrawn).some((mention) => overlaps(mention, span));
};
