/** Answers a question from an article: the sentences that answer, and the words in them. */

import type { Encoder, Window } from '../encoder/encoder.ts';
import { findName } from '../names/find-name.ts';
import type { Answer, Reading } from '../reading.ts';
import { chanceOf } from './chance.ts';
import { placesFor } from './likely-places.ts';
import { type Located, locatedIn } from './located.ts';
import { topicIn } from './plain-question.ts';
import { wantedBy } from './question-kind.ts';
import { saidIn } from './statement-asked.ts';
import { aboutTopic } from './topic.ts';
import { claimsWithdrawn } from './withdrawn.ts';

/** From this chance on the article answers; below the other one a sentence has nothing to do with the question. */
const ENOUGH = 0.75;
const NEAR = 0.1;

/** From this margin on the rest isn't read: a quarter less time for an article of 3,000 letters, four fifths for a long one. */
const SURE = 9;

/** Windows that are read for one question: more than English takes. A letter of Chinese is a piece by itself. */
const WINDOWS = 12;

/** The encoder's part: where in these places of the text the question may be answered. */
export type Locate = (...asked: Required<Parameters<Encoder['locate']>>) => ReturnType<Encoder['locate']>;

const isSure = ({ found, nowhere }: Window): boolean => found.some(({ score }) => score - nowhere > SURE);

/** The sentences in which the encoder finds words that may answer, the best first. The likeliest part is read first. */
export const bestOf = async (
  reading: Reading,
  question: string,
  locate: Locate,
  characters?: number,
): Promise<Located[]> => {
  const windows: Window[] = [];
  for (const [at, place] of placesFor(reading, question, characters).entries()) {
    const read = await locate(question, reading, [place]);
    // Before it is read, the odds that a part answers go with 1 by its rank.
    windows.push(...read.map((window) => ({ ...window, nowhere: window.nowhere + Math.log(1 + at) })));
    if (windows.some(isSure) || windows.length >= WINDOWS) break;
  }
  return locatedIn(reading, windows);
};

/** The likeliest first, none that is unrelated; `locate` sees at most so many `characters`. */
const located = async (reading: Reading, question: string, locate: Locate, characters?: number): Promise<Answer[]> => {
  const found = await bestOf(reading, question, locate, characters);
  const isWhole = wantedBy(question) === 'polar';
  return found.flatMap(({ sentence: index, span, margin }): Answer[] => {
    const sentence = reading.sentences[index];
    if (!sentence) return [];
    const { start, end } = sentence;
    const words = isWhole ? { start, end } : span;
    const confidence = chanceOf(margin);
    if (confidence < NEAR) return [];
    const isFound = confidence >= ENOUGH && !claimsWithdrawn(reading, question, words);
    return [{ found: isFound, span: isFound ? words : null, sentence: { start, end }, confidence }];
  });
};

/**
 * What the article answers: at most `most`, each in another sentence, the likeliest first. Where `found` is false, the sentence
 * comes near; none is there where nothing does. A topic instead of a question ("the strike") gets the sentences about it as well.
 * @param characters of the article that are read at most, the likeliest ones; less takes less time.
 */
export const answersTo = async (
  reading: Reading,
  question: string,
  most: number,
  locate: Locate,
  characters?: number,
): Promise<Answer[]> => {
  const said = saidIn(reading, question);
  if (said) return [said];
  const topic = topicIn(question);
  const about = topic === null ? [] : aboutTopic(reading, topic, most);
  if (topic !== null && about.length > 0 && findName(reading, topic).name) return about;
  const found = await located(reading, question, locate, characters);
  if (about.length === 0) return found.slice(0, most);
  const sure = found.filter((one) => one.found);
  const others = about.filter((one) => sure.every(({ sentence }) => sentence?.start !== one.sentence?.start));
  return [...sure, ...others].slice(0, most);
};
