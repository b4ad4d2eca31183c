/** What the letters of a word tell of it, whether the word is known or not. */
import type { Plain } from './weights.ts';

/** Characters of a word that are looked at: all, or of a longer one the first nine and the last seven. */
const seen = 16;
const head = 9;

/**
 * A convolution over a word's characters: three wide, with zeros around the word, ReLU, and the maximum over all 16 places.
 * The table holds what a character gives as the left one of three, then as the middle one, then as the right one: the product
 * of its vector and the filters, made when the weights were packed. In each third, row 0 is no character and 1 an unknown one.
 */
export const lettersOf = (
  characters: string,
  { rows, columns: filters, values }: Plain,
  biases: Float32Array,
): ((form: string) => Float32Array) => {
  const codes = new Map([...characters].map((character, index) => [character, index + 2]));
  const third = (rows / 3) * filters;
  return (form) => {
    const letters = [...form];
    if (letters.length > seen) letters.splice(head, letters.length - seen);
    const starts = letters.map((letter) => (codes.get(letter) ?? 1) * filters);
    const found = new Float32Array(filters);
    // All places after the one behind the last letter are alike: they have nothing but the biases.
    for (let place = 0; place < Math.min(seen, letters.length + 2); place++) {
      const left = starts[place - 1] ?? 0;
      const middle = third + (starts[place] ?? 0);
      const right = 2 * third + (starts[place + 1] ?? 0);
      for (let filter = 0; filter < filters; filter++) {
        const sum =
          (values[left + filter] ?? 0) +
          (values[middle + filter] ?? 0) +
          (values[right + filter] ?? 0) +
          (biases[filter] ?? 0);
        if (sum > (found[filter] ?? 0)) found[filter] = sum;
      }
    }
    return found;
  };
};
