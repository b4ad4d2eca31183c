/** How likely a sentence answers, by few signs with weights (data/answers.confidence.json; its card says how they were found). */
import { z } from 'zod';
import stored from '../../../data/answers.confidence.json' with { type: 'json' };
import { signNames } from './signs.ts';

const weights = z.record(z.enum(signNames), z.number()).parse(stored);

/** @returns 0 to 1 */
export const chanceOf = (signs: number[]): number => {
  const sum = signNames.reduce((all, name, at) => all + weights[name] * (signs[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
};
