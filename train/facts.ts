/** Makes data/models/facts.json again: what the main event's who, what, when, where and why are. Nothing is left to chance. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplesFrom } from '../bench/facts/examples.ts';
import { fitted } from '../bench/facts/fit.ts';

/** @param from a line an article, as bench/facts/examples.ts has it @param data the folder that the weights go to */
export const makeFacts = async (from: string, data: string): Promise<void> => {
  const weights = fitted(await examplesFrom(from));
  writeFileSync(join(data, 'facts.json'), `${JSON.stringify(weights, null, 2)}\n`);
};
