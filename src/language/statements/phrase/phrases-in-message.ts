/** What somebody may want to have looked up in a message that they point at. */

import type { Span } from '../../reading.ts';
import { quotationsOf } from '../../text/quotation-marks.ts';
import { paragraphsOf, sentencesOf } from '../../text/sentences.ts';
import { wordsOf } from '../../text/stems.ts';

/** So many words in quotation marks are a quotation; fewer are mostly somebody's irony, or a title. */
const QUOTED = 3;
/** Shorter sentences stand in too many articles. */
const SENTENCE = 4;
const MOST = 8;

// Addresses, and what programs write in angle brackets for people, channels and pictures, are nobody's words.
const noWords = /https?:\/\/\S+|<[^<>\s]{1,100}>/gu;

/** The lines that are marked as cited: those that begin with ">", and all after ">>>". */
const cited = (message: string): string => {
  const [lines = '', ...rest] = message.split(/^\s*>>>/mu);
  const marked = lines.split('\n').flatMap((line) => /^\s*>+(.*)$/u.exec(line)?.[1] ?? []);
  return [...marked, ...rest].join('\n').trim();
};

const long = (least: number) => (phrase: string) => wordsOf(phrase).length >= least;

/** What is looked at of a message: its words, those in quotation marks, and its sentences. */
const taken = (message: string) => {
  const written = message.replace(noWords, ' ');
  const marked = cited(written);
  const text = marked || written.trim();
  const paragraphs = paragraphsOf(text);
  const words = ({ start, end }: Span) => text.slice(start, end);
  return {
    text,
    isCited: marked !== '',
    quoted: quotationsOf(text, paragraphs)
      .map(({ inner }) => words(inner))
      .filter(long(QUOTED)),
    sentences: sentencesOf(text, paragraphs).map(words).filter(long(SENTENCE)),
  };
};

/**
 * The phrases to look up, the likeliest first: what the message has in quotation marks, all that it cites (or, where it
 * cites nothing, all of it), and its sentences one by one. Empty where it has no words.
 */
export const phrasesIn = (message: string): string[] => {
  const { text, quoted, sentences } = taken(message);
  return [...new Set([...quoted, ...[text].filter(long(1)), ...sentences])].slice(0, MOST);
};

/**
 * The parts of which a message says that they are somebody's words, so that an answer to one leaves the others open: what
 * is in quotation marks, or where nothing is, the sentences that it cites.
 */
export const partsIn = (message: string): string[] => {
  const { isCited, quoted, sentences } = taken(message);
  return [...new Set(quoted.length === 0 && isCited ? sentences : quoted)].slice(0, MOST);
};
