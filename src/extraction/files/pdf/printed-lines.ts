import type { Piece } from './text-runs.ts';

/** A line, or the part of one that stands in a column. */
export type Line = Piece;

/** Of a font's height, what its capitals take above the baseline, about. */
const ASCENT = 0.7;

/** Whether two pieces stand on one line: a raised figure stands on that of its word. */
const isBeside = (a: Piece, b: Piece): boolean => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size * 2 < large.size) return small.baseline === large.baseline;
  const top = Math.max(a.baseline - a.size * ASCENT, b.baseline - b.size * ASCENT);
  return Math.min(a.baseline, b.baseline) - top >= (small.size * ASCENT) / 2;
};

/** Pieces of a page, line by line from the top, those of each line from the left. */
export const rowsOf = (pieces: Piece[]): Piece[][] => {
  const rows: { anchor: Piece; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    // Sorted as they are, only the last few rows can be beside it.
    const row = rows.slice(-3).find(({ anchor }) => isBeside(anchor, piece));
    if (!row) rows.push({ anchor: piece, pieces: [piece] });
    else {
      row.pieces.push(piece);
      // A raised figure comes first: its word is what the line is to be measured by.
      if (piece.size > row.anchor.size) row.anchor = piece;
    }
  }
  return rows.map((row) => row.pieces.toSorted((a, b) => a.left - b.left));
};

/** Of a font's height: a gap that is a space, and one that no word space is. */
const SPACE = 0.1;
const GUTTER = 1.2;

/** The line that pieces side by side make together. */
export const lineOf = (pieces: Piece[]): Line => {
  const [first] = pieces as [Piece, ...Piece[]];
  const main = pieces.reduce((most, piece) => (piece.text.length > most.text.length ? piece : most), first);
  const text = pieces
    .map((piece, i) => {
      const before = pieces[i - 1];
      return before && piece.left - before.right > SPACE * main.size ? ` ${piece.text}` : piece.text;
    })
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
  const right = pieces.reduce((most, piece) => Math.max(most, piece.right), first.right);
  return { text, left: first.left, right, baseline: main.baseline, size: main.size, font: main.font };
};

/** The parts of a line that may stand in columns of their own: wide gaps part them. */
export const partsOf = (row: Piece[]): Line[] => {
  const parts: Piece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of row) {
    if (piece.left - right > GUTTER * piece.size) parts.push([piece]);
    else parts.at(-1)?.push(piece);
    right = Math.max(right, piece.right);
  }
  return parts.map(lineOf);
};
