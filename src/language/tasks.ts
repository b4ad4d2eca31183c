/** What a reader (`reader.ts`) does with a reading. */
import { answersTo } from './answers/answers.ts';
import { locate } from './encoder/encoder.ts';
import type { Answer, Reading } from './reading.ts';
import { type Suggested, suggest } from './suggested/suggest.ts';

export const tasks = {
  suggest: (reading: Reading): Promise<Suggested[]> => suggest(reading, locate),
  answers: (reading: Reading, question: string, most: number, characters?: number): Promise<Answer[]> =>
    answersTo(reading, question, most, locate, characters),
};
export type Tasks = typeof tasks;
