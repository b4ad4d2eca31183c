/**
 * Learns how sure an attribution is: `node train/calibrate.ts ARTICLES.jsonl`, articles that the tagger was not trained on.
 * Writes data/quotes.confidence.json, the coefficients of src/language/quotes/confidence.ts, fitted by Newton's method with a
 * small ridge, so that nothing is left to chance, and prints how well they fit.
 */

import { writeFileSync } from 'node:fs';
import { articlesFrom } from '../bench/quotes/gold.ts';
import { matched } from '../bench/quotes/matching.ts';
import { attributionsOf } from '../src/language/quotes/attributions.ts';
import { areSideBySide, groupOf, signNames, signsOf } from '../src/language/quotes/confidence.ts';
import { loadTagger } from '../src/language/quotes/load.ts';
import { read } from '../src/language/read.ts';
import type { Span } from '../src/language/reading.ts';
import { overlaps } from '../src/language/spans.ts';
import { seenIn } from './prepare.ts';

type Group = ReturnType<typeof groupOf>;
const groups: Group[] = ['quoted', 'reported'];

type Sample = { group: Group; signs: number[]; right: number };

const evidenceIn = (text: string) => {
  const seen = seenIn(text);
  return loadTagger()(seen).flatMap((tagged) => {
    const paragraph = seen[tagged.paragraph];
    return paragraph ? attributionsOf(paragraph, tagged) : [];
  });
};

const samplesOf = (articles: Awaited<ReturnType<typeof articlesFrom>>): Sample[] =>
  articles.flatMap((article) => {
    const found = read(article).quotes;
    const { pairs, near } = matched({ article, found });
    const gold = new Map([...pairs, ...near].map((pair) => [pair.found, pair.gold]));
    const evidence = evidenceIn(article.text);
    return found.flatMap((quote) => {
      const { cue, speaker } = quote;
      const own = cue && evidence.find((one) => one.cue?.start === cue.start);
      if (!own || !speaker) return [];
      const marked: Span | null = gold.get(quote)?.speaker ?? null;
      const [content] = quote.spans;
      const written = {
        type: quote.type,
        content: article.text.slice(content?.start, content?.end),
        cue: article.text.slice(cue.start, cue.end),
        source: article.text.slice(speaker.start, speaker.end),
        sideBySide: areSideBySide(article.text, [...quote.spans, cue, speaker]),
      };
      const right = marked && overlaps(marked, speaker) ? 1 : 0;
      return [{ group: groupOf(written), signs: signsOf(own.evidence, written), right }];
    });
  });

const dot = (a: number[], b: number[]) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** Solves a·x = b by Gaussian elimination with pivoting. */
const solved = (a: number[][], b: number[]): number[] => {
  const rows = a.map((row, at) => [...row, b[at] ?? 0]);
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    const pivot = rows
      .slice(column)
      .reduce(
        (best, row, at) => (Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? at + column : best),
        column,
      );
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    const top = rows[column] ?? [];
    for (const [at, row] of rows.entries()) {
      if (at === column) continue;
      const factor = (row[column] ?? 0) / (top[column] ?? 1);
      for (let k = column; k <= n; k++) row[k] = (row[k] ?? 0) - factor * (top[k] ?? 0);
    }
  }
  return rows.map((row, at) => (row[n] ?? 0) / (row[at] ?? 1));
};

const RIDGE: number = 1;
const ROUNDS = 25;

const fitted = (samples: Sample[]): number[] => {
  const size = samples[0]?.signs.length ?? 0;
  let weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => -RIDGE * weight);
    const hessian = weights.map((_, row) => weights.map((_, column) => (row === column ? RIDGE : 0)));
    for (const { signs, right } of samples) {
      const p = logistic(dot(weights, signs));
      for (let row = 0; row < size; row++) {
        gradient[row] = (gradient[row] ?? 0) + (right - p) * (signs[row] ?? 0);
        const of = hessian[row] ?? [];
        for (let column = 0; column < size; column++)
          of[column] = (of[column] ?? 0) + p * (1 - p) * (signs[row] ?? 0) * (signs[column] ?? 0);
      }
    }
    const step = solved(hessian, gradient);
    weights = weights.map((weight, at) => weight + (step[at] ?? 0));
  }
  return weights;
};

const [file = ''] = process.argv.slice(2);
const samples = samplesOf(await articlesFrom(file));
const coefficients = Object.fromEntries(
  groups.map((group) => {
    const weights = fitted(samples.filter((sample) => sample.group === group));
    return [group, Object.fromEntries(signNames.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(3))]))];
  }),
);
writeFileSync(new URL('../data/quotes.confidence.json', import.meta.url), `${JSON.stringify(coefficients, null, 2)}\n`);

const sure = ({ group, signs }: Sample) =>
  logistic(
    dot(
      signNames.map((name) => coefficients[group]?.[name] ?? 0),
      signs,
    ),
  );
for (const group of groups)
  for (let tenth = 0; tenth < 10; tenth++) {
    const those = samples.filter((one) => one.group === group && Math.min(9, Math.floor(10 * sure(one))) === tenth);
    const right = those.filter((one) => one.right === 1).length;
    console.log(`${group}, ${tenth / 10} to ${(tenth + 1) / 10}: ${right} of ${those.length} right`);
  }
