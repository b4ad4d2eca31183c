/** Whether `confidence` means what it says: of what is given 0.8, eight in ten should have the right name. */

import { percent } from '../counts.ts';
import type { Figure } from '../figures.ts';
import type { Matched } from './matching.ts';
import { judged } from './right-name.ts';

const BINS = 10;

const mean = (values: number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const thousandths = (value: number) => Math.round(1000 * value) / 1000;

/** Brier score (mean squared error; lower is better) beside that of giving the share that is right to all of them. */
export const reliability = (articles: Matched[]): Figure[] => {
  const all = articles
    .flatMap(judged)
    .map(({ found, right }) => ({ confidence: found.confidence, right: Number(right) }));
  const base = mean(all.map(({ right }) => right));
  const bins = Array.from({ length: BINS }, (_, bin) => {
    const those = all.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    const confidence = percent(mean(those.map((one) => one.confidence)), 1);
    const right = percent(mean(those.map((one) => one.right)), 1);
    return {
      name: `confidence ${bin / BINS} to ${(bin + 1) / BINS}`,
      value: those.length === 0 ? 'none' : `${right} % right, ${confidence} % expected, ${those.length} in all`,
    };
  });
  return [
    {
      name: 'confidence: Brier score',
      value: thousandths(mean(all.map(({ confidence, right }) => (confidence - right) ** 2))),
      anchor: `the same ${thousandths(base)} for all ${thousandths(base * (1 - base))}`,
    },
    ...bins,
  ];
};
