/** Weights and paragraphs made by chance, from a seed: small enough for a slow reference. */

import type { Paragraph } from '../../../../src/language/statements/tagger/features.ts';
import { labels } from '../../../../src/language/statements/tagger/labels.ts';
import { featureRows } from '../../../../src/language/statements/tagger/link-features.ts';
import type { Plain, Quantised, Weights } from '../../../../src/language/statements/tagger/network/weights.ts';
import { byBytes, packWords } from '../../../../train/pack-words.ts';
import { quantise } from '../../../../train/quantise.ts';

/** How many values each feature of a paragraph has. */
const sizes = { shape: 8, mark: 8, start: 3, tag: 24, name: 6, flags: 16 };

/** mulberry32: numbers from 0 up to 1. */
export const chance = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

export const words = ['the', 'mayor', 'said', 'rain', 'dont', 'elect', 'us', ',', '.', '``', "''"].toSorted(byBytes);
const forms = [...words, "don't", 'mayor-elect', 'u.s.', 'unheard', 'counterintelligence-minded', 'é'];
const characters = 'abcdefghijklmnopqrstuvwxyz';

/** Weights of a network of two stacks with so many units in each direction. */
export const randomWeights = (seed: number, hidden: number): Weights => {
  const next = chance(seed);
  const plain = new Map<string, Plain>();
  const quantised = new Map<string, Quantised>();
  const table = (rows: number, columns: number, size: number): Plain => ({
    rows,
    columns,
    values: Float32Array.from({ length: rows * columns }, () => size * (2 * next() - 1)),
  });
  const add = (name: string, rows: number, columns: number, size = 1) => plain.set(name, table(rows, columns, size));
  const addBig = (name: string, rows: number, columns: number, size: number) =>
    quantised.set(name, quantise(table(rows, columns, size)));
  addBig('words', words.length + 1, 6, 1);
  add('letters', 3 * (characters.length + 2), 5);
  add('letters.bias', 1, 5);
  // An odd number of inputs, so that the kernel's pairs must be filled up.
  for (const feature of ['shape', 'mark', 'start', 'tag', 'name'] as const) add(feature, sizes[feature], 2);
  add('crf.first', 1, labels.length);
  add('crf.last', 1, labels.length);
  add('crf.transitions', labels.length, labels.length);
  const width = 6 + 5 + 10 + 4;
  for (const stack of ['0', '1']) {
    for (const [layer, inputs] of [
      [`${stack}.layer1`, width],
      [`${stack}.layer2`, 2 * hidden],
    ] as const) {
      addBig(`${layer}.input`, 8 * hidden, inputs, 1);
      add(`${layer}.bias`, 1, 8 * hidden);
      addBig(`${layer}.forward`, 4 * hidden, hidden, 1);
      addBig(`${layer}.backward`, 4 * hidden, hidden, 1);
    }
    addBig(`${stack}.labels`, labels.length, 2 * hidden, 2);
    add(`${stack}.labels.bias`, 1, labels.length);
    for (const head of [`${stack}.cue`, `${stack}.source`]) {
      addBig(`${head}.span`, 6, 4 * hidden, 1);
      add(`${head}.span.bias`, 1, 6);
      addBig(`${head}.candidate`, 5, 4 * hidden, 1);
      add(`${head}.candidate.bias`, 1, 5);
      add(`${head}.features`, featureRows, 5);
      add(`${head}.score`, 1, 5);
      add(`${head}.score.bias`, 1, 1);
    }
  }
  return { characters, words: packWords(words), plain, quantised };
};

/** A paragraph of so many words, in sentences of ten. */
export const randomParagraph = (next: () => number, length: number): Paragraph => {
  const below = (limit: number) => Math.floor(next() * limit);
  const each = (limit: number) => Array.from({ length }, () => below(limit));
  return {
    words: each(forms.length).map((form, index) => ({ start: index, end: index + 1, form: forms[form] ?? '' })),
    sentences: Array.from({ length: Math.ceil(length / 10) }, (_, sentence) => 10 * sentence),
    shape: each(sizes.shape),
    mark: each(sizes.mark),
    start: each(sizes.start),
    tag: each(sizes.tag),
    name: each(sizes.name),
    flags: below(sizes.flags),
  };
};
