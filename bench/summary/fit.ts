/**
 * Learns the weights of src/language/summary/salience.ts: of many possible summaries of an article, how much of ROUGE do their signs
 * explain? A ridge regression within each article, so that easy articles weigh no more than hard ones.
 */
import { isWhole, leans } from '../../src/language/summary/leaning.ts';
import { salienceOf, signNames, type Weights } from '../../src/language/summary/salience.ts';
import { paragraphsOf, sentencesOf } from '../../src/language/text/sentences.ts';
import { rouge } from '../rouge.ts';
import type { Example } from './examples.ts';
import { randomFrom } from './random.ts';
import { worthOf } from './worth.ts';

/** Summaries drawn of each article, their sentences, and how far into it. */
const DRAWN = 400;
const SIZE = 3;
const FROM_FIRST = 30;
/** Against the signs' variance, which is 1. */
const RIDGE = 0.01;

/** Of an article's drawn summaries: their signs and their ROUGE, the mean of the three, both less their means. */
export type Samples = { signs: number[][]; scores: number[] };

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The weights under which a set is worth just its sign. */
const only = (name: string) => Object.fromEntries(signNames.map((other) => [other, Number(other === name)])) as Weights;

export const samplesOf = ({ text, reference }: Example, seed: number): Samples => {
  const sentences = sentencesOf(text, paragraphsOf(text));
  const written = sentences.map(({ start, end }) => text.slice(start, end));
  const usable = [...written.keys()]
    .slice(0, FROM_FIRST)
    .filter((index) => isWhole(written[index] ?? '') && !leans(written[index] ?? ''));
  const kinds = signNames.map((name) => salienceOf(text, sentences, [], only(name)));
  const random = randomFrom(seed);
  const sets = Array.from({ length: DRAWN }, () =>
    usable
      .map((index) => ({ index, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, SIZE)
      .map(({ index }) => index)
      .sort((a, b) => a - b),
  );
  const signs = sets.map((set) => kinds.map((salience) => worthOf(salience, set)));
  const scores = sets.map((set) => {
    const { one, two, lsum } = rouge(
      set.map((index) => written[index] ?? ''),
      reference,
    );
    return mean([one, two, lsum]);
  });
  const [signMeans, scoreMean] = [signNames.map((_, at) => mean(signs.map((row) => row[at] ?? 0))), mean(scores)];
  return {
    signs: signs.map((row) => row.map((value, at) => value - (signMeans[at] ?? 0))),
    scores: scores.map((score) => score - scoreMean),
  };
};

const solved = (matrix: number[][], right: number[]): number[] => {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  // Symmetric and positive definite: no pivoting is needed.
  for (const [column, top] of rows.entries())
    for (const [at, row] of rows.entries()) {
      if (at === column) continue;
      const factor = (row[column] ?? 0) / (top[column] ?? 1);
      for (let k = column; k < row.length; k++) row[k] = (row[k] ?? 0) - factor * (top[k] ?? 0);
    }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
};

/** The weights that these articles teach, in points of ROUGE. */
export const fitted = (articles: Samples[]): Weights => {
  const deviation = signNames.map(
    (_, at) => Math.sqrt(mean(articles.flatMap(({ signs }) => signs.map((row) => (row[at] ?? 0) ** 2)))) || 1,
  );
  const scaled = articles.map(({ signs, scores }) => ({
    signs: signs.map((row) => row.map((value, at) => value / (deviation[at] ?? 1))),
    scores,
  }));
  const product = (of: (row: number[], score: number) => number) =>
    mean(scaled.map(({ signs, scores }) => mean(signs.map((row, n) => of(row, scores[n] ?? 0)))));
  const matrix = signNames.map((_, i) =>
    signNames.map((_, j) => product((row) => (row[i] ?? 0) * (row[j] ?? 0)) + (i === j ? RIDGE : 0)),
  );
  const right = signNames.map((_, i) => product((row, score) => (row[i] ?? 0) * score));
  const weights = solved(matrix, right).map((weight, at) => weight / (deviation[at] ?? 1));
  return Object.fromEntries(signNames.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(2))])) as Weights;
};
