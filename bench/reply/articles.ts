/** A library to ask: the article that comes with the bot, and five of `chat/dev`, read and encoded before anything is timed. */
import { join } from 'node:path';
import { pino } from 'pino';
import { UNTOLD } from '../../src/article/article.ts';
import { articleText } from '../../src/article/clean-text.ts';
import { toRead } from '../../src/article/draft.ts';
import { encodeMissing } from '../../src/bot/encode-articles.ts';
import { makeMissingQuestions } from '../../src/bot/suggest-questions.ts';
import { bundledDrafts } from '../../src/intake/bundled-articles.ts';
import { startLanguage } from '../../src/language/reader/readers.ts';
import { openStore } from '../../src/library/sqlite/sqlite.ts';
import { lines } from '../answers/questions.ts';

type Chat = { id: string; title: string | null; date: string | null; text: string; questions: { question: string }[] };

export type Asked = {
  id: string;
  questions: string[];
  /** A person in it, and words out of its middle. */
  person: string | null;
  words: string;
};

const ARTICLES = 5;
const QUESTIONS = 6;

/** Of the article that comes with the bot, as people type them. */
const OF_SAMPLE = [
  'when did the escalation occur?',
  'who oversaw construction of the line',
  'what did aliyev say about security',
  'how many russian peacekeepers were there?',
  'why is armenia turning to the west',
  'who is tusk',
];

/** Every so many-th, so that they are not all of one source. */
const spread = <T>(all: T[], most: number): T[] => {
  const step = Math.max(1, Math.floor(all.length / most));
  return all.filter((_, at) => at % step === 0).slice(0, most);
};

/** Fills the library in a file for the server `scope`, from the questions in `evalFolder`. */
export const prepared = async (file: string, evalFolder: string, scope: `server:${string}`): Promise<Asked[]> => {
  const chat = spread(await lines<Chat>(join(evalFolder, 'chat/dev.jsonl')), ARTICLES);
  const language = startLanguage();
  const store = await openStore(file);
  try {
    const asked: Asked[] = [];
    const library = store.libraryFor(scope);
    const note = async (id: string, questions: string[]) => {
      const kept = await library.kept(id);
      if (!kept) throw new Error(`The article ${id} was not kept.`);
      const { names, sentences, text } = kept.reading;
      const middle = sentences[Math.floor(sentences.length / 2)];
      asked.push({
        id,
        questions: questions.slice(0, QUESTIONS),
        person: names.find(({ kind }) => kind === 'person')?.name ?? null,
        words: text.slice(middle?.start, middle?.end).split(/\s+/).slice(0, 8).join(' '),
      });
    };
    await store.keepBundled(await bundledDrafts(), (draft, text) => language.read(toRead({ ...draft, text })));
    const [sample] = await library.newest(1);
    if (sample) await note(sample.id, OF_SAMPLE);
    for (const { title, date, text, questions } of chat) {
      const heading = title ?? '';
      const draft = {
        ...UNTOLD,
        title: heading,
        published: date,
        text: text.slice(text.startsWith(heading) ? heading.length : 0).trim(),
      };
      const reading = await language.read(toRead({ ...draft, text: articleText(draft) }));
      const { id } = await library.keep(draft, reading, { addedBy: 'bench' });
      await note(
        id,
        questions.map(({ question }) => question),
      );
    }
    const silent = pino({ level: 'silent' });
    const { signal } = new AbortController();
    await encodeMissing(store, language.vectors, silent, new Set(), signal);
    await makeMissingQuestions(store, language, silent, new Set(), signal);
    return asked;
  } finally {
    await language.close();
    await store.close();
  }
};
