/** What attribution costs: beside compromise's own tagging of the same articles in the same run, and by an article's length. */

import { execFileSync } from 'node:child_process';
import nlp from 'compromise/two';
import { namesOf } from '../../src/language/names/names.ts';
import { quotesOf } from '../../src/language/statements/statements.ts';
import { quotationsOf } from '../../src/language/text/quotation-marks.ts';
import { paragraphsOf, sentencesOf } from '../../src/language/text/sentences.ts';
import { tag } from '../../src/language/text/tagged.ts';
import { median } from '../counts.ts';
import type { Figure } from '../figures.ts';
import type { Article } from './gold.ts';

/**
 * The part of `read()` that is there for attribution alone: pairing the marks, tagging, linking, resolving. The rest (sentences,
 * compromise's tags, names) is made beforehand, since the reading needs it anyway.
 */
const attributionOf = (text: string): (() => unknown) => {
  const paragraphs = paragraphsOf(text);
  const sentences = sentencesOf(text, paragraphs);
  const tokens = tag(text, sentences);
  const names = namesOf(text, tokens, sentences);
  return () => quotesOf(text, paragraphs, sentences, tokens, quotationsOf(text, paragraphs), names);
};

const WARM_UP = 2;
const ROUNDS = 9;
/** Characters. */
const USUAL = { least: 4000, most: 6000 };
const LONG = 200_000;

const timeOf = (run: () => unknown): number => {
  const started = performance.now();
  run();
  return performance.now() - started;
};

/** Milliseconds of `a` and `b` in each round, one after the other, by turns first; the first rounds are not counted. */
const paired = (a: () => unknown, b: () => unknown): { a: number; b: number }[] =>
  Array.from({ length: WARM_UP + ROUNDS }, (_, round) => {
    const first = round % 2 === 0 ? timeOf(a) : timeOf(b);
    const second = round % 2 === 0 ? timeOf(b) : timeOf(a);
    return round % 2 === 0 ? { a: first, b: second } : { a: second, b: first };
  }).slice(WARM_UP);

/** Milliseconds that a fresh process takes to read the weights, once it has loaded the code. */
const loading = (): number => {
  const load = new URL('../../src/language/statements/tagger/load-tagger.ts', import.meta.url).href;
  const script = `const { loadTagger } = await import('${load}');
    const started = performance.now(); loadTagger(); console.log(performance.now() - started);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script]));
};
const LOADS = 5;

const hundredths = (value: number) => Math.round(100 * value) / 100;

/** The long article is usual ones joined, so that the same characters are read both ways. */
export const times = (articles: Article[]): Figure[] => {
  const usual = articles.map(({ text }) => text).filter(({ length }) => length >= USUAL.least && length <= USUAL.most);
  const joined = usual.join('\n\n');
  const long = joined.repeat(Math.ceil(LONG / joined.length)).slice(0, LONG);
  const each = usual.map(attributionOf);
  const whole = attributionOf(long);

  const beside = paired(
    () => each.map((attribute) => attribute()),
    () => usual.map((text) => nlp(text)),
  );
  const byLength = paired(whole, () => each.map((attribute) => attribute()));
  const characters = usual.reduce((sum, { length }) => sum + length, 0);
  return [
    {
      name: 'time: attribution over compromise’s tagging',
      value: hundredths(median(beside.map(({ a, b }) => a / b))),
      unit: '×',
      anchor: `to reach 1, stretch 0.5; ${usual.length} articles of 4 to 6 KB`,
    },
    {
      name: 'time: attribution, an article of 5 KB',
      value: hundredths((median(beside.map(({ a }) => a)) / characters) * 5000),
      unit: 'ms',
      anchor: `compromise ${hundredths((median(beside.map(({ b }) => b)) / characters) * 5000)}`,
    },
    {
      name: 'time: attribution, an article of 200 KB',
      value: Math.round(median(byLength.map(({ a }) => a))),
      unit: 'ms',
      anchor: 'to reach 1000',
    },
    {
      name: 'time: a character in 200 KB over one in 5 KB',
      value: hundredths(median(byLength.map(({ a, b }) => a / long.length / (b / characters)))),
      unit: '×',
      anchor: 'linear 1',
    },
    {
      name: 'time: loading the weights, once',
      value: Math.round(median(Array.from({ length: LOADS }, loading))),
      unit: 'ms',
      anchor: 'to reach 150',
    },
  ];
};
