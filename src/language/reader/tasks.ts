/** What a reader does with a reading: plain functions of this room. */
import { answering } from '../answers/answers.ts';
import { candidateQuestions } from '../answers/suggested/candidate-questions.ts';
import { openEncoder } from '../encoder/encoder.ts';
import type { Reading, Suggestion } from '../reading.ts';

const { locate, vector, runs } = openEncoder();

/** Of what each text means. */
export const vectors = vector;

/** Loads what answers, so that the first question doesn't wait for the model. */
export const warmUp = async (): Promise<void> => {
  const text = '.';
  await locate('', { title: '', text }, [{ start: 0, end: text.length }]);
};

/** How many windows and texts the encoder has read in this process. */
export const encoderRuns = runs;

export const tasks = {
  candidateQuestions: async (reading: Reading): Promise<Suggestion[]> => candidateQuestions(reading),
  answers: answering(locate),
};
export type Tasks = typeof tasks;
