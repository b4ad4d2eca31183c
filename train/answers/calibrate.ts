/**
 * Learns to choose a sentence, and how sure its answer is, from questions on articles that the reader was not trained on:
 * `node train/answers/calibrate.ts FOLDER`. Each question is put to its whole article, to the article without the paragraph that
 * answers, to that paragraph alone, and to the one beside it. Writes data/answers.confidence.json, the weights of src/language/answers/confidence.ts.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { oneLine } from '../../bench/answers/questions.ts';
import { sureNames, sureSigns } from '../../src/language/answers/confidence.ts';
import { bestRun } from '../../src/language/answers/decode.ts';
import { type Candidate, candidatesFor, signNames } from '../../src/language/answers/ranked.ts';
import { read } from '../../src/language/read.ts';
import type { Reading } from '../../src/language/reading.ts';
import { dot, fitted, yesOrNo } from '../logistic.ts';
import { keptBack, type Marked } from './questions.ts';

type Put = { reading: Reading; question: string; candidates: Candidate[]; right: number[] };

/** A question put to a reading; a sentence is right that lies in paragraph `number` and has an answer in it. */
const put = (reading: Reading, { question, all }: Marked, number: number): Put => {
  const candidates = candidatesFor(reading, question);
  const right = candidates.map(({ sentence }) => {
    const { start = 0, end = 0, paragraph } = reading.sentences[sentence] ?? {};
    const written = reading.text.slice(start, end);
    return Number(paragraph === number && all.some((answer) => written.includes(answer.trim())));
  });
  return { reading, question, candidates, right };
};

const [folder = ''] = process.argv.slice(2);
const whole: Put[] = [];
const others: Put[] = [];
for (const asked of Map.groupBy(keptBack(folder), ({ article }) => article).values()) {
  const paragraphs = [...new Set(asked.map(({ context }) => oneLine(context)))];
  const reading = read({ text: paragraphs.join('\n\n') });
  for (const [context, own] of Map.groupBy(asked, (question) => oneLine(question.context))) {
    const number = paragraphs.indexOf(context);
    const rest = { ...reading, sentences: reading.sentences.filter(({ paragraph }) => paragraph !== number) };
    const alone = read({ text: context });
    const beside = read({ text: paragraphs[number + 1] ?? paragraphs[number - 1] ?? '' });
    for (const question of own) {
      whole.push(put(reading, question, number));
      others.push(put(rest, question, -1), put(alone, question, 0), put(beside, question, -1));
    }
  }
}

const rounded = (weight: number) => Number(weight.toFixed(3));
const named = (names: readonly string[], weights: number[]) =>
  Object.fromEntries(names.map((name, at) => [name, rounded(weights[at] ?? 0)]));

const rank = fitted(
  whole.flatMap(({ candidates, right }) =>
    right.includes(1) ? [{ signs: candidates.map(({ signs }) => signs), right }] : [],
  ),
);

/** The best candidate's signs, and whether it is right. */
const best = ({ reading, question, candidates, right }: Put) => {
  const scores = candidates.map(({ signs }) => dot(rank, signs));
  const [first, second] = [...scores.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const candidate = candidates[first ?? -1];
  if (first === undefined || !candidate) return [];
  const run = bestRun(candidate.scored, candidate.sentence);
  const score = scores[first] ?? 0;
  const next = scores[second ?? -1] ?? Number.NEGATIVE_INFINITY;
  return [
    { signs: sureSigns(reading, question, candidate, { score, next, all: candidates, run }), right: right[first] ?? 0 },
  ];
};
const samples = [...whole, ...others].flatMap(best);
const sure = fitted(samples.map(({ signs, right }) => yesOrNo(signs, right)));

const file = new URL('../../data/answers.confidence.json', import.meta.url);
const before = JSON.parse(readFileSync(file, 'utf8'));
writeFileSync(
  file,
  `${JSON.stringify({ ...before, rank: named(signNames, rank), sure: named(sureNames, sure) }, null, 2)}\n`,
);

for (let tenth = 0; tenth < 10; tenth++) {
  const those = samples.filter(
    ({ signs }) => Math.min(9, Math.floor(10 / (1 + Math.exp(-dot(sure, signs))))) === tenth,
  );
  console.log(
    `${tenth / 10} to ${(tenth + 1) / 10}: ${those.filter(({ right }) => right === 1).length} of ${those.length} right`,
  );
}
