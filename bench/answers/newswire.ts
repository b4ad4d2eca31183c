/** The order of newswire sentences for a question (TREC-QA). */

import { indexOf, scoresFor } from '../../src/language/answers/bm25.ts';
import { tellingWords, wordsOf } from '../../src/language/text/stems.ts';
import { rank, read } from '../contract.ts';
import type { Figure } from '../figures.ts';
import { thousandths } from './questions.ts';

export type Ranking = { question: string; candidates: { text: string; label: number }[] };

/** Mean average precision and mean reciprocal rank over questions that have right and wrong sentences. */
const precision = (rankings: { labels: number[]; scores: number[] }[]): { map: number; mrr: number } => {
  let map = 0;
  let mrr = 0;
  for (const { labels, scores } of rankings) {
    const order = labels.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    let seen = 0;
    let sum = 0;
    for (const [place, at] of order.entries()) {
      if (labels[at] !== 1) continue;
      seen++;
      sum += seen / (place + 1);
      if (seen === 1) mrr += 1 / (place + 1);
    }
    map += sum / seen;
  }
  return { map: thousandths(map / rankings.length), mrr: thousandths(mrr / rankings.length) };
};

export const onNewswire = async (questions: Ranking[]): Promise<Figure[]> => {
  const both = questions.filter(({ candidates }) => new Set(candidates.map(({ label }) => label)).size === 2);
  const scored: { labels: number[]; ours: number[]; plain: number[] }[] = [];
  for (const { question, candidates } of both) {
    const text = candidates.map((candidate) => candidate.text).join('\n');
    const reading = read({ text });
    const { sentences, scores } = await rank(reading, question);
    const ours = candidates.map((_, at) =>
      Math.max(Number.NEGATIVE_INFINITY, ...scores.filter((_score, index) => sentences[index]?.paragraph === at)),
    );
    const labels = candidates.map(({ label }) => label);
    const plain = scoresFor(indexOf(candidates.map((one) => wordsOf(one.text))), tellingWords(question));
    scored.push({ labels, ours, plain });
  }
  const ours = precision(scored.map(({ labels, ours: scores }) => ({ labels, scores })));
  const plain = precision(scored.map(({ labels, plain: scores }) => ({ labels, scores })));
  const anchor = 'plain BM25 .710 / .780, to reach .75 / .82';
  return [
    { name: `TREC-QA dev, ${both.length} questions, MAP / MRR`, value: `${ours.map} / ${ours.mrr}`, anchor },
    { name: 'the same by BM25 alone, same run', value: `${plain.map} / ${plain.mrr}` },
  ];
};
