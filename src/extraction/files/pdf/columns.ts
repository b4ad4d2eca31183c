import { type Line, lineOf, rowsOf } from './printed-lines.ts';

/** A column of text holds some thirty letters a line; cells of a table are narrower, and are read across. */
const NARROWEST = 7;

/** Lines that each side of a gutter has at least, beside the other's. */
const FEWEST = 3;

/** Columns that stand side by side on a page, and in each other. */
const DEEPEST = 4;

/** Places that are tried for a gutter, evenly over the width. */
const TRIES = 120;

type Split = { left: Line[]; right: Line[]; across: Line[] };

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const splitAt = (lines: Line[], x: number): Split => {
  const split: Split = { left: [], right: [], across: [] };
  for (const line of lines) (line.right <= x ? split.left : line.left >= x ? split.right : split.across).push(line);
  return split;
};

const leftOf = (lines: Line[]) => lines.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
const rightOf = (lines: Line[]) => lines.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY);

const extent = (lines: Line[]): [top: number, bottom: number] => [
  lines.reduce((top, { baseline }) => Math.min(top, baseline), Number.POSITIVE_INFINITY),
  lines.reduce((bottom, { baseline }) => Math.max(bottom, baseline), Number.NEGATIVE_INFINITY),
];

const between = (lines: Line[], top: number, bottom: number) =>
  lines.filter(({ baseline, size }) => baseline >= top - size && baseline <= bottom + size);

/** The widths of lines, of the font's height; wide spaces may have parted them. */
const widths = (lines: Line[]): number[] =>
  [...Map.groupBy(lines, ({ baseline }) => Math.round(baseline)).values()].map((parts) => {
    const [{ size }] = parts as [Line, ...Line[]];
    return (rightOf(parts) - leftOf(parts)) / size;
  });

/** How well a page is parted there: the lines on both sides, where these stand side by side, less those that cross. */
const worth = ({ left, right, across }: Split): number => {
  const [a, b] = [extent(left), extent(right)];
  const [top, bottom] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
  const beside = [left, right].map((lines) => widths(between(lines, top, bottom)));
  if (beside.some((rows) => rows.length < FEWEST || median(rows) < NARROWEST)) return 0;
  const crossing = between(across, top, bottom).length;
  return Math.max(0, Math.min(...beside.map((rows) => rows.length)) - crossing);
};

const parted = (lines: Line[]): Split | null => {
  if (lines.length < 2 * FEWEST) return null;
  const [from, to] = [leftOf(lines), rightOf(lines)];
  const splits = Array.from({ length: TRIES }, (_, i) => splitAt(lines, from + ((to - from) * (i + 0.5)) / TRIES));
  const worths = splits.map(worth);
  const best = Math.max(...worths);
  // In the middle of the gutter, of which the first place is the one edge.
  const middle = worths.flatMap((found, i) => (found === best ? [i] : []));
  return best > 0 ? (splits[middle[middle.length >> 1] ?? 0] ?? null) : null;
};

/**
 * The lines of a page in the order in which they are read, in blocks that stand below each other in one column. What goes
 * across a gutter (a headline, a picture's caption) ends the columns above it.
 * @param parts lines, parted where a gutter could be
 */
export const blocksOf = (parts: Line[], depth = 0): Line[][] => {
  const split = depth < DEEPEST ? parted(parts) : null;
  if (split === null) return [rowsOf(parts).map(lineOf)];
  const across = rowsOf(split.across).map(lineOf);
  const blocks: Line[][] = [];
  let top = Number.NEGATIVE_INFINITY;
  let above: Line | null = null;
  const columnsDownTo = (bottom: number) => {
    for (const side of [split.left, split.right]) {
      const column = side.filter(({ baseline }) => baseline >= top && baseline < bottom);
      if (column.length > 0) blocks.push(...blocksOf(column, depth + 1));
    }
  };
  for (const line of across) {
    columnsDownTo(line.baseline);
    // Lines across the page that follow each other are one block.
    if (above !== null && blocks.at(-1)?.at(-1) === above) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    top = line.baseline;
    above = line;
  }
  columnsDownTo(Number.POSITIVE_INFINITY);
  return blocks;
};
