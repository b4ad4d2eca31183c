/** What a reader does with a reading: plain functions of this room. */
import { answersTo } from './answers/answers.ts';
import { openEncoder } from './encoder/encoder.ts';
import type { Answer, Reading } from './reading.ts';
import { type Suggested, suggest } from './suggested/suggest.ts';

const { locate, vector, runs } = openEncoder();

/** Of what each text means. */
export const vectors = vector;

/** How many windows and texts the encoder has read in this process. */
export const encoderRuns = runs;

export const tasks = {
  suggest: (reading: Reading): Promise<Suggested[]> => suggest(reading, locate),
  answers: (reading: Reading, question: string, most: number, characters?: number): Promise<Answer[]> =>
    answersTo(reading, question, most, locate, characters),
};
export type Tasks = typeof tasks;
