/** A library to ask: the article that comes with the bot, and some of `chat/dev`, read and encoded before anything is asked. */
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

/**
 * When the first of `chat/dev` counts as added, the others a second later each: after the article that comes with the bot, and
 * the same in every run, since replies tell the date.
 */
const FIRST_ADDED = Date.UTC(2100, 0, 1);

/** Fills the library in a file for the server `scope`, with so many articles of `chat/dev`. Each gets the same id in every run. */
export const prepared = async (
  file: string,
  evalFolder: string,
  scope: `server:${string}`,
  count: number,
): Promise<Asked[]> => {
  const chat = spread(await lines<Chat>(join(evalFolder, 'chat/dev.jsonl')), count);
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
    for (const [at, { title, date, text, questions }] of chat.entries()) {
      const heading = title ?? '';
      const draft = {
        ...UNTOLD,
        title: heading,
        published: date,
        text: text.slice(text.startsWith(heading) ? heading.length : 0).trim(),
      };
      const reading = await language.read(toRead({ ...draft, text: articleText(draft) }));
      const id = `chat${String(at).padStart(4, '0')}`;
      const addedAt = new Date(FIRST_ADDED + 1_000 * at).toISOString();
      await library.keep(draft, reading, { addedBy: 'bench', addedAt, id });
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
