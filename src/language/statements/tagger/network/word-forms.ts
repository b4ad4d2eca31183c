/** What a network is told of a word's form: its vector in the table of words, and what its letters tell. */
import { keptByForm } from './by-form.ts';
import { inputUnit } from './kernel.ts';
import { lettersOf } from './letter-features.ts';
import { vocabularyOf } from './vocabulary.ts';
import { plainOf, quantisedOf, type Weights } from './weights.ts';

export type Forms = {
  width: number;
  /** A form's `width` numbers (`inputUnit` stands for 1), not to be written to. */
  vectorOf(form: string): Int16Array;
  /** Whether the table has it: all that it lacks have one row in common. */
  isKnown(form: string): boolean;
};

type Made = { vector: Int16Array; isKnown: boolean };

/** Numbers as the kernel reads them: `inputUnit` stands for 1. */
export const fixed = (numbers: Float32Array): Int16Array => {
  const rounded = new Int16Array(numbers.length);
  for (let at = 0; at < numbers.length; at++)
    rounded[at] = Math.max(-32_768, Math.min(32_767, Math.round((numbers[at] ?? 0) * inputUnit)));
  return rounded;
};

/** Prepares the tables “words”, “letters” and “letters.bias”. */
export const formsOf = (weights: Weights): Forms => {
  const vocabulary = vocabularyOf(weights.words);
  const words = quantisedOf(weights, 'words', vocabulary.rows);
  const characterTable = plainOf(weights, 'letters', 3 * ([...weights.characters].length + 2));
  const filters = characterTable.columns;
  const letters = lettersOf(weights.characters, characterTable, plainOf(weights, 'letters.bias', 1, filters).values);
  const width = words.columns + filters;

  const madeOf = keptByForm((form): Made => {
    const row = vocabulary.rowOf(form);
    const scale = words.scales[row] ?? 0;
    const vector = new Float32Array(width);
    for (let column = 0; column < words.columns; column++)
      vector[column] = scale * (words.values[row * words.columns + column] ?? 0);
    vector.set(letters(form), words.columns);
    return { vector: fixed(vector), isKnown: row > 0 };
  });

  return {
    width,
    vectorOf: (form) => madeOf(form).vector,
    isKnown: (form) => madeOf(form).isKnown,
  };
};
