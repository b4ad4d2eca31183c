/** Makes the questions that come with the bundled articles: `npm run train -- questions data/articles`, a second. */
import { writeFile } from 'node:fs/promises';
import { articleText } from '../src/article/clean-text.ts';
import { toRead } from '../src/article/draft.ts';
import { bundledDrafts } from '../src/intake/bundled-articles.ts';
import { confirmedQuestions } from '../src/language/answers/suggested/confirmed-questions.ts';
import { read } from '../src/language/read.ts';
import { tasks } from '../src/language/reader/tasks.ts';
import { READER_VERSION, type Suggestion } from '../src/language/reading.ts';
import { bundledId } from '../src/library/ids.ts';

/** `articles` has the questions of each bundled article, by its id. */
type BundledQuestions = { reader: number; articles: Record<string, Suggestion[]> };

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
  writeFile(
    new URL('../data/articles/questions.json', import.meta.url),
    `${JSON.stringify(await currentQuestions(), null, 2)}\n`,
  );
