/** Weights of a reader, and texts, made by chance from a seed: small enough for a slow reference. */
import { kinds, type Token } from '../../../src/language/answers/passages.ts';
import { repeatedWidth } from '../../../src/language/answers/repeated.ts';
import { packWords } from '../../../src/language/network/vocabulary.ts';
import { type Plain, type Quantised, quantise, type Weights } from '../../../src/language/network/weights.ts';
import { words } from '../quotes/random.ts';

const forms = [...words, "don't", 'mayor-elect', 'unheard', 'é'];
const characters = 'abcdefghijklmnopqrstuvwxyz';
const [vector, letters, shape, kind] = [6, 5, 3, 3];

/** A reader whose first half has so many units in each direction, and its second; answers are at most five words long. */
export const randomReader = (next: () => number, first: number, second: number): Weights => {
  const [compared, fused, ends] = [8, 12, 3];
  const plain = new Map<string, Plain>();
  const quantised = new Map<string, Quantised>();
  const table = (rows: number, columns: number, size: number): Plain => ({
    rows,
    columns,
    values: Float32Array.from({ length: rows * columns }, () => size * (2 * next() - 1)),
  });
  const add = (name: string, rows: number, columns: number) => plain.set(name, table(rows, columns, 1));
  const addBig = (name: string, rows: number, columns: number, size = 1) =>
    quantised.set(name, quantise(table(rows, columns, size)));
  addBig('words', words.length + 1, vector);
  add('common', 2, vector - 1);
  add('letters', 3 * (characters.length + 2), letters);
  add('letters.bias', 1, letters);
  add('shape', 8, shape);
  add('kind', 2 * kinds.length, kind);
  for (const [name, hidden, inputs] of [
    ['one', first, vector + letters + shape + kind],
    ['two', second, fused],
  ] as const) {
    addBig(`${name}.input`, 8 * hidden, inputs);
    add(`${name}.bias`, 1, 8 * hidden);
    addBig(`${name}.forward`, 4 * hidden, hidden);
    addBig(`${name}.backward`, 4 * hidden, hidden);
  }
  addBig('align', compared, vector + letters);
  add('align.bias', 1, compared);
  addBig('attend', compared, 2 * first);
  add('attend.bias', 1, compared);
  add('weigh', 1, 2 * first);
  addBig('fuse.states', fused, 2 * first);
  addBig('fuse.told', fused, 2 * 2 * first + compared + repeatedWidth, 0.3);
  add('fuse.bias', 1, fused);
  addBig('among.key', compared, fused);
  add('among.key.bias', 1, compared);
  addBig('among', fused, 3 * fused, 0.1);
  add('among.bias', 1, fused);
  addBig('asked', fused, 2 * first);
  addBig('out.states', 2 + 2 * ends, 2 * second);
  addBig('out.fused', 2 + 2 * ends, fused);
  add('out.bias', 1, 2 + 2 * ends);
  add('long', 1, 5);
  return { characters, words: packWords(words), plain, quantised };
};

/** A text of so many words. */
export const randomText = (next: () => number, length: number): Token[] => {
  const below = (limit: number) => Math.floor(next() * limit);
  return Array.from({ length }, (_, at) => {
    const form = forms[below(forms.length)] ?? '';
    return { start: at, end: at + 1, form, shape: below(8), kind: below(2 * kinds.length), lower: form, stems: [form] };
  });
};
