/** Whether words that answer are a reason. */
import { verbAsked } from './asked-verb.ts';
import type { Reading, Span } from './reading.ts';
import { overlaps } from './spans.ts';
import { stem, wordsOf } from './stems.ts';

const reason =
  /\b(?:because|due to|since|so that|so as|as a result|thanks to|owing to|in order|amid|after|(?<!\b(?:wins?|won|victory|victories|triumph|lead|defeat) )over|for|to|by|as|out of)\b/i;
const cause =
  /\b(?:because|due to|since|so that|as a result|thanks to|owing to|in order|amid|after|following|to avoid|reasons?|causes?|caused|led to|blam(?:e|es|ed|ing)|prompt(?:s|ed|ing)|forc(?:es|ed|ing))\b/i;

const holds = (words: string, verb: string): boolean => wordsOf(words).some((word) => word.stem === stem(verb));

/** "A plan to charge drivers was dropped": what the plan was for is not why it was dropped. */
const isOfSomethingElse = ({ text, sentences }: Reading, span: Span, question: string): boolean => {
  const verb = verbAsked(question);
  const sentence = sentences.find((one) => overlaps(one, span));
  const aim = /^to | to $/i;
  const isAim =
    aim.test(text.slice(span.start, span.end)) || aim.test(text.slice(Math.max(0, span.start - 4), span.start));
  if (verb === null || !sentence || !isAim) return false;
  return holds(text.slice(span.end, sentence.end), verb) && !holds(text.slice(sentence.start, span.start), verb);
};

/** "Hill was through after a win": the win is what came before, and not why. */
const isAfterItself = (sentence: string, question: string): boolean => {
  const verb = verbAsked(question);
  const [, before = '', behind = ''] = /^(.+?) (?:after|following) (.*)$/s.exec(sentence) ?? [];
  return verb !== null && holds(behind, verb) && !holds(before, verb);
};

/** Of a whole sentence only what is said to be a cause is one: in most stands a "for" or a "to". */
export const isReason = (reading: Reading, { start, end }: Span, question: string): boolean =>
  reading.sentences.some((sentence) => sentence.start === start && sentence.end === end)
    ? cause.test(reading.text.slice(start, end)) && !isAfterItself(reading.text.slice(start, end), question)
    : reason.test(reading.text.slice(Math.max(0, start - 14), end)) &&
      !isOfSomethingElse(reading, { start, end }, question);

/** "because three cheques were made out to nobody", to the end of its clause. */
export const reasonIn = ({ text }: Reading, { start, end }: Span): Span | null => {
  const written = text.slice(start, end);
  const match = /\b(?:because|due to|thanks to|owing to|as a result of|in order to|so that)\b/i.exec(written);
  if (!match) return null;
  const length = /[;:.!?]|$/.exec(written.slice(match.index))?.index ?? 0;
  return { start: start + match.index, end: start + match.index + length };
};
