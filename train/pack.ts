/** Packs what an export.py wrote into one weights file: `node train/pack.ts FOLDER data/models/tagger.weights BYTES`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Plain, Quantised, Weights } from '../src/language/statements/tagger/network/weights.ts';
import { encodeWeights } from './encode-weights.ts';
import { byBytes, packWords } from './pack-words.ts';
import { quantise } from './quantise.ts';

const manifestSchema = z.object({
  characters: z.string(),
  words: z.array(z.string().regex(/^[^\n]+$/)),
  counts: z.array(z.number()),
  tensors: z.array(z.object({ name: z.string(), rows: z.int().positive(), columns: z.int().positive() })),
});

/** Matrices that the kernel multiplies by, and the table of words: those of the tagger and those of the reader. */
const big =
  /^(?:\d\.)?(?:words|(?:layer\d|one|two)\.(?:input|forward|backward)|labels|(?:cue|source)\.(?:span|candidate)|align|attend|asked|among(?:\.key)?|fuse\.(?:states|told)|out\.(?:states|fused))$/;

/** The words to keep, as indices: the most frequent in training first, then in the vocabulary's own order. */
const ranked = (counts: number[]): number[] =>
  counts.map((_, index) => index).toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);

const rowsOf = ({ columns, values, scales }: Quantised, rows: number[]): Quantised => {
  const kept = new Int8Array(rows.length * columns);
  for (const [to, row] of rows.entries()) kept.set(values.subarray(row * columns, (row + 1) * columns), to * columns);
  return { rows: rows.length, columns, values: kept, scales: Float32Array.from(rows, (row) => scales[row] ?? 0) };
};

const [folder = '', to = '', largest = ''] = process.argv.slice(2);
const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
const plain = new Map<string, Plain>();
const quantised = new Map<string, Quantised>();
for (const { name, rows, columns } of manifest.tensors) {
  const values = new Float32Array(new Uint8Array(readFileSync(join(folder, `${name}.bin`))).buffer);
  if (values.length !== rows * columns)
    throw new Error(`${name}.bin holds ${values.length} numbers, not ${rows} × ${columns}.`);
  if (big.test(name)) quantised.set(name, quantise({ rows, columns, values }));
  else plain.set(name, { rows, columns, values });
}
const wordTable = quantised.get('words');
if (!wordTable) throw new Error('manifest.json names no tensor “words”.');
const order = ranked(manifest.counts);

const weightsWith = (count: number): Weights => {
  const kept = order.slice(0, count).toSorted((a, b) => byBytes(manifest.words[a] ?? '', manifest.words[b] ?? ''));
  return {
    characters: manifest.characters,
    words: packWords(kept.map((word) => manifest.words[word] ?? '')),
    plain,
    // Row 0 is that of unknown words.
    quantised: new Map(quantised).set('words', rowsOf(wordTable, [0, ...kept.map((word) => word + 1)])),
  };
};

// The more words the better: the most that fit, found by bisection.
let [fits, tooMany] = [0, order.length + 1];
let file = encodeWeights(weightsWith(fits));
while (tooMany - fits > 1) {
  const words = tooMany - fits > order.length ? order.length : Math.floor((fits + tooMany) / 2);
  const bytes = encodeWeights(weightsWith(words));
  if (bytes.length > Number(largest)) tooMany = words;
  else [fits, file] = [words, bytes];
}
writeFileSync(to, file);
console.log(`${to}: ${file.length} bytes, ${fits} of ${order.length} words.`);
