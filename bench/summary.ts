/**
 * Summaries of three sentences on REALSumm's 100 articles (CNN/DM), ROUGE-1/2/Lsum F1, beside the first three sentences. In
 * five parts: each is summed up with weights learned from the other four.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { leans } from '../src/language/summary/leaning.ts';
import { rankingOf } from '../src/language/summary/ranking.ts';
import { quotationsOf } from '../src/language/text/quotation-marks.ts';
import { type Reading, read, type Span, summarise } from './contract.ts';
import type { Figure } from './figures.ts';
import { type Rouge, rouge } from './rouge.ts';
import { interval, mean } from './summary/compare.ts';
import { type Example, examplesFrom } from './summary/examples.ts';
import { fitted, samplesOf } from './summary/fit.ts';

export const name = 'summary';

const FOLDS = 5;
const SENTENCES = 3;

const rounded = (value: number) => Math.round(10 * value) / 10;

/** Whether a sentence opens with a "He" or "But" whose meaning lies in another, be that one there or not. */
const hangs = ({ text }: Reading, shown: Span[]): boolean =>
  shown.some(({ start, end }) => leans(text.slice(start, end)));

type Scored = { ours: Rouge; shipped: Rouge; lead: Rouge; hangs: boolean; leadHangs: boolean };

const scoredOf = (examples: Example[]): Scored[] => {
  const samples = examples.map((example, at) => samplesOf(example, at));
  const weights = Array.from({ length: FOLDS }, (_, fold) => fitted(samples.filter((_, at) => at % FOLDS !== fold)));
  return examples.map(({ text, reference }, at) => {
    const reading = read({ text });
    const held = weights[at % FOLDS];
    if (!held) throw new Error('There are as many weights as folds.');
    const ranking = rankingOf(reading, quotationsOf(text, reading.paragraphs), held);
    const ours = summarise({ ...reading, ranking }, { sentences: SENTENCES });
    const lead = reading.sentences.slice(0, SENTENCES);
    const score = (shown: Span[]) =>
      rouge(
        shown.map(({ start, end }) => text.slice(start, end)),
        reference,
      );
    return {
      ours: score(ours),
      shipped: score(summarise(reading, { sentences: SENTENCES })),
      lead: score(lead),
      hangs: hangs(reading, ours),
      leadHangs: hangs(reading, lead),
    };
  });
};

const kinds: { key: keyof Rouge; label: string; anchor: string }[] = [
  {
    key: 'one',
    label: 'ROUGE-1',
    anchor: 'position + centroid + MMR 42.0, NeuSUM 42.7, BART 47.1, to reach 42.5, stretch 43.5',
  },
  {
    key: 'two',
    label: 'ROUGE-2',
    anchor: 'position + centroid + MMR 18.3, NeuSUM 19.1, BART 23.1, to reach 18.7, stretch 20.0',
  },
  {
    key: 'lsum',
    label: 'ROUGE-Lsum',
    anchor: 'position + centroid + MMR 38.2, NeuSUM 39.4, BART 43.6, to reach 38.7, stretch 40.0',
  },
];

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  const file = join(evalFolder, 'summary/realsumm.jsonl');
  if (!existsSync(file)) {
    console.log(`summary: skipped, there is no ${file}`);
    return [];
  }
  const scored = scoredOf(await examplesFrom(file));
  return [
    ...kinds.flatMap(({ key, label, anchor }): Figure[] => {
      const [low, high] = interval(scored.map(({ ours, lead }) => ours[key] - lead[key]));
      const of = (which: 'ours' | 'shipped' | 'lead') => mean(scored.map((one) => one[which][key])).toFixed(2);
      return [
        { name: `${label} F1, five-fold`, value: of('ours'), anchor },
        { name: `${label} F1, first three sentences, same run`, value: of('lead') },
        { name: `${label}, difference to the first three, 95% interval`, value: `${rounded(low)} to ${rounded(high)}` },
        { name: `${label} F1, weights learned from these articles too`, value: of('shipped') },
      ];
    }),
    {
      name: 'summaries with an opening "He" or "But" in the air',
      value: scored.filter((one) => one.hangs).length,
      unit: 'of 100',
      anchor: `the first three ${scored.filter((one) => one.leadHangs).length}, to reach 0`,
    },
  ];
};
