/** What is shown of an article's answer: the answer, or that there is none and the sentence that comes nearest. */

import type { Block } from '../../command/reply.ts';
import { isTopic } from '../../language/answers/plain-question.ts';
import { wantedBy } from '../../language/answers/question-kind.ts';
import type { Answer, Reading } from '../../language/reading.ts';
import { speakerAsked } from '../../language/statements/speaker-asked.ts';
import type { Words } from '../../words/words.ts';
import type { Meant } from '../resolve-article.ts';
import { quoteOver, sentenceWith, standsOut } from './answered.ts';

/** An answer to a question, and which it is of those that can be shown one after the other, from 1. */
export type Shown = {
  question: string;
  answer: Answer;
  /** Where that doesn't answer: the sentence that comes second. */
  second: Answer | null;
  place: number;
  of: number;
  /** All other articles were asked too, and have nothing that comes near. */
  alone: boolean;
};

/** The whole sentence bears on it: nothing in it is the answer by itself. */
const isWhole = (found: Meant, { question, answer }: Shown): boolean =>
  !standsOut(answer) && (wantedBy(question) === 'polar' || isTopic(question) || quoteOver(found, answer) === null);

/** Whose words are asked for; null where nobody's are, or where they say nothing here. */
export const speaksHere = (reading: Reading, question: string): string | null => {
  const asked = speakerAsked(reading, question)?.toLowerCase();
  return reading.quotes.find(({ speaker }) => speaker?.name.toLowerCase() === asked)?.speaker?.name ?? null;
};

/**
 * That there is no answer; where somebody's words are asked for who has none here, just that. Only an article with nothing
 * of the question doesn't say: a sentence that comes near may.
 */
export const silence = (reading: Reading, question: string, near: boolean, { commands }: Words): string => {
  const speaker = speakerAsked(reading, question);
  const speaks = speaksHere(reading, question) !== null;
  if (speaker !== null && !speaks) return commands.quotes.noneOf(speaker);
  return near || speaks ? commands.ask.unclear : commands.ask.notSaid;
};

export const told = (found: Meant, shown: Shown, words: Words): Block[] => {
  const { nearest, whole, another, norOthers, notEnglishArticle } = words.commands.ask;
  const { answer, second, place, of } = shown;
  const quotation = sentenceWith(found, answer, words);
  const next = second && sentenceWith(found, second, words);
  const note = (text: string): Block => ({ kind: 'note', text: [text] });
  const lead: Block[] =
    place > 1
      ? [note(another(place, of))]
      : !answer.found
        ? [
            {
              kind: 'text',
              text: [
                silence(found.reading, shown.question, quotation !== null, words),
                ...(shown.alone && !quotation ? [` ${norOthers}`] : []),
              ],
            },
            ...(quotation ? [note(nearest(next ? 2 : 1))] : []),
          ]
        : isWhole(found, shown)
          ? [note(whole)]
          : [];
  return [
    ...lead,
    ...(quotation ? [quotation] : []),
    ...(next ? [next] : []),
    ...(found.article.language === 'en' ? [] : [note(notEnglishArticle)]),
  ];
};
