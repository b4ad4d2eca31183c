/** The questions of `chat/dev` to all articles of `chat` together: at which place the right article comes. */
import { pino } from 'pino';
import { UNTOLD } from '../../src/article/article.ts';
import { articleText } from '../../src/article/clean-text.ts';
import { encodeMissing, meaningOf } from '../../src/bot/encode-articles.ts';
import { MEANING_VERSION } from '../../src/language/encoder/passages.ts';
import { startLanguage } from '../../src/language/reader/readers.ts';
import { openStore } from '../../src/library/sqlite/sqlite.ts';
import { lines } from '../answers/questions.ts';
import { percent } from '../counts.ts';
import type { Figure } from '../figures.ts';

type Chat = {
  title: string | null;
  date: string | null;
  text: string;
  questions: { question: string; kind: string }[];
};

/** Articles among which the right one is looked for. */
const PLACES = [1, 3, 5];

export const chatFigures = async (files: string[], file: string): Promise<Figure[]> => {
  const [dev = [], train = []] = await Promise.all(files.map((one) => lines<Chat>(one)));
  const language = startLanguage();
  const store = await openStore(file);
  try {
    const library = store.libraryFor('server:1');
    const asked: { id: string; question: string }[] = [];
    for (const [at, { title, date, text, questions }] of [...dev, ...train].entries()) {
      const heading = title ?? '';
      const draft = {
        ...UNTOLD,
        title: heading,
        text: text.slice(text.startsWith(heading) ? heading.length : 0).trim(),
      };
      const reading = await language.read({
        text: articleText(draft),
        title: heading,
        ...(date && { published: date }),
      });
      const { id } = await library.keep(draft, reading, { addedBy: 'bench' });
      // What an article is about as a whole is no question that tells articles apart.
      const own = at < dev.length ? questions.filter(({ kind }) => kind !== 'gist') : [];
      asked.push(...own.map(({ question }) => ({ id, question })));
    }
    const silent = pino({ level: 'silent' });
    await encodeMissing(store, language.vectors, silent, new Set(), new AbortController().signal);
    const meaning = meaningOf(language.vectors);
    const ranks: { words: number; both: number }[] = [];
    for (const { id, question } of asked) {
      const vector = await meaning(question);
      const rank = async (meant: Parameters<typeof library.asked>[2]) => {
        const place = (await library.asked(question, Math.max(...PLACES), meant)).indexOf(id);
        return place < 0 ? Number.POSITIVE_INFINITY : place;
      };
      ranks.push({ words: await rank(null), both: await rank(vector && { version: MEANING_VERSION, vector }) });
    }
    const share = (by: 'words' | 'both') =>
      PLACES.map((place) => percent(ranks.filter((rank) => rank[by] < place).length, ranks.length).toFixed(1)).join(
        ' / ',
      );
    return [
      {
        name: `right article of ${dev.length + train.length} first / of 3 / of 5, by words`,
        value: share('words'),
        unit: '%',
      },
      {
        name: 'the same by words and meaning',
        value: share('both'),
        unit: '%',
        anchor: 'a first try: words 46.7 / 61.0 / 65.4, both 52.2 / 65.0 / 72.0',
      },
    ];
  } finally {
    await language.close();
    await store.close();
  }
};
