/** Makes the questions that articles answer, in the background: no reply waits for them. */
import type { Logger } from 'pino';
import { confirmedQuestions } from '../language/answers/suggested/confirmed-questions.ts';
import type { Language } from '../language/reader/readers.ts';
import { READER_VERSION, type Reading, type Suggestion } from '../language/reading.ts';
import type { Store } from '../library/library.ts';
import { thenRest, workOff } from './background-work.ts';

/** Articles found at a time: whole readings, so only a few. */
const BATCH = 5;

type Asking = Pick<Language, 'candidateQuestions' | 'answers' | 'vectors'>;

/** The questions of one article. Each is put to the reader as a task of its own, so that people's questions come between. */
const questionsOf = async (
  reading: Reading,
  { candidateQuestions, answers }: Asking,
  signal: AbortSignal,
): Promise<Suggestion[]> => {
  const candidates = await thenRest(() => candidateQuestions(reading), signal);
  return confirmedQuestions(candidates, (question, most, characters) =>
    thenRest(() => answers(reading, question, most, characters), signal),
  );
};

/** Makes questions for every article that has none. See `workOff` for what it throws. */
export const makeMissingQuestions = (
  store: Pick<Store, 'withoutQuestions' | 'keepQuestions'>,
  language: Asking,
  log: Logger,
  passed: Set<string>,
  signal: AbortSignal,
): Promise<void> =>
  workOff(
    {
      find: (limit) => store.withoutQuestions(READER_VERSION, limit),
      prepare: async ({ id, reading }) =>
        store.keepQuestions(id, reading.version, await questionsOf(reading, language, signal)),
      prove: () => language.vectors(['.']),
      batch: BATCH,
      passed,
      failed: 'No further questions for this article; replies go without.',
    },
    log,
    signal,
  );
