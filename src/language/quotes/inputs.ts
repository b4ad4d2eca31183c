/** What the network is told of a word: the vector of its form, that of its letters, and one for each of its features. */
import { LRUCache } from 'lru-cache';
import type { Paragraph } from './features.ts';
import { inputUnit } from './kernel.ts';
import { type Plain, plainOf, quantisedOf, type Weights } from './weights.ts';

export type Inputs = {
  /** Numbers for one word. */
  width: number;
  /** Writes a word's numbers (fixed point, 1 is `inputUnit`) to `into`, from `at` on. */
  write(paragraph: Paragraph, word: number, into: Int16Array, at: number): void;
};

const features = ['shape', 'mark', 'start', 'tag', 'name'] as const;
const flagBits = 4;

const fixed = (value: number) => Math.max(-32_768, Math.min(32_767, Math.round(value * inputUnit)));

/** Gives the row of a form in the table of words: its own, else that of its last part, else that of unknown words (0). */
export const vocabularyOf = (words: string[]): ((form: string) => number) => {
  const rows = new Map(words.map((word, index) => [word, index + 1]));
  return (form) =>
    rows.get(form) ??
    rows.get(form.slice(form.lastIndexOf('-') + 1)) ??
    rows.get(form.replaceAll("'", '')) ??
    rows.get(form.replaceAll('.', '')) ??
    0;
};

/** Characters of a word that are looked at: all, or of a longer one the first nine and the last seven. */
const seen = 16;
const head = 9;

/**
 * The convolution over a word's characters (three wide, zeros around the word, the maximum over all 16 places, ReLU). The
 * table holds what a character gives as the left, the middle and the right one of three: the product of its vector and the
 * filters, made when the weights were packed.
 */
export const lettersOf = (characters: string, table: Plain, biases: Float32Array): ((form: string) => Float32Array) => {
  const filters = table.columns;
  const kinds = table.rows / 3;
  const rowOf = new Map([...characters].map((character, index) => [character, index + 2]));
  const row = (side: number, character: number) =>
    table.values.subarray((side * kinds + character) * filters, (side * kinds + character + 1) * filters);
  return (form) => {
    const letters = [...form];
    if (letters.length > seen) letters.splice(head, letters.length - seen);
    const rows = letters.map((letter) => rowOf.get(letter) ?? 1);
    const found = new Float32Array(filters);
    // Beyond the place after the last letter all places are alike: nothing but the biases.
    for (let place = 0; place < Math.min(seen, rows.length + 2); place++) {
      const left = row(0, rows[place - 1] ?? 0);
      const middle = row(1, rows[place] ?? 0);
      const right = row(2, rows[place + 1] ?? 0);
      for (let filter = 0; filter < filters; filter++) {
        const sum = (left[filter] ?? 0) + (middle[filter] ?? 0) + (right[filter] ?? 0) + (biases[filter] ?? 0);
        if (sum > (found[filter] ?? 0)) found[filter] = sum;
      }
    }
    return found;
  };
};

/** Forms whose vectors are kept from one article to the next: more than a long one has. */
const keptForms = 4096;

/** Prepares the tables of the weights. */
export const inputsOf = (weights: Weights): Inputs => {
  const words = quantisedOf(weights, 'words', weights.words.length + 1);
  const rowOf = vocabularyOf(weights.words);
  const characterRows = 3 * ([...weights.characters].length + 2);
  const characterTable = plainOf(weights, 'letters', characterRows);
  const filters = characterTable.columns;
  const letters = lettersOf(weights.characters, characterTable, plainOf(weights, 'letters.bias', 1, filters).values);
  const tables = features.map((feature) => {
    const { columns, values } = plainOf(weights, feature);
    return { feature, columns, values: Int16Array.from(values, fixed) };
  });
  const formWidth = words.columns + filters;
  const width = formWidth + tables.reduce((sum, { columns }) => sum + columns, 0) + flagBits;

  const vectorOf = (form: string): Int16Array => {
    const vector = new Int16Array(formWidth);
    const row = rowOf(form);
    const scale = words.scales[row] ?? 0;
    for (let column = 0; column < words.columns; column++)
      vector[column] = fixed(scale * (words.values[row * words.columns + column] ?? 0));
    vector.set(Int16Array.from(letters(form), fixed), words.columns);
    return vector;
  };

  const known = new LRUCache<string, Int16Array>({ max: keptForms });
  return {
    width,
    write(paragraph, word, into, at) {
      const form = paragraph.words[word]?.form ?? '';
      const vector = known.get(form) ?? vectorOf(form);
      known.set(form, vector);
      into.set(vector, at);
      at += formWidth;
      for (const { feature, columns, values } of tables) {
        const value = paragraph[feature][word] ?? 0;
        into.set(values.subarray(value * columns, (value + 1) * columns), at);
        at += columns;
      }
      for (let bit = 0; bit < flagBits; bit++) into[at + bit] = (paragraph.flags >> bit) & 1 ? inputUnit : 0;
    },
  };
};
