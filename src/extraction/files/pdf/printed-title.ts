import { hasWords } from '../../../article/clean-text.ts';
import { isSiteName } from '../../publisher.ts';
import type { Hyphens } from './hyphens.ts';
import { isSameSize, type Paragraph, textOf } from './paragraphs.ts';

/** Of the size of the running text, what a headline has at least. */
const LARGER = 1.15;

/** A headline is no longer than this. */
const MOST_LETTERS = 300;

/** The size in which most of a text is printed. */
export const bodySize = (paragraphs: Paragraph[]): number => {
  const letters = new Map<number, number>();
  for (const { lines } of paragraphs)
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 2) / 2;
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
    }
  return [...letters].reduce((most, found) => (found[1] > most[1] ? found : most), [0, 0])[0];
};

/**
 * The headline: what is printed largest on the first page, and larger than the text; never the name of the paper over it.
 * null where nothing stands out.
 */
export const printedTitle = (firstPage: Paragraph[], size: number, hyphens: Hyphens): string | null => {
  const largest = firstPage
    .map((paragraph) => ({ paragraph, text: textOf(paragraph, hyphens), size: paragraph.lines[0]?.size ?? 0 }))
    .filter(({ text }) => hasWords(text) && text.length > 2 && text.length <= MOST_LETTERS && !isSiteName(text))
    .filter((found) => found.size > size * LARGER)
    .reduce((most: { text: string; size: number } | null, found) => {
      if (most === null || (found.size > most.size && !isSameSize(found.size, most.size))) return found;
      return most;
    }, null);
  return largest?.text ?? null;
};
