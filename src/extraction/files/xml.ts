import { DOMParser } from 'linkedom';
import { MOST_MARKUP } from '../../article/size-limits.ts';
import { Unreadable } from '../../article/unreadable.ts';
import { type Document, type Element, isElement, type Node } from '../dom.ts';
import { decoded } from './decode.ts';

/** A part of a package as markup. Throws {@link Unreadable}. */
export const markupOf = (bytes: Uint8Array): string => {
  if (bytes.length > MOST_MARKUP) throw new Unreadable('too-large');
  return decoded(bytes);
};

/** XML as a document. Entities that it declares stand for nothing, so none of them grows. */
export const parseXml = (bytes: Uint8Array): Document =>
  new DOMParser().parseFromString(markupOf(bytes), 'text/xml') as unknown as Document;

const localName = (element: Element) => element.localName.replace(/^.*:/u, '');

/** The elements of a name below another, whatever prefix its namespace has, in the order of the document. */
export const named = (root: Node, name: string): Element[] => {
  const found: Element[] = [];
  // Not by calling itself: elements may stand in each other as deep as a stranger likes.
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isElement(node) && localName(node) === name) found.push(node);
    for (const child of [...node.childNodes].reverse()) waiting.push(child);
  }
  return found;
};
