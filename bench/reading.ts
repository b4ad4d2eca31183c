/**
 * What reading an article costs beside compromise's tagging alone, part by part, and whether it stays linear: on news
 * (PolNeAR's dev set), on many of these put together, and on junk of a kind that pages are full of.
 */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import eventWeights from '../data/models/facts.json' with { type: 'json' };
import weights from '../data/models/summary.json' with { type: 'json' };
import { articleText } from '../src/article/clean-text.ts';
import { timelineOf } from '../src/language/dates/dated-events.ts';
import { factsOf } from '../src/language/facts/facts.ts';
import { eventOf } from '../src/language/facts/main-event.ts';
import { topicsOf } from '../src/language/facts/topics.ts';
import { namesOf } from '../src/language/names/names.ts';
import { withSettings } from '../src/language/statements/setting/setting.ts';
import { quotesOf } from '../src/language/statements/statements.ts';
import { rankingOf } from '../src/language/summary/ranking.ts';
import { quotationsOf } from '../src/language/text/quotation-marks.ts';
import { paragraphsOf, sentencesOf } from '../src/language/text/sentences.ts';
import { tag } from '../src/language/text/tagged.ts';
import { read } from './contract.ts';
import { median } from './counts.ts';
import type { Figure } from './figures.ts';

export const name = 'reading';

const FILE = 'quotes/polnear-dev.jsonl';
/** Articles read first, until the code is warm. */
const WARMING = 20;
const ROUNDS = 3;
const KB = 1_000;

type News = { title: string; text: string; date: string };
type Article = { text: string; title: string; published: string };

const parts = [
  'tagging',
  'sentences and marks',
  'names',
  'quotes',
  'facts',
  'main event',
  'timeline',
  'topics',
  'ranking',
] as const;
type Times = Record<(typeof parts)[number], number>;

/** What each part of `read` takes, in its order, in milliseconds. */
const timesOf = ({ text, title, published }: Article): Times => {
  const times = Object.fromEntries(parts.map((part) => [part, 0])) as Times;
  const timed = <T>(part: keyof Times, work: () => T): T => {
    const started = performance.now();
    const result = work();
    times[part] += performance.now() - started;
    return result;
  };
  const { paragraphs, sentences, quotations } = timed('sentences and marks', () => {
    const paragraphs = paragraphsOf(text);
    return { paragraphs, sentences: sentencesOf(text, paragraphs), quotations: quotationsOf(text, paragraphs) };
  });
  const [first] = paragraphs;
  const headline = first && text.slice(first.start, first.end) === title ? first : null;
  const tokens = timed('tagging', () => tag(text, sentences));
  const names = timed('names', () => namesOf(text, tokens, sentences));
  timed('quotes', () =>
    withSettings(text, sentences, tokens, quotesOf(text, paragraphs, sentences, tokens, quotations, names)),
  );
  timed('facts', () => factsOf(text, tokens, sentences, names, headline));
  timed('main event', () => eventOf({ text, tokens, sentences, headline, names, quotations }, eventWeights));
  timed('timeline', () => timelineOf({ text, sentences, tokens, quotations, published }, headline?.end ?? 0));
  timed('topics', () => topicsOf(text, tokens, names, headline));
  timed('ranking', () => rankingOf({ text, sentences, headline, standfirst: null }, quotations, weights));
  return times;
};

/** Milliseconds that `read` takes: the median of a few. */
const readingTime = (text: string): number =>
  median(
    Array.from({ length: ROUNDS }, () => {
      const started = performance.now();
      read({ text });
      return performance.now() - started;
    }),
  );

const lines = (line: (at: number) => string, length: number): string => {
  let text = '';
  for (let at = 0; text.length < length; at++) text += `${line(at)}\n`;
  return text.slice(0, length);
};

/** What stands on pages beside articles: each was slow to read once. */
const junk: Record<string, (length: number) => string> = {
  'opening quotation marks': (length) => '“'.repeat(length),
  'a table of numbers': (length) =>
    lines((at) => `${(at * 7_919) % 100_000}\t${at}\t${(at * 31) % 997}.${at % 10}`, length),
  'numbers without a line break': (length) => '1 20 300.4 5,000 '.repeat(length / 17),
  'capitals without a stop': (length) => 'Ann Hill Bo Dahl '.repeat(length / 17),
};

const scaling = (what: string, textOf: (length: number) => string): Figure[] => {
  const times = [50, 100, 200].map((size) => ({ size, ms: readingTime(textOf(size * KB)) }));
  return times.map(({ size, ms }, at) => {
    const before = times[at - 1];
    return {
      name: `${what}, ${size} KB`,
      value: ms,
      unit: 'ms',
      ...(before && { anchor: `${(ms / before.ms).toFixed(1)} times ${before.size} KB, linear 2.0` }),
    };
  });
};

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  const file = join(evalFolder, FILE);
  if (!existsSync(file)) {
    console.log(`  not measured: there is no ${file} (--eval FOLDER)`);
    return [];
  }
  const news = (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as News);
  const articles = news.map(({ title, text, date }) => ({
    title,
    text: articleText({ title, text }),
    published: date,
  }));
  for (const article of articles.slice(0, WARMING)) timesOf(article);
  const times = articles.map(timesOf);
  const mean = (part: keyof Times) => times.reduce((sum, each) => sum + each[part], 0) / times.length;
  const tagging = mean('tagging');
  const all = parts.reduce((sum, part) => sum + mean(part), 0);
  const together = articles.map(({ text }) => text).join('\n\n');
  return [
    { name: 'everything over tagging alone', value: all / tagging, unit: '×', anchor: 'to reach 3.0' },
    ...parts.map((part) => ({
      name: part,
      value: mean(part),
      unit: 'ms',
      anchor: `${(mean(part) / tagging).toFixed(2)} times the tagging`,
    })),
    ...scaling('news', (length) => together.slice(0, length)),
    ...Object.entries(junk).flatMap(([what, textOf]) => scaling(what, textOf)),
  ];
};
