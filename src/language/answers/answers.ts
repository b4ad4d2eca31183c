/** Answers a question from an article: the sentences that answer, and the words in them. */
import { wantedBy } from '../asked.ts';
import type { Encoder } from '../encoder/encoder.ts';
import { topicIn } from '../question.ts';
import type { Answer, Reading, Span } from '../reading.ts';
import { chanceOf } from './confidence.ts';
import { type Located, locatedIn } from './located.ts';
import { signsOf } from './signs.ts';
import { aboutTopic } from './topic.ts';
import { placesFor } from './where.ts';
import { claimsWithdrawn } from './withdrawn.ts';

/** From this chance on the article answers; below the other one a sentence has nothing to do with the question. */
const ENOUGH = 0.5;
const NEAR = 0.08;

/** The encoder's part: where in these places of the text the question may be answered. */
export type Locate = (...asked: Required<Parameters<Encoder['locate']>>) => ReturnType<Encoder['locate']>;

/** What the article asks answers nothing. */
const isQuestion = ({ text }: Reading, { start, end }: Span): boolean => /\?["”’')]*$/.test(text.slice(start, end));

/** The sentences in which the encoder finds words that may answer, the best first. */
export const bestOf = async (
  reading: Reading,
  question: string,
  locate: Locate,
  characters?: number,
): Promise<Located[]> => locatedIn(reading, await locate(question, reading, placesFor(reading, question, characters)));

/** The likeliest first, none that is unrelated; `locate` sees at most so many `characters`. */
const located = async (reading: Reading, question: string, locate: Locate, characters?: number): Promise<Answer[]> => {
  const found = await bestOf(reading, question, locate, characters);
  const signs = signsOf(reading, question, found);
  const isWhole = wantedBy(question) === 'polar';
  return found
    .flatMap(({ sentence: index, span }, at): Answer[] => {
      const sentence = reading.sentences[index];
      if (!sentence || isQuestion(reading, sentence)) return [];
      const { start, end } = sentence;
      const words = isWhole ? { start, end } : span;
      const confidence = chanceOf(signs[at] ?? []);
      if (confidence < NEAR) return [];
      const isFound = confidence >= ENOUGH && !claimsWithdrawn(reading, question, words);
      return [{ found: isFound, span: isFound ? words : null, sentence: { start, end }, confidence }];
    })
    .sort((one, other) => other.confidence - one.confidence);
};

/**
 * What the article answers: at most `most`, each in another sentence, the likeliest first. Where `found` is false, the sentence
 * comes near; none is there where nothing does. A topic instead of a question gets the sentences about it.
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
