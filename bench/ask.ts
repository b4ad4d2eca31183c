/**
 * `/ask` over a library of 1,000 articles: whether it reads the right ones, whose answer comes first, how long a question
 * takes, and how much of that is the calling thread's work. Some 400 articles are cut from Wikipedia's (squadshifts.new_wiki),
 * the others are news (PolNeAR). Questions are those of the twelve that nothing was trained on or chosen by.
 */

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Article, UNTOLD } from '../src/article/article.ts';
import { articleText } from '../src/article/clean-text.ts';
import { type Language, startLanguage } from '../src/language/reader/readers.ts';
import type { Library } from '../src/library/library.ts';
import { openStore } from '../src/library/sqlite/sqlite.ts';
import { heldBack, lines, type Question } from './answers/questions.ts';
import { type Answering, askEverywhere, surest } from './contract.ts';
import { percent, quantile } from './counts.ts';
import type { Figure } from './figures.ts';
import { taggingTime } from './tagging-time.ts';

export const name = 'ask';

const ARTICLES = 1_000;
const PIECES = 400;
const QUESTIONS = 300;
/** Characters of an article, as that on which compromise is timed. */
const LENGTH = 4_600;

type News = { title: string; text: string };
/** An article cut from Wikipedia's, with the questions that its paragraphs answer. */
type Piece = { title: string; text: string; questions: Question[] };

const piecesOf = (questions: Question[]): Piece[] => {
  const pieces: Piece[] = [];
  for (const [article, own] of Map.groupBy(questions, (one) => one.article)) {
    for (const [context, asked] of Map.groupBy(own, (one) => one.context)) {
      const last = pieces.at(-1);
      if (last?.title.startsWith(`${article} `) && last.text.length < LENGTH) {
        last.text += `\n\n${context}`;
        last.questions.push(...asked);
      } else pieces.push({ title: `${article} ${pieces.length}`, text: context, questions: [...asked] });
    }
  }
  return pieces;
};

const isHeldBack = ({ questions: [first] }: Piece): boolean => first !== undefined && heldBack.has(first.article);

const keep = async (library: Library, language: Language, title: string, text: string): Promise<Article> => {
  const draft = { ...UNTOLD, title, text };
  return library.keep(draft, await language.read({ text: articleText(draft), title }), { addedBy: 'bench' });
};

const tenths = (value: number) => Math.round(10 * value) / 10;

/** Milliseconds that compromise takes to tag one article. */
const tagging = (text: string): number => {
  const times = Array.from({ length: 20 }, () => taggingTime(text.slice(0, LENGTH)));
  return quantile(times.slice(5), 0.5);
};

/** Milliseconds from the question to the answers, and of the calling thread's own work. */
type Asked = { id: string; question: Question; found: Answering[]; time: number; work: number };

const figuresOf = (asked: Asked[], compromise: number): Figure[] => {
  const times = asked.map(({ time }) => time);
  const work = asked.map((one) => one.work);
  const share = (right: (one: Asked) => boolean) => percent(asked.filter(right).length, asked.length);
  const isRight = ({ id, question: { all } }: Asked, { kept, answer: { span, sentence } }: Answering) =>
    kept.article.id === id &&
    span !== null &&
    all.some((gold) => kept.article.text.slice(sentence?.start, sentence?.end).includes(gold));
  const answered = asked.filter(({ found }) => surest(found).length > 0);
  const first = answered.filter((one) =>
    surest(one.found)
      .slice(0, 1)
      .some((best) => isRight(one, best)),
  );
  const among = answered.filter((one) =>
    surest(one.found)
      .slice(0, 3)
      .some((found) => isRight(one, found)),
  );
  return [
    {
      name: `the right article of ${ARTICLES} is among those that are read`,
      value: share(({ id, found }) => found.some(({ kept }) => kept.article.id === id)),
      unit: '%',
    },
    { name: 'questions answered', value: percent(answered.length, asked.length), unit: '%' },
    {
      name: 'of those, right sentence of the right article first',
      value: percent(first.length, answered.length),
      unit: '%',
    },
    { name: 'of those, it is among the three shown', value: percent(among.length, answered.length), unit: '%' },
    {
      name: 'time a question, p50',
      value: tenths(quantile(times, 0.5)),
      unit: 'ms',
      anchor: `compromise tags one article in ${tenths(compromise)}; to reach that, stretch a quarter`,
    },
    { name: 'time a question, p95', value: tenths(quantile(times, 0.95)), unit: 'ms' },
    { name: 'of the calling thread’s time, p50', value: tenths(quantile(work, 0.5)), unit: 'ms' },
    { name: 'of the calling thread’s time, p95', value: tenths(quantile(work, 0.95)), unit: 'ms' },
  ];
};

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  const files = ['qa/squadshifts.new_wiki.jsonl', 'quotes/polnear-train.jsonl'].map((file) => join(evalFolder, file));
  const missing = files.find((file) => !existsSync(file));
  if (missing) {
    console.log(`ask: skipped, there is no ${missing}`);
    return [];
  }
  const [wiki = '', news = ''] = files;
  const all = piecesOf(await lines<Question>(wiki));
  const held = all.filter(isHeldBack);
  const pieces = [...held, ...all.filter((piece) => !isHeldBack(piece))].slice(0, PIECES);
  const others = (await lines<News>(news)).slice(0, ARTICLES - pieces.length);
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-ask-'));
  const language = startLanguage();
  const store = await openStore(join(folder, 'library.db'));
  try {
    const library = store.libraryFor('server:1');
    const questions: { id: string; question: Question }[] = [];
    for (const piece of pieces) {
      const { id } = await keep(library, language, piece.title, piece.text);
      if (isHeldBack(piece)) questions.push(...piece.questions.map((question) => ({ id, question })));
    }
    for (const { title, text } of others) await keep(library, language, title, text);
    const context = { library, answers: language.answers, meaning: async () => null };
    const step = Math.floor(questions.length / QUESTIONS);
    const asked: Asked[] = [];
    for (const one of questions.filter((_, index) => index % step === 0)) {
      const started = performance.now();
      const before = process.threadCpuUsage();
      const found = await askEverywhere(one.question.question, null, context);
      const { user, system } = process.threadCpuUsage(before);
      asked.push({ ...one, found, time: performance.now() - started, work: (user + system) / 1_000 });
    }
    return figuresOf(asked, tagging(others[0]?.text ?? ''));
  } finally {
    await language.close();
    await store.close();
    await rm(folder, { recursive: true });
  }
};
