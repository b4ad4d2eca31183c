/** What the network is told of a word: what its form tells, a vector for each of its features, and its paragraph's flags. */

import type { Paragraph } from './features.ts';
import { inputUnit } from './network/kernel.ts';
import { plainOf, type Weights } from './network/weights.ts';
import { fixed, formsOf } from './network/word-forms.ts';

/** Writes a word's numbers (int16, `inputUnit` stands for 1) to `into`, from `at` on. */
type Write = (paragraph: Paragraph, word: number, into: Int16Array, at: number) => void;
export type Inputs = { width: number; write: Write };

const features = ['shape', 'mark', 'start', 'tag', 'name'] as const;
const flagBits = 4;

/** Prepares the tables of the weights. */
export const inputsOf = (weights: Weights): Inputs => {
  const forms = formsOf(weights);
  const tables = features.map((feature) => {
    const { rows, columns, values } = plainOf(weights, feature);
    const vectors = Array.from({ length: rows }, (_, row) =>
      fixed(values.subarray(row * columns, (row + 1) * columns)),
    );
    return { feature, columns, vectors };
  });

  return {
    width: forms.width + tables.reduce((sum, { columns }) => sum + columns, 0) + flagBits,
    write(paragraph, word, into, at) {
      into.set(forms.vectorOf(paragraph.words[word]?.form ?? ''), at);
      let column = at + forms.width;
      for (const { feature, columns, vectors } of tables) {
        into.set(vectors[paragraph[feature][word] ?? 0] ?? [], column);
        column += columns;
      }
      for (let bit = 0; bit < flagBits; bit++) into[column + bit] = (paragraph.flags >> bit) & 1 ? inputUnit : 0;
    },
  };
};
