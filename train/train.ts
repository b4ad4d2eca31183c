/**
 * `npm run train -- ARTICLES.jsonl [--held]`: makes data/quotes.weights again from PolNeAR's training articles. With `--held`
 * every seventh article is kept back and written to train/work/held.jsonl, for choices and for train/calibrate.ts.
 * `npm run train -- answers FOLDER`: makes data/answers.weights and data/answers.confidence.json again (train/answers/make.ts).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { articlesFrom } from '../bench/quotes/gold.ts';
import { makeAnswers } from './answers/make.ts';
import { python, run, vectors, workFolder } from './outside.ts';
import { prepared } from './prepare.ts';
import { vocabularyOf } from './vocabulary.ts';

const data = join(import.meta.dirname, '..', 'data');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { held: { type: 'boolean', default: false } },
});

const makeQuotes = async (from: string): Promise<void> => {
  const interpreter = python();
  const work = workFolder();
  const articles = await articlesFrom(from);
  const held = (number: number) => number % 7 === 3;
  const lines = readFileSync(from, 'utf8').trim().split('\n');
  writeFileSync(join(work, 'held.jsonl'), `${lines.filter((_, number) => held(number)).join('\n')}\n`);

  const told = articles.map(prepared);
  writeFileSync(join(work, 'articles.jsonl'), `${told.map((one) => JSON.stringify(one)).join('\n')}\n`);
  const { words, counts, numbers } = vocabularyOf(told, vectors());
  writeFileSync(join(work, 'vocabulary.json'), JSON.stringify({ words, counts }));
  writeFileSync(join(work, 'vectors.bin'), numbers);

  run(interpreter, join(import.meta.dirname, 'tagger.py'), work, ...(values.held ? ['--held'] : []));
  run(
    process.execPath,
    join(import.meta.dirname, 'pack.ts'),
    join(work, 'model'),
    join(data, 'quotes.weights'),
    '4000000',
  );
};

const [first, folder] = positionals;
if (first === undefined || (first === 'answers') !== (folder !== undefined))
  throw new Error('Say what to train on: npm run train -- ARTICLES.jsonl [--held], or npm run train -- answers FOLDER');
await (folder === undefined ? makeQuotes(first) : makeAnswers(folder, data));
