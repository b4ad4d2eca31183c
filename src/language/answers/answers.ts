/** Answers a question from an article: the sentences that answer, and the words in them. */

import type { Encoder, Window } from '../encoder/encoder.ts';
import { findName } from '../names/find-name.ts';
import type { Answer, Reading } from '../reading.ts';
import { placesFor } from './likely-places.ts';
import { chanceOf, type Located, locatedIn } from './located.ts';
import type { Question } from './question.ts';
import { statementAsked } from './statement-asked.ts';
import { aboutTopic } from './topic.ts';
import { claimsWithdrawn, type Withdrawn } from './withdrawn.ts';

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
const located = async (
  reading: Reading,
  question: Question,
  locate: Locate,
  characters?: number,
): Promise<Answer[]> => {
  const found = await bestOf(reading, question.plain, locate, characters);
  const withdrawn = reading.quotes.filter((quote): quote is Withdrawn => quote.withdrawn !== undefined);
  return found.flatMap((one): Answer[] => {
    const sentence = reading.sentences[one.sentence];
    const confidence = chanceOf(one);
    if (!sentence || confidence < NEAR) return [];
    const { start, end } = sentence;
    const words = question.wanted === 'polar' ? { start, end } : one.span;
    const isFound =
      confidence >= ENOUGH && !withdrawn.some((quote) => claimsWithdrawn(reading, question, words, quote));
    return [{ found: isFound, span: isFound ? words : null, sentence: { start, end }, confidence }];
  });
};

/**
 * Answers with an encoder. What it gives is what the article answers: at most `most`, each in another sentence, the likeliest
 * first. Where `found` is false, the sentence comes near; none is there where nothing does. A topic instead of a question ("the
 * strike") gets the sentences about it as well. At most so many `characters` of the article are read, the likeliest ones; fewer
 * take less time.
 */
export const answering =
  (locate: Locate) =>
  async (reading: Reading, question: Question, most: number, characters?: number): Promise<Answer[]> => {
    const said = question.intent.asks === 'said' ? statementAsked(reading, question.plain) : null;
    if (said) return [said];
    const { topic } = question;
    const about = topic === null ? [] : aboutTopic(reading, topic, most);
    if (topic !== null && about.length > 0 && findName(reading, topic).name) return about;
    const found = await located(reading, question, locate, characters);
    if (about.length === 0) return found.slice(0, most);
    const sure = found.filter((one) => one.found);
    const others = about.filter((one) => sure.every(({ sentence }) => sentence?.start !== one.sentence?.start));
    return [...sure, ...others].slice(0, most);
  };
