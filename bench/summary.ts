/** Summaries of three sentences on REALSumm's 100 articles (CNN/DM), ROUGE-1/2/Lsum F1, beside the first three sentences. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { leans } from '../src/language/leaning.ts';
import { read } from '../src/language/read.ts';
import type { Span } from '../src/language/reading.ts';
import { paragraphsOf, sentencesOf } from '../src/language/sentences.ts';
import { summarise } from '../src/language/summary.ts';
import type { Figure } from './figures.ts';
import { type Rouge, rouge } from './rouge.ts';

export const name = 'summary';

type Example = { text: string; summary: string[] };

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (value: number) => Math.round(10 * value) / 10;

/** The 95% interval of the mean by 2,000 bootstrap samples; drawn by a fixed linear congruential generator, so the same in every run. */
const interval = (values: number[]): [number, number] => {
  let state = 42;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return values[Math.floor((state / 2 ** 32) * values.length)] ?? 0;
  };
  const means = Array.from({ length: 2000 }, () => mean(values.map(draw))).sort((a, b) => a - b);
  return [means[50] ?? 0, means[1949] ?? 0];
};

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  const file = join(evalFolder, 'summary/realsumm.jsonl');
  if (!existsSync(file)) {
    console.log(`summary: skipped, there is no ${file}`);
    return [];
  }
  const examples = (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Example);
  let leaning = 0;
  const scored = examples.map(({ text, summary }) => {
    const slice = ({ start, end }: Span) => text.slice(start, end);
    const reading = read({ text });
    const ours = summarise(reading, { sentences: 3 });
    const alone = ours.filter((span) => {
      const before = reading.sentences[reading.sentences.findIndex(({ start }) => start === span.start) - 1];
      return before !== undefined && leans(slice(span)) && !ours.some(({ start }) => start === before.start);
    });
    if (alone.length > 0) leaning++;
    const reference = summary.flatMap((part) =>
      sentencesOf(part, paragraphsOf(part)).map(({ start, end }) => part.slice(start, end)),
    );
    return {
      ours: rouge(ours.map(slice), reference),
      lead: rouge(reading.sentences.slice(0, 3).map(slice), reference),
    };
  });
  const kinds: { key: keyof Rouge; label: string; anchor: string }[] = [
    { key: 'one', label: 'ROUGE-1', anchor: 'position + centroid + MMR 42.0, Lead-3 41.0, BART 47.1, to reach 42.5' },
    { key: 'two', label: 'ROUGE-2', anchor: 'position + centroid + MMR 18.3, Lead-3 17.4, BART 23.1, to reach 18.7' },
    {
      key: 'lsum',
      label: 'ROUGE-Lsum',
      anchor: 'position + centroid + MMR 38.2, Lead-3 37.2, BART 43.6, to reach 38.7',
    },
  ];
  return [
    ...kinds.flatMap(({ key, label, anchor }): Figure[] => {
      const [low, high] = interval(scored.map(({ ours, lead }) => ours[key] - lead[key]));
      return [
        { name: `${label} F1`, value: rounded(mean(scored.map(({ ours }) => ours[key]))), anchor },
        {
          name: `${label} F1, first three sentences, same run`,
          value: rounded(mean(scored.map(({ lead }) => lead[key]))),
        },
        { name: `${label}, difference to the first three, 95% interval`, value: `${rounded(low)} to ${rounded(high)}` },
      ];
    }),
    {
      name: 'summaries with an opening "He" or "But" in the air',
      value: leaning,
      unit: 'of 100',
      anchor: 'Lead-3 31, to reach 0',
    },
  ];
};
