/** Packs what train/export.py wrote into one weights file: `node train/pack.ts FOLDER data/quotes.weights`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { encodeWeights, type Plain, quantise, type Weights } from '../src/language/quotes/weights.ts';

const manifestSchema = z.object({
  characters: z.string(),
  words: z.array(z.string().regex(/^[^\n]+$/)),
  counts: z.array(z.number()),
  tensors: z.array(z.object({ name: z.string(), rows: z.int().positive(), columns: z.int().positive() })),
});

/** Bytes of the file as committed. */
const largest = 4_000_000;

/** Matrices that the kernel multiplies by, and the table of words. */
const big = /^(?:words|labels|layer\d\.(?:input|forward|backward)|(?:cue|source)\.(?:span|candidate))$/;

/** The words to keep, as indices: the most frequent in training first, then in the vocabulary's own order. */
const ranked = (counts: number[]): number[] =>
  counts.map((_, index) => index).toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);

const rowsOf = ({ columns, values }: Plain, rows: number[]): Plain => {
  const kept = new Float32Array(rows.length * columns);
  for (const [to, row] of rows.entries()) kept.set(values.subarray(row * columns, (row + 1) * columns), to * columns);
  return { rows: rows.length, columns, values: kept };
};

const [folder = '', to = ''] = process.argv.slice(2);
const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
const tensors = new Map<string, Plain>(
  manifest.tensors.map(({ name, rows, columns }) => {
    const values = new Float32Array(new Uint8Array(readFileSync(join(folder, `${name}.bin`))).buffer);
    if (values.length !== rows * columns)
      throw new Error(`${name}.bin holds ${values.length} numbers, not ${rows} × ${columns}.`);
    return [name, { rows, columns, values }];
  }),
);
const wordTable = tensors.get('words');
if (!wordTable) throw new Error('manifest.json names no tensor “words”.');
const order = ranked(manifest.counts);

const weightsWith = (words: number): Weights => {
  const kept = order.slice(0, words).toSorted((a, b) => a - b);
  const chosen = new Map(tensors).set('words', rowsOf(wordTable, [0, ...kept.map((word) => word + 1)]));
  return {
    characters: manifest.characters,
    words: kept.map((word) => manifest.words[word] ?? ''),
    plain: new Map([...chosen].filter(([name]) => !big.test(name))),
    quantised: new Map(
      [...chosen].filter(([name]) => big.test(name)).map(([name, tensor]) => [name, quantise(tensor)]),
    ),
  };
};

// The more words the better: the most that fit, found by bisection.
let [fits, tooMany] = [0, order.length + 1];
let file = encodeWeights(weightsWith(fits));
while (tooMany - fits > 1) {
  const words = tooMany - fits > order.length ? order.length : Math.floor((fits + tooMany) / 2);
  const bytes = encodeWeights(weightsWith(words));
  if (bytes.length > largest) tooMany = words;
  else [fits, file] = [words, bytes];
}
writeFileSync(to, file);
console.log(`${to}: ${file.length} bytes, ${fits} of ${order.length} words.`);
