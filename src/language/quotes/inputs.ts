/** What the network is told of a word: the vector of its form, what its letters tell, and a vector for each of its features. */
import type { Paragraph } from './features.ts';
import { inputUnit } from './kernel.ts';
import { lettersOf } from './letters.ts';
import { plainOf, quantisedOf, type Weights } from './weights.ts';

/** Writes a word's numbers (int16, `inputUnit` stands for 1) to `into`, from `at` on. */
type Write = (paragraph: Paragraph, word: number, into: Int16Array, at: number) => void;
export type Inputs = { width: number; write: Write };

const features = ['shape', 'mark', 'start', 'tag', 'name'] as const;
const flagBits = 4;

/** Forms whose vectors are kept from one article to the next: as many as a long one has. Then all are made anew. */
const keptForms = 4096;

/** Gives the row of a form in the table of words: its own, else that of its last part, else that of unknown words (0). */
export const vocabularyOf = (words: string[]): ((form: string) => number) => {
  const rows = new Map<string, number>();
  for (const [index, word] of words.entries()) rows.set(word, index + 1);
  return (form) =>
    rows.get(form) ??
    rows.get(form.slice(form.lastIndexOf('-') + 1)) ??
    rows.get(form.replaceAll("'", '')) ??
    rows.get(form.replaceAll('.', '')) ??
    0;
};

const fixed = (numbers: Float32Array): Int16Array => {
  const rounded = new Int16Array(numbers.length);
  for (let at = 0; at < numbers.length; at++)
    rounded[at] = Math.max(-32_768, Math.min(32_767, Math.round((numbers[at] ?? 0) * inputUnit)));
  return rounded;
};

/** Prepares the tables of the weights. */
export const inputsOf = (weights: Weights): Inputs => {
  const words = quantisedOf(weights, 'words', weights.words.length + 1);
  const rowOf = vocabularyOf(weights.words);
  const characterTable = plainOf(weights, 'letters', 3 * ([...weights.characters].length + 2));
  const filters = characterTable.columns;
  const letters = lettersOf(weights.characters, characterTable, plainOf(weights, 'letters.bias', 1, filters).values);
  const tables = features.map((feature) => {
    const { rows, columns, values } = plainOf(weights, feature);
    const vectors = Array.from({ length: rows }, (_, row) =>
      fixed(values.subarray(row * columns, (row + 1) * columns)),
    );
    return { feature, columns, vectors };
  });
  const formWidth = words.columns + filters;

  const vectorOf = (form: string): Int16Array => {
    const row = rowOf(form);
    const scale = words.scales[row] ?? 0;
    const vector = new Float32Array(formWidth);
    for (let column = 0; column < words.columns; column++)
      vector[column] = scale * (words.values[row * words.columns + column] ?? 0);
    vector.set(letters(form), words.columns);
    return fixed(vector);
  };
  const vectors = new Map<string, Int16Array>();

  return {
    width: formWidth + tables.reduce((sum, { columns }) => sum + columns, 0) + flagBits,
    write(paragraph, word, into, at) {
      const form = paragraph.words[word]?.form ?? '';
      let vector = vectors.get(form);
      if (!vector) {
        vector = vectorOf(form);
        if (vectors.size >= keptForms) vectors.clear();
        vectors.set(form, vector);
      }
      into.set(vector, at);
      let column = at + formWidth;
      for (const { feature, columns, vectors } of tables) {
        into.set(vectors[paragraph[feature][word] ?? 0] ?? [], column);
        column += columns;
      }
      for (let bit = 0; bit < flagBits; bit++) into[column + bit] = (paragraph.flags >> bit) & 1 ? inputUnit : 0;
    },
  };
};
