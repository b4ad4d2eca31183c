/** Answers a question from an article: the sentences that answer, and the words in them. */
import { wantedBy } from '../asked.ts';
import type { Window } from '../encoder/port.ts';
import { topicIn } from '../question.ts';
import type { Answer, Reading, Span } from '../reading.ts';
import { chanceOf } from './confidence.ts';
import { locatedIn } from './located.ts';
import { signsOf } from './signs.ts';
import { aboutTopic } from './topic.ts';
import { placesFor } from './where.ts';
import { claimsWithdrawn } from './withdrawn.ts';

/** From this chance on the article answers. */
const ENOUGH = 0.5;

/** The encoder's part: where in these places of the text the question may be answered. */
export type Locate = (question: string, article: { title: string; text: string }, places: Span[]) => Promise<Window[]>;

const titleOf = ({ text, headline }: Reading): string => (headline ? text.slice(headline.start, headline.end) : '');

/** What the article asks answers nothing. */
const isQuestion = ({ text }: Reading, { start, end }: Span): boolean => /\?["”’')]*$/.test(text.slice(start, end));

/** The likeliest first, at least one where the article has sentences; `locate` sees at most so many `characters`. */
const located = async (reading: Reading, question: string, locate: Locate, characters?: number): Promise<Answer[]> => {
  const places = placesFor(reading, question, characters);
  const found = locatedIn(reading, await locate(question, { title: titleOf(reading), text: reading.text }, places));
  const signs = signsOf(reading, question, found);
  const isWhole = wantedBy(question) === 'polar';
  return found
    .flatMap(({ sentence: index, span }, at): Answer[] => {
      const sentence = reading.sentences[index];
      if (!sentence || isQuestion(reading, sentence)) return [];
      const { start, end } = sentence;
      const words = isWhole ? { start, end } : span;
      const confidence = chanceOf(signs[at] ?? []);
      const isFound = confidence >= ENOUGH && !claimsWithdrawn(reading, question, words);
      return [{ found: isFound, span: isFound ? words : null, sentence: { start, end }, confidence }];
    })
    .sort((one, other) => other.confidence - one.confidence);
};

/**
 * What the article answers: at most `most`, each in another sentence, the likeliest first. Where `found` is false, the sentence
 * is the nearest one. A topic instead of a question gets the sentences about it.
 * @param characters of the article that are read at most, the likeliest ones; less takes less time.
 */
export const answersTo = async (
  reading: Reading,
  question: string,
  most: number,
  locate: Locate,
  characters?: number,
): Promise<Answer[]> => {
  const topic = topicIn(question);
  const told = topic === null ? [] : aboutTopic(reading, topic, most);
  if (told.length > 0) return told;
  return (await located(reading, question, locate, characters)).slice(0, most);
};
