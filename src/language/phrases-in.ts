/** What somebody may want to have looked up in a message that they point at. */
import { quotationsOf } from './marks.ts';
import type { Span } from './reading.ts';
import { paragraphsOf, sentencesOf } from './sentences.ts';
import { wordsOf } from './stems.ts';

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

/**
 * The phrases to look up, the likeliest first: what the message has in quotation marks, all that it cites (or, where it
 * cites nothing, all of it), and its sentences one by one. Empty where it has no words.
 */
export const phrasesIn = (message: string): string[] => {
  const written = message.replace(noWords, ' ');
  const text = cited(written) || written.trim();
  const paragraphs = paragraphsOf(text);
  const words = ({ start, end }: Span) => text.slice(start, end);
  const long = (least: number) => (phrase: string) => wordsOf(phrase).length >= least;
  const quoted = quotationsOf(text, paragraphs).map(({ inner }) => words(inner));
  const sentences = sentencesOf(text, paragraphs).map(words);
  const phrases = [...quoted.filter(long(QUOTED)), ...[text].filter(long(1)), ...sentences.filter(long(SENTENCE))];
  return [...new Set(phrases)].slice(0, MOST);
};
