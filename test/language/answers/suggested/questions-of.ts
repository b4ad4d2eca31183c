/** The questions of a reading, confirmed by a stand-in for the encoder that compares words. */
import { answering } from '../../../../src/language/answers/answers.ts';
import { candidateQuestions } from '../../../../src/language/answers/suggested/candidate-questions.ts';
import { confirmedQuestions } from '../../../../src/language/answers/suggested/confirmed-questions.ts';
import type { Reading, Suggestion } from '../../../../src/language/reading.ts';
import { byWords } from '../../by-words.ts';

export const questionsOf = (reading: Reading): Promise<Suggestion[]> =>
  confirmedQuestions(candidateQuestions(reading), (question, most, characters) =>
    answering(byWords)(reading, question, most, characters),
  );
