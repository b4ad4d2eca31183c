import { type Hyphens, joinedLines } from './hyphens.ts';
import type { Line } from './printed-lines.ts';

/** A paragraph or a heading, as far as it stands in one block. */
export type Paragraph = { lines: Line[]; column: Column };

/** Where a block's lines begin and end. */
type Column = { left: number; right: number };

/** Fonts set apart by less are one size. */
export const isSameSize = (a: number, b: number): boolean => Math.abs(a - b) <= 0.08 * Math.max(a, b);

/** Of the usual distance of lines: more is a gap between paragraphs. */
const GAP = 1.25;
/** Of a font's height: more is an indentation. */
const INDENT = 0.8;

const ENDS = /[.!?…:][\p{Pe}\p{Pf}\p{Po}"'”’]*$/u;
/** Looked for at the very end: a pattern that ends in `$` is tried at each place before. */
const ends = ({ text }: Line) => ENDS.test(text.slice(-20));
const BULLET = /^[•‣▪●◦] /u;
/** A dash or a number begins an item of a list, or is a sentence's. */
const MARK = /^(?:[*·–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)]) /u;
const isItem = ({ text }: Line) => BULLET.test(text) || MARK.test(text);

const columnOf = (lines: Line[]): Column => ({
  left: lines.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
  right: lines.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
});

/** Few of the gaps are smaller; where paragraphs are short and set apart, half of them are larger. */
const usualOf = (gaps: number[]): number => gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 5)] ?? 0;

/** How far lines of a size stand apart in a document. */
type Leading = (size: number) => number;

const leadingIn = (blocks: Line[][]): Leading => {
  const rounded = (size: number) => Math.round(size * 2) / 2;
  const gaps = blocks.flatMap((lines) =>
    lines.slice(1).flatMap((line, i) => {
      const before = lines[i] as Line;
      const gap = line.baseline - before.baseline;
      return gap > 0 && rounded(line.size) === rounded(before.size) ? [{ gap, size: rounded(line.size) }] : [];
    }),
  );
  const bySize = Map.groupBy(gaps, ({ size }) => size);
  const usual = new Map(
    [...bySize].map(([size, found]) => [size, found.length > 2 ? usualOf(found.map(({ gap }) => gap)) : null]),
  );
  // Of a headline's few lines nothing can be said; type is set at 1.2 of its size or a little more.
  return (size) => usual.get(rounded(size)) ?? 1.4 * size;
};

/** Whether the first word of `next` would have had room on the line: it didn't end because it was full. */
const hasRoom = (line: Line, next: Line, { right }: Column): boolean => {
  const letter = (next.right - next.left) / Math.max(1, next.text.length);
  const word = (next.text.split(' ', 1)[0] ?? '').length;
  return line.right + (word + 1) * letter < right - line.size;
};

const isIndented = (line: Line, { left }: Column) => line.left - left > INDENT * line.size;

/** Whether `next`, as indented as the paragraph's only line is, begins one as well: quotations are longer. */
const isAnotherFirst = ([line, ...more]: Line[], next: Line, column: Column): boolean =>
  line !== undefined &&
  more.length === 0 &&
  isIndented(line, column) &&
  isIndented(next, column) &&
  (ends(line) || hasRoom(line, next, column));

const breaksBefore = (next: Line, { lines, column }: Paragraph, leading: Leading): boolean => {
  const line = lines.at(-1) as Line;
  if (!isSameSize(line.size, next.size) || BULLET.test(next.text)) return true;
  if (next.baseline - line.baseline > GAP * leading(next.size) || isAnotherFirst(lines, next, column)) return true;
  if (isIndented(next, column) && next.left - line.left > INDENT * line.size && !isItem(line)) return true;
  const isEnd = ends(line);
  if (hasRoom(line, next, column)) return isEnd || line.font !== next.font || MARK.test(next.text);
  return isEnd && (MARK.test(next.text) || (line.font !== next.font && isIndented(next, column)));
};

const paragraphsIn = (lines: Line[], leading: Leading): Paragraph[] => {
  const column = columnOf(lines);
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && !breaksBefore(line, paragraph, leading)) paragraph.lines.push(line);
    else paragraphs.push({ lines: [line], column });
  }
  return paragraphs;
};

/** Whether a paragraph at a block's beginning is the rest of the one before. */
const goesOn = (paragraph: Paragraph, next: Paragraph): boolean => {
  const last = paragraph.lines.at(-1) as Line;
  const [first] = next.lines as [Line, ...Line[]];
  if (!isSameSize(last.size, first.size) || ends(last) || BULLET.test(first.text)) return false;
  if (/^[\p{Ll}\d(]/u.test(first.text)) return true;
  const isFull = !hasRoom(last, first, paragraph.column) && paragraph.lines.length > 1;
  return isFull && last.font === first.font && !isIndented(first, next.column);
};

/** Notes and captions, in smaller print, that may stand between a paragraph's halves. */
const MOST_BETWEEN = 6;

/** The paragraphs of all blocks in reading order; those that a column or a page divides are put together again. */
export const paragraphsOf = (blocks: Line[][]): Paragraph[] => {
  const leading = leadingIn(blocks);
  const paragraphs: Paragraph[] = [];
  for (const block of blocks) {
    const [first, ...rest] = paragraphsIn(block, leading);
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

/** A paragraph's text. */
export const textOf = ({ lines }: Paragraph, hyphens: Hyphens): string =>
  lines.map(({ text }) => text).reduce((text, line) => joinedLines(text, line, hyphens));
