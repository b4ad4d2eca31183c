/**
 * The main event's top phrase for each question, token F1 against the best of the coders' phrases (5W1H, development part).
 * The ranker is trained on the same articles, so it is measured five-fold: each part by weights fitted on the other four, and
 * all articles of one story are in the same part. What ships is fitted on all of them.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventOf } from '../src/language/facts/main-event.ts';
import type { MainEvent } from './contract.ts';
import { type Example, examplesFrom, partsOf, questions } from './facts/examples.ts';
import { fitted } from './facts/fit.ts';
import type { Figure } from './figures.ts';
import { bestF1 } from './token-f1.ts';

export const name = 'facts';

type Found = { example: Example; event: MainEvent };

const anchors: Partial<Record<keyof MainEvent, string>> = {
  who: 'compromise heuristic 54, to reach 62 (70)',
  what: 'compromise heuristic 51, to reach 58 (65)',
  when: 'compromise heuristic 40, to reach 52 (60)',
  where: 'compromise heuristic 54, to reach 62 (70)',
};

const fiveFold = (examples: Example[]): Found[] => {
  const parts = partsOf(examples);
  return parts.flatMap((part) => {
    const weights = fitted(parts.filter((other) => other !== part).flat());
    return part.map((example) => ({ example, event: eventOf(example.source, weights) }));
  });
};

const given = ({ example: { source }, event }: Found, question: keyof MainEvent): string => {
  const span = event[question];
  return span ? source.text.slice(span.start, span.end) : '';
};

const examplesIn = async (evalFolder: string): Promise<Example[]> => {
  const file = join(evalFolder, 'facts/5w1h-dev.jsonl');
  if (existsSync(file)) return examplesFrom(file);
  console.log(`facts: skipped, there is no ${file}`);
  return [];
};

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  const examples = await examplesIn(evalFolder);
  if (examples.length === 0) return [];
  const found = fiveFold(examples);
  return questions.map((question) => {
    const asked = found.filter(({ example }) => example.gold[question].length > 0);
    const total = asked.reduce((sum, one) => sum + bestF1(given(one, question), one.example.gold[question]), 0);
    const anchor = anchors[question];
    return {
      name: `${question}: token F1 of the top phrase, five-fold by story`,
      value: Math.round((1000 * total) / asked.length) / 10,
      ...(anchor && { anchor }),
    };
  });
};

export const misses = async (evalFolder: string): Promise<string> =>
  fiveFold(await examplesIn(evalFolder))
    .map((one) => {
      const { source, gold } = one.example;
      const lines = questions
        .filter((question) => gold[question].length > 0 && bestF1(given(one, question), gold[question]) < 0.5)
        .map((question) => `  ${question}: ${given(one, question) || '–'}   (${gold[question].join(' | ')})`);
      return [source.text.slice(0, source.headline?.end), ...lines].join('\n');
    })
    .join('\n');
