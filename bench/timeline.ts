/**
 * What dates cost: finding and resolving them beside compromise's tagging of the same articles, and a page of the timeline
 * over all of them. The articles are news with the day they were published (PolNeAR, some 900); nothing was chosen by them.
 */

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UNTOLD } from '../src/article/article.ts';
import { articleText } from '../src/article/clean-text.ts';
import { timelineOf } from '../src/language/dates/dated-events.ts';
import { quotationsOf } from '../src/language/text/quotation-marks.ts';
import { paragraphsOf, sentencesOf } from '../src/language/text/sentences.ts';
import { tag } from '../src/language/text/tagged.ts';
import type { Library } from '../src/library/library.ts';
import { openStore } from '../src/library/sqlite/sqlite.ts';
import { type Dated, READER_VERSION, type Reading } from './contract.ts';
import { median } from './counts.ts';
import type { Figure } from './figures.ts';

export const name = 'timeline';

const FILES = ['quotes/polnear-train.jsonl', 'quotes/polnear-dev.jsonl'];
/** Articles read first, until the code is warm. */
const WARMING = 40;
const ASKED = 50;

type News = { title: string; text: string; date: string };

const newsIn = async (folder: string): Promise<News[]> => {
  const files = await Promise.all(FILES.map((file) => readFile(join(folder, file), 'utf8')));
  return files.flatMap((file) =>
    file
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as News),
  );
};

const timed = <T>(work: () => T): [result: T, ms: number] => {
  const started = performance.now();
  const result = work();
  return [result, performance.now() - started];
};

/** As much of a reading as the timeline needs, and what its parts cost. */
const readingOf = ({ title, text: body, date }: News): { reading: Reading; tagging: number; dating: number } => {
  const text = articleText({ title, text: body });
  const paragraphs = paragraphsOf(text);
  const sentences = sentencesOf(text, paragraphs);
  const quotations = quotationsOf(text, paragraphs);
  const [tokens, tagging] = timed(() => tag(text, sentences));
  const [timeline, dating] = timed(() =>
    timelineOf({ text, sentences, tokens, quotations, published: date }, title.length),
  );
  const none = {
    names: [],
    quotes: [],
    facts: [],
    topics: [],
    ranking: [],
    questions: null,
    title: '',
    headline: null,
    standfirst: null,
  };
  const event = { who: null, what: null, when: null, where: null, why: null, how: null };
  return {
    reading: { version: READER_VERSION, text, paragraphs, sentences, timeline, event, ...none },
    tagging,
    dating,
  };
};

/** Milliseconds of a page: the first, one from the middle, one year, and what is about one word. */
const pageTime = async (library: Library): Promise<number> => {
  const asked = [
    { asked: {}, offset: 0 },
    { asked: {}, offset: 2_000 },
    { asked: { from: 2016, to: 2016 }, offset: 0 },
    { asked: { about: 'debate' }, offset: 0 },
  ];
  const times: number[] = [];
  for (let i = 0; i < ASKED; i++)
    for (const { asked: some, offset } of asked) {
      const started = performance.now();
      await library.timeline(some, { offset, limit: 5 });
      times.push(performance.now() - started);
    }
  return median(times);
};

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  if (!FILES.every((file) => existsSync(join(evalFolder, file)))) {
    console.log(`  not measured: there is no ${FILES.join(' and ')} in ${evalFolder} (--eval FOLDER)`);
    return [];
  }
  const news = await newsIn(evalFolder);
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-timeline-'));
  const store = await openStore(join(folder, 'library.db'));
  try {
    const library = store.libraryFor('server:1');
    const taken: { tagging: number; dating: number }[] = [];
    const dates: Dated[] = [];
    for (const article of news) {
      const { reading, ...times } = readingOf(article);
      taken.push(times);
      dates.push(...reading.timeline);
      const { title, text, date: published } = article;
      const draft = { ...UNTOLD, title, text, published };
      await library.keep(draft, reading, { addedBy: 'bench' });
    }
    const warm = taken.slice(WARMING);
    const sum = (of: (times: (typeof taken)[number]) => number) => warm.reduce((total, times) => total + of(times), 0);
    const known = dates.filter(({ when }) => when !== null).length;
    return [
      { name: 'dates an article', value: dates.length / news.length },
      { name: 'of these known', value: (100 * known) / dates.length, unit: '%' },
      {
        name: 'finding and resolving them, an article',
        value: sum(({ dating }) => dating) / warm.length,
        unit: 'ms',
        anchor: `compromise’s tagging ${(sum(({ tagging }) => tagging) / warm.length).toFixed(1)}`,
      },
      { name: `a page of the timeline over ${news.length} articles, p50`, value: await pageTime(library), unit: 'ms' },
    ];
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
};
