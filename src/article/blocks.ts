import { oneLine } from './clean.ts';
import { type Element, isElement, isText } from './dom.ts';

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
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

/** The text of an element as its blocks, each on one line: what a reader sees as paragraphs, list items, rows. */
export const blocksOf = (root: Element): string[] => {
  const blocks: string[] = [];
  let open = '';
  const close = () => {
    const block = oneLine(open);
    if (block !== '') blocks.push(block);
    open = '';
  };
  const walk = (element: Element) => {
    for (const child of element.childNodes) {
      if (isText(child)) open += child.textContent ?? '';
      else if (isElement(child) && !SILENT.has(child.localName)) {
        const { localName } = child;
        const apart = BLOCKS.has(localName);
        if (apart) close();
        else if (localName === 'br' || localName === 'td' || localName === 'th') open += ' ';
        walk(child);
        if (apart) close();
      }
    }
  };
  walk(root);
  close();
  return blocks;
};
