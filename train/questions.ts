/** Makes the questions that come with the bundled articles: `npm run train -- questions data/articles`, a second. */
import { writeFile } from 'node:fs/promises';
import { articleText } from '../src/article/clean-text.ts';
import { toRead } from '../src/article/draft.ts';
import { type BundledQuestions, bundledDrafts, QUESTIONS } from '../src/intake/bundled-articles.ts';
import { confirmedQuestions } from '../src/language/answers/suggested/confirmed-questions.ts';
import { read } from '../src/language/read.ts';
import { tasks } from '../src/language/reader/tasks.ts';
import { READER_VERSION } from '../src/language/reading.ts';
import { bundledId } from '../src/library/ids.ts';

/** What the file should hold now. */
export const currentQuestions = async (): Promise<BundledQuestions> => {
  const articles: BundledQuestions['articles'] = {};
  for (const draft of await bundledDrafts()) {
    const text = articleText(draft);
    const reading = read(toRead({ ...draft, text }));
    articles[bundledId(text)] = await confirmedQuestions(await tasks.candidateQuestions(reading), (...asked) =>
      tasks.answers(reading, ...asked),
    );
  }
  return { reader: READER_VERSION, articles };
};

export const makeQuestions = async (): Promise<void> =>
  writeFile(QUESTIONS, `${JSON.stringify(await currentQuestions(), null, 2)}\n`);
