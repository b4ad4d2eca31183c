/** What the worker behind `startLanguage()` does with a reading: plain functions of this room. */
import { answers } from './next-answers.ts';
import { isTopic } from './question.ts';
import type { Answer, Reading } from './reading.ts';
import { suggest } from './suggested/suggest.ts';
import { aboutTopic } from './topic.ts';

export const tasks = {
  suggest,
  /** What the article says to a question or about a topic, the best first, at most `most`. */
  answers: (reading: Reading, asked: string, most: number): Answer[] => {
    const told = isTopic(asked) ? aboutTopic(reading, asked, most) : [];
    return told.length > 0 ? told : answers(reading, asked, most);
  },
};
export type Tasks = typeof tasks;
