import type { Line } from './printed-lines.ts';

/** A page's lines from the top, across all columns, and its height. */
export type Page = { lines: Line[]; height: number };

/** Of a page's height, and lines from its edge: where running heads and feet stand. */
const EDGE = 0.15;
const OUTERMOST = 3;

/** Of the pages, how many a running head stands on at least; left and right pages may have heads of their own. */
const MANY = 0.4;

const NUMBER = /^(?:page |p\. ?)?[-–—|· ]*(?:\d{1,4}|[ivxl]{1,7})(?: ?(?:of|\/) ?\d{1,4})?[-–—|· ]*$/iu;

/** What browsers print at the edges of a page: when, the title; its address, the page's number. */
const PRINTED = /^(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}\b.*|https?:\/\/\S+(?: \d+\/\d+)?)$/u;

/** What a running head has in common from page to page: its words, its size, and its place. */
const keyOf = ({ text, size, baseline }: Line) =>
  `${text.toLowerCase().replace(/\d+/gu, '#')} ${Math.round(size)} ${Math.round(baseline / 4)}`;

/** The lines near a page's upper and lower edge. */
const atEdges = ({ lines, height }: Page): Line[] =>
  lines.filter(({ baseline }, i) => {
    const fromTop = baseline <= height * EDGE && i < OUTERMOST;
    return fromTop || (baseline >= height * (1 - EDGE) && i >= lines.length - OUTERMOST);
  });

/**
 * The lines that belong to the pages and not to the text, for each page: page numbers at its edges, and what stands there
 * on many pages in the same place, but for its figures.
 */
export const runningLines = (pages: Page[]): Set<Line>[] => {
  const edges = pages.map(atEdges);
  const counts = new Map<string, number>();
  for (const lines of edges) for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const fewest = Math.max(2, pages.length * MANY);
  return edges.map(
    (lines) =>
      new Set(
        lines.filter(
          (line) => NUMBER.test(line.text) || PRINTED.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= fewest,
        ),
      ),
  );
};
