import { Readability } from '@mozilla/readability';
import { blocksOf } from '../blocks.ts';
import type { Document, Element } from '../dom.ts';

/**
 * The blocks of what Readability takes for the article; none where it finds nothing. It changes the document.
 * What describes the page is taken out of its head first: it is read elsewhere, and Readability's patterns for it take
 * seconds on a hostile page.
 */
export const readable = (document: Document, title: string): string[] => {
  for (const child of [...document.head.childNodes]) child.remove();
  const shown = document.createElement('title');
  shown.append(title.slice(0, 300));
  document.head.append(shown);
  const options = { serializer: (node: unknown) => node as Element, disableJSONLD: true };
  // Readability's types name a browser's Document; it uses what linkedom has.
  const found = new Readability<Element>(document as never, options).parse();
  return found?.content ? blocksOf(found.content) : [];
};
