import { isBoilerplate } from './boilerplate.ts';
import { metadataIn } from './byline.ts';

/** Widths at which e-mails and terminals break lines. */
const NARROWEST = 50;
const WIDEST = 100;

const firstWord = (line: string) => line.split(' ', 1)[0] ?? '';

/** Lines that begin something of their own. */
const BEGINS = /^(?:[•‣▪*·–—-]|\d{1,3}[.)]) /u;

/** Whether `next` would hardly have fitted on the line, so that the break was the width's doing. */
const isForced = (line: string, next: string, width: number) =>
  line.length + 1 + firstWord(next).length > width * 0.9 && !BEGINS.test(next) && metadataIn(next) === null;

const blocksOf = (lines: string[]): string[][] => {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
};

/** The width that the text was wrapped at, or null where its lines are paragraphs. */
const wrapWidth = (blocks: string[][]): number | null => {
  const width = blocks.flat().reduce((most, line) => Math.max(most, line.length), 0);
  if (width < NARROWEST || width > WIDEST) return null;
  const breaks = blocks.flatMap((block) => block.slice(1).map((next, i) => isForced(block[i] ?? '', next, width)));
  const forced = breaks.filter(Boolean).length;
  return forced > 0 && forced >= breaks.length * 0.6 ? width : null;
};

/** A line that stops in mid sentence, and one that goes on with a small letter. */
const goesOn = (line: string, next: string) =>
  line.length >= 40 &&
  /[\p{L}\p{N},;]$/u.test(line) &&
  /^\p{Ll}/u.test(next) &&
  !isBoilerplate(line) &&
  !isBoilerplate(next);

/** One paragraph; a hyphen at a line's end stays, and no space comes after it. */
const joined = (lines: string[]) =>
  lines.map((line, i) => (i === lines.length - 1 || /\p{L}-$/u.test(line) ? line : `${line} `)).join('');

/**
 * Paragraphs out of tidied lines; an empty line ends a block. Lines broken by the width of an e-mail or a terminal are
 * joined again; other lines are paragraphs by themselves.
 */
export const unwrapped = (lines: string[]): string[] => {
  const blocks = blocksOf(lines);
  const width = wrapWidth(blocks);
  return blocks.flatMap((block) => {
    const paragraphs: string[][] = [];
    block.forEach((line, i) => {
      const before = block[i - 1];
      const joins = before !== undefined && ((width !== null && isForced(before, line, width)) || goesOn(before, line));
      if (joins) paragraphs.at(-1)?.push(line);
      else paragraphs.push([line]);
    });
    return paragraphs.map(joined);
  });
};
