/** Makes data/models/summary.json again: what makes sentences a good summary. Nothing is left to chance. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplesFrom } from '../bench/summary/examples.ts';
import { fitted, samplesOf } from '../bench/summary/fit.ts';

/** @param from a line an article, with its `text` and `summary` @param data the folder that the weights go to */
export const makeSummary = async (from: string, data: string): Promise<void> => {
  const weights = fitted((await examplesFrom(from)).map((example, at) => samplesOf(example, at)));
  writeFileSync(join(data, 'summary.json'), `${JSON.stringify(weights, null, 2)}\n`);
};
