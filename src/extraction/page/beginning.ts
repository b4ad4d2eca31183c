import { type Element, isElement, isText } from '../dom.ts';

/**
 * The text of an element, cut after `most` characters. Elements that stand in each other share their text, so a page that
 * nests two hundred headings would otherwise be read two hundred times.
 */
export const beginningOf = (element: Element, most: number): string => {
  let text = '';
  const walk = (parent: Element) => {
    for (const child of parent.childNodes) {
      if (text.length >= most) return;
      if (isElement(child)) walk(child);
      else if (isText(child)) text += (child.textContent ?? '').slice(0, most - text.length);
    }
  };
  walk(element);
  return text;
};
