/**
 * The words of a table of words: UTF-8, a line each, in the order of their bytes. So they are looked up where they lie; as
 * strings in a Map they would take twenty times their size.
 */
import { weightsError } from './weights.ts';

const lineEnd = 10;

/** Where each line begins, and at last where they all end. */
const startsOf = (words: Uint8Array): Uint32Array => {
  if (words.length > 0 && words.at(-1) !== lineEnd) throw weightsError('its last word has no end');
  let count = 0;
  for (const byte of words) if (byte === lineEnd) count++;
  const starts = new Uint32Array(count + 1);
  let line = 0;
  for (let at = 0; at < words.length; at++) if (words[at] === lineEnd) starts[++line] = at + 1;
  return starts;
};

export type Vocabulary = {
  /** Rows that its table has: one for each word, and row 0 for all others. */
  rows: number;
  /** The row of a form: its own, else that of its last part, else that of its letters without apostrophes or points, else 0. */
  rowOf(form: string): number;
};

export const vocabularyOf = (words: Uint8Array): Vocabulary => {
  const bytes = Buffer.from(words.buffer, words.byteOffset, words.byteLength);
  const starts = startsOf(words);
  const own = (form: string): number => {
    const sought = Buffer.from(form);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = bytes.compare(sought, 0, sought.length, starts[middle], (starts[middle + 1] ?? 0) - 1);
      if (order === 0) return middle + 1;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return 0;
  };
  return {
    rows: starts.length,
    rowOf: (form) =>
      own(form) ||
      own(form.slice(form.lastIndexOf('-') + 1)) ||
      own(form.replaceAll("'", '')) ||
      own(form.replaceAll('.', '')),
  };
};
