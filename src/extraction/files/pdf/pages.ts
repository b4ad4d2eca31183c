import { MOST_TEXT } from '../../../article/size-limits.ts';
import { Unreadable } from '../../../article/unreadable.ts';
import { withDropCaps } from './drop-caps.ts';
import { wordsIn } from './hyphens.ts';
import { type Item, type Piece, pieceOf, withoutDoubles } from './text-runs.ts';

/** As much of pdf.js as is asked for pages. */
type View = { width: number; height: number; transform: number[] };
type PdfPage = {
  getViewport(options: { scale: number }): View;
  getTextContent(): Promise<{ items: (Item | object)[] }>;
  cleanup(): unknown;
};
type Pdf = { numPages: number; getPage(number: number): Promise<PdfPage> };

/** What is printed on a page, and how high the page is. */
export type Printed = { pieces: Piece[]; height: number };

/** Long reports have some hundred. */
const MOST_PAGES = 1_000;

const isItem = (item: Item | object): item is Item => 'str' in item;

const isOn = ({ left, right, baseline, size }: Piece, { width, height }: View) =>
  right > 0 && left < width && baseline > 0 && baseline - size < height;

const printedOn = async (page: PdfPage): Promise<Printed> => {
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  const found = items.filter(isItem).map((item) => pieceOf(item, view.transform));
  const pieces = withoutDoubles(found.filter((piece) => piece !== null).filter((piece) => isOn(piece, view)));
  return { pieces: withDropCaps(pieces, wordsIn(pieces.map(({ text }) => text))), height: view.height };
};

/**
 * What is printed on each page, up to the first that is too damaged to be read; `isWhole` says whether there was none.
 * Throws {@link Unreadable} where there is more than an article has.
 */
export const printedPages = async (pdf: Pdf): Promise<{ pages: Printed[]; isWhole: boolean }> => {
  if (pdf.numPages > MOST_PAGES) throw new Unreadable('too-large');
  const pages: Printed[] = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      pages.push(await printedOn(await pdf.getPage(number)));
    } catch {
      return { pages, isWhole: false };
    }
    letters += pages.at(-1)?.pieces.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    if (letters > MOST_TEXT) throw new Unreadable('too-large');
  }
  return { pages, isWhole: true };
};
