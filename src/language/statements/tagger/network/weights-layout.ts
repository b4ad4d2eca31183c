/**
 * The layout of a file of trained weights: four letters, a CRC-32 of all that follows it, the length of the directory, the
 * directory, and then the parts in the same order. The directory is text, one line per part: its type, rows, columns and name.
 * Each part begins at a multiple of four. Numbers are little-endian, row after row. An int8 part starts with its scales, one
 * float32 per row. The columns of a text are its bytes.
 */

/** The types of a part. */
export const types = ['text', 'float32', 'int8'] as const;
/** A line of the directory. */
export type Part = { type: (typeof types)[number]; rows: number; columns: number; name: string };

/** The first four letters; the last of them is the version. */
export const magic = 'ORW2';
/** Bytes before the directory. */
export const preamble = 12;
/** Rounds up to a multiple of four. */
export const aligned = (bytes: number) => Math.ceil(bytes / 4) * 4;
/** Bytes of a part. */
export const sizeOf = ({ type, rows, columns }: Part) =>
  type === 'text' ? columns : type === 'int8' ? 4 * rows + rows * columns : 4 * rows * columns;
