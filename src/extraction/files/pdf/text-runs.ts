/** A run of text in one font on one line of a page. Lengths are in points; the page's upper left corner is 0, 0. */
export type Piece = {
  text: string;
  left: number;
  right: number;
  baseline: number;
  /** The height of the font. */
  size: number;
  font: string;
};

/** As much of pdf.js's text items as is looked at. */
export type Item = { str: string; transform: number[]; width: number; fontName: string };

/** What turns a page's own coordinates into those of its upright view. */
type Matrix = readonly number[];

const times = (a: Matrix, b: Matrix): number[] => {
  const [a0 = 0, a1 = 0, a2 = 0, a3 = 0, a4 = 0, a5 = 0] = a;
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0, b4 = 0, b5 = 0] = b;
  return [
    a0 * b0 + a2 * b1,
    a1 * b0 + a3 * b1,
    a0 * b2 + a2 * b3,
    a1 * b2 + a3 * b3,
    a0 * b4 + a2 * b5 + a4,
    a1 * b4 + a3 * b5 + a5,
  ];
};

/** Text that runs from left to right: marks across the page and notes along its edge are not the article's. */
const isLevel = (across: number, along: number) => Math.abs(across) < 0.1 * Math.abs(along);

/** Where an item of text stands on the page, or null for one that is turned, empty or absurd. */
export const pieceOf = ({ str, transform, width, fontName }: Item, view: Matrix): Piece | null => {
  const [along = 0, across = 0, slant = 0, up = 0, left = 0, baseline = 0] = times(view, transform);
  const size = Math.hypot(slant, up);
  const isSound = [left, baseline, size, width].every(Number.isFinite) && size > 0;
  if (!isSound || str.trim() === '' || along <= 0 || !isLevel(across, along)) return null;
  return { text: str, left, right: left + width, baseline, size, font: fontName };
};

/** Text printed twice, a hair apart, to look bold: once is enough. */
export const withoutDoubles = (pieces: Piece[]): Piece[] => {
  const seen = new Set<string>();
  return pieces.filter(({ text, left, baseline, size }) => {
    const place = [left, baseline].map((at) => Math.round(at / (size / 3)));
    const key = `${text} ${place}`;
    const isDouble = seen.has(key);
    seen.add(key);
    return !isDouble;
  });
};
