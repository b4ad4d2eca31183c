/** The questions of a reading, confirmed by a stand-in for the encoder that compares words. */
import { answersTo } from '../../../src/language/answers/answers.ts';
import type { Reading, Suggestion } from '../../../src/language/reading.ts';
import { candidateQuestions } from '../../../src/language/suggested/candidates.ts';
import { confirmedQuestions } from '../../../src/language/suggested/confirmed.ts';
import { byWords } from '../by-words.ts';

export const questionsOf = (reading: Reading): Promise<Suggestion[]> =>
  confirmedQuestions(candidateQuestions(reading), (question, most, characters) =>
    answersTo(reading, question, most, byWords, characters),
  );
