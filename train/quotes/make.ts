/** Makes data/models/tagger.weights again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articlesFrom } from '../../bench/quotes/gold.ts';
import { python, run, vectors, workFolder } from '../outside.ts';
import { prepared } from './prepare.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Every seventh article is kept back, for choices and for train/quotes/calibrate.ts. */
const isKeptBack = (number: number) => number % 7 === 3;

/**
 * @param from the file with the articles, a line each @param data the folder that the weights go to
 * @param held train without those that are kept back
 */
export const makeQuotes = async (from: string, data: string, held: boolean): Promise<void> => {
  const interpreter = python();
  const work = workFolder('quotes');
  const articles = await articlesFrom(from);
  const lines = readFileSync(from, 'utf8').trim().split('\n');
  writeFileSync(join(work, 'held.jsonl'), `${lines.filter((_, number) => isKeptBack(number)).join('\n')}\n`);

  const told = articles.map(prepared);
  writeFileSync(join(work, 'articles.jsonl'), `${told.map((one) => JSON.stringify(one)).join('\n')}\n`);
  const { words, counts, numbers } = vocabularyOf(told, vectors());
  writeFileSync(join(work, 'vocabulary.json'), JSON.stringify({ words, counts }));
  writeFileSync(join(work, 'vectors.bin'), numbers);

  const weights = join(data, 'tagger.weights');
  run(interpreter, join(import.meta.dirname, 'tagger.py'), work, ...(held ? ['--held'] : []));
  run(process.execPath, join(import.meta.dirname, '..', 'pack.ts'), join(work, 'model'), weights, '4000000');
};
