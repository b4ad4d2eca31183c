import { joinedLines } from './hyphens.ts';
import type { Line } from './lines.ts';

/** A paragraph or a heading, as far as it stands in one block. */
export type Paragraph = { lines: Line[]; column: Column };

/** Where a block's lines begin and end, and how far they stand apart. */
type Column = { left: number; right: number; leading: number };

const middle = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Fonts set apart by less are one size. */
export const isSameSize = (a: number, b: number): boolean => Math.abs(a - b) <= 0.08 * Math.max(a, b);

/** Of the usual distance of lines: more is a gap between paragraphs. */
const GAP = 1.25;
/** Of a font's height: more is an indentation. */
const INDENT = 0.8;

const ENDS = /[.!?…:][\p{Pe}\p{Pf}\p{Po}"'”’]*$/u;
const BEGINS = /^(?:[•‣▪●◦*–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)]) /u;

const columnOf = (lines: Line[]): Column => {
  const gaps = lines
    .slice(1)
    .map((line, i) => ({ line, before: lines[i] as Line }))
    .filter(({ line, before }) => isSameSize(line.size, before.size))
    .map(({ line, before }) => line.baseline - before.baseline)
    .filter((gap) => gap > 0);
  return {
    left: lines.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: lines.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
    // Of two lines nothing can be said; type is set at 1.2 of its size or a little more.
    leading: gaps.length > 2 ? middle(gaps) : 1.4 * middle(lines.map(({ size }) => size)),
  };
};

/** Whether the first word of `next` would have had room on the line: it didn't end because it was full. */
const hasRoom = (line: Line, next: Line, { right }: Column): boolean => {
  const letter = (next.right - next.left) / Math.max(1, next.text.length);
  const word = (next.text.split(' ', 1)[0] ?? '').length;
  return line.right + (word + 1) * letter < right - line.size;
};

const isIndented = (line: Line, { left }: Column) => line.left - left > INDENT * line.size;

const breaksBetween = (line: Line, next: Line, column: Column): boolean => {
  if (!isSameSize(line.size, next.size) || BEGINS.test(next.text)) return true;
  if (next.baseline - line.baseline > GAP * column.leading) return true;
  if (isIndented(next, column) && next.left - line.left > INDENT * line.size && !BEGINS.test(line.text)) return true;
  const ends = ENDS.test(line.text);
  if (hasRoom(line, next, column)) return ends || line.font !== next.font;
  return ends && line.font !== next.font && isIndented(next, column);
};

/** The paragraphs of one block of lines. */
export const paragraphsIn = (lines: Line[]): Paragraph[] => {
  const column = columnOf(lines);
  const paragraphs: Paragraph[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before && !breaksBetween(before, line, column)) paragraphs.at(-1)?.lines.push(line);
    else paragraphs.push({ lines: [line], column });
  }
  return paragraphs;
};

/** Whether a paragraph at a block's beginning is the rest of the one before. */
const goesOn = (paragraph: Paragraph, next: Paragraph): boolean => {
  const last = paragraph.lines.at(-1) as Line;
  const [first] = next.lines as [Line, ...Line[]];
  if (!isSameSize(last.size, first.size) || ENDS.test(last.text) || BEGINS.test(first.text)) return false;
  if (/^[\p{Ll}\d(]/u.test(first.text)) return true;
  const isFull = !hasRoom(last, first, paragraph.column) && paragraph.lines.length > 1;
  return isFull && last.font === first.font && !isIndented(first, next.column);
};

/** Notes and captions, in smaller print, that may stand between a paragraph's halves. */
const MOST_BETWEEN = 6;

/** The paragraphs of all blocks in reading order; those that a column or a page divides are put together again. */
export const paragraphsOf = (blocks: Line[][]): Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  for (const block of blocks) {
    const [first, ...rest] = paragraphsIn(block);
    if (!first) continue;
    const size = first.lines[0]?.size ?? 0;
    const candidate = paragraphs
      .slice(-MOST_BETWEEN)
      .findLast(({ lines: [line] }) => line && (line.size > size || isSameSize(line.size, size)));
    if (candidate && goesOn(candidate, first)) {
      candidate.lines.push(...first.lines);
      candidate.column = first.column;
    } else paragraphs.push(first);
    paragraphs.push(...rest);
  }
  return paragraphs;
};

/** A paragraph's text. `words` are all words of the document: see {@link joinedLines}. */
export const textOf = ({ lines }: Paragraph, words: ReadonlySet<string>): string =>
  lines.map(({ text }) => text).reduce((text, line) => joinedLines(text, line, words));
