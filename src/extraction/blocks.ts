import { oneLine } from '../article/clean-text.ts';
import { type Element, isElement, isText } from './dom.ts';

/** Elements that stand on lines of their own. */
const APART = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose text is no part of the running text. */
const SILENT = new Set(
  'button canvas figcaption iframe input math noscript object option script select style svg template textarea video audio'.split(
    ' ',
  ),
);

/** A cell that is laid out within stands by itself; the others of a row are read as one line. */
const isLaidOut = (cell: Element) =>
  [...cell.childNodes].some((child) => isElement(child) && (APART.has(child.localName) || child.localName === 'br'));

/** What a reader sees as one paragraph, list item, heading or row. `linked` counts the letters that stand in links; `element` is the name of the nearest element around it. */
export type Block = { text: string; linked: number; element: string };

/** The blocks from `start` to before `end` are what one element holds. */
export type Part = { element: Element; start: number; end: number };

/** The blocks of an element in order, and the parts that the elements in it make of them, an outer before its inner ones. */
export const laidOut = (root: Element): { blocks: Block[]; parts: Part[] } => {
  const blocks: Block[] = [];
  const parts: Part[] = [];
  let open = { text: '', linked: 0 };
  let breaks = 0;
  const close = (element: string) => {
    const text = oneLine(open.text);
    if (text !== '') blocks.push({ text, linked: Math.min(open.linked, text.length), element });
    open = { text: '', linked: 0 };
    breaks = 0;
  };
  const walk = (element: Element, nearest: string, inLink: boolean) => {
    for (const child of element.childNodes) {
      if (isText(child)) {
        const text = child.textContent ?? '';
        if (text.trim() !== '') breaks = 0;
        open.text += text;
        if (inLink) open.linked += text.trim().length;
      } else if (isElement(child) && !SILENT.has(child.localName)) {
        const { localName } = child;
        const isCell = localName === 'td' || localName === 'th';
        if (APART.has(localName) || (isCell && isLaidOut(child))) {
          close(nearest);
          const part = { element: child, start: blocks.length, end: blocks.length };
          parts.push(part);
          walk(child, localName, inLink);
          close(localName);
          part.end = blocks.length;
        } else if (localName === 'br') {
          breaks += 1;
          // Two in a row are how old pages begin a paragraph.
          if (breaks > 1) close(nearest);
          else open.text += ' ';
        } else {
          if (isCell) open.text += ' ';
          walk(child, nearest, inLink || (localName === 'a' && child.getAttribute('href') !== null));
        }
      }
    }
  };
  walk(root, root.localName, false);
  close(root.localName);
  return { blocks, parts };
};

/** The text of an element as its blocks, each on one line: what a reader sees as paragraphs, list items, rows. */
export const blocksOf = (root: Element): string[] => laidOut(root).blocks.map(({ text }) => text);
