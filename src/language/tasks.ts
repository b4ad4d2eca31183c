/** What a reader does with a reading: plain functions of this room. */
import { answers } from './answer.ts';
import { wantedBy } from './asked.ts';
import { topicIn } from './question.ts';
import type { Answer, Reading } from './reading.ts';
import { suggest } from './suggested/suggest.ts';
import { aboutTopic } from './topic.ts';
import { bearing } from './yes-no.ts';

/** Sentences among which the one is found that bears on a question. */
const LOOKED_AT = 5;

export const tasks = {
  suggest,
  /**
   * What the article says to a question or about a topic, the best first, at most `most`. Of a long article the likeliest
   * `passages` are read.
   */
  answers: (reading: Reading, asked: string, most: number, passages?: number): Answer[] => {
    const topic = topicIn(asked);
    const told = topic === null ? [] : aboutTopic(reading, topic, most);
    if (told.length > 0) return told;
    if (wantedBy(asked) !== 'polar') return answers(reading, asked, most, passages);
    return bearing(reading, asked, answers(reading, asked, Math.max(most, LOOKED_AT), passages)).slice(0, most);
  },
};
export type Tasks = typeof tasks;
