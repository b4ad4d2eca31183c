import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeWeights } from '../../src/language/statements/tagger/network/weights-file.ts';

/** Writes what an export.py in train/ writes, packs it, and reads it back. */
const packed = (words: string[], counts: number[], columns: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  const tables = { words: [words.length + 1, columns], shape: [2, 3] } as const;
  for (const [name, [rows, columns]] of Object.entries(tables))
    writeFileSync(
      join(folder, `${name}.bin`),
      // Each row holds its own number, so that it can be told where it went.
      Float32Array.from({ length: rows * columns }, (_, at) => Math.floor(at / columns)),
    );
  const tensors = Object.entries(tables).map(([name, [rows, columns]]) => ({ name, rows, columns }));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ characters: 'ab', words, counts, tensors }));
  const file = join(folder, 'tagger.weights');
  execFileSync(process.execPath, ['train/pack.ts', folder, file, '4000000'], { stdio: 'pipe' });
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
};

const linesOf = (words: Uint8Array) => Buffer.from(words).toString().trimEnd().split('\n');

test('packs tables as they are and the table of words in int8', () => {
  const { characters, words, plain, quantised } = decodeWeights(packed(['one', 'two'], [0, 9], 4));
  expect({ characters, words: linesOf(words) }).toEqual({ characters: 'ab', words: ['one', 'two'] });
  expect(plain.get('shape')?.values).toEqual(Float32Array.of(0, 0, 0, 1, 1, 1));
  const table = quantised.get('words');
  expect([...(table?.scales ?? [])].map((scale, row) => scale * (table?.values[4 * row] ?? 0))).toEqual([
    0,
    expect.closeTo(1, 4),
    expect.closeTo(2, 4),
  ]);
});

test('keeps as many words as fit in 4 MB: the most frequent, then the first', () => {
  const all = Array.from({ length: 70 }, (_, word) => `word${word}`);
  const file = packed(
    all,
    all.map((_, word) => (word === 69 ? 1 : 0)),
    100_000,
  );
  const { words, quantised } = decodeWeights(file);
  expect(file.length).toBeLessThanOrEqual(4_000_000);
  expect(file.length).toBeGreaterThan(3_800_000);
  const kept = linesOf(words);
  expect(kept).toEqual([...all.slice(0, kept.length - 1), 'word69'].toSorted());
  expect(quantised.get('words')?.scales[kept.indexOf('word69') + 1]).toBeCloseTo(70 / 127, 5);
});
