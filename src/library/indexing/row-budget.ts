/**
 * How many index rows an article may have: whoever writes a text must not choose how much the library writes for it. Ordinary
 * articles stay far below; of a text that is one long list of names or dates, the last ones are only found in the article itself.
 */

/** Bytes of rows for each letter of the text. A short text counts as one of {@link LEAST} letters: it may be all names. */
const BYTES = 3;
const LEAST = 4_000;

/** Bytes that all rows of one article may take. */
export const roomFor = (text: string): number => BYTES * Math.max(LEAST, text.length);

/** Those of `rows`, from the first on, that fit into so many bytes together. */
export const fitting = <T>(rows: T[], bytesOf: (row: T) => number, room: number): T[] => {
  let left = room;
  return rows.filter((row) => {
    const bytes = bytesOf(row);
    if (bytes > left) return false;
    left -= bytes;
    return true;
  });
};

export const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
