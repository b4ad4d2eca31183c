import { parseHTML } from 'linkedom';
import { bounded } from './page/bounded-markup.ts';

/** As much of the DOM as this room reads. linkedom's own types need a browser's library, which would put its names everywhere. */
export type Node = { nodeType: number; textContent: string | null; childNodes: Iterable<Node>; remove(): void };
export type Element = Node & {
  localName: string;
  firstElementChild: Element | null;
  nextElementSibling: Element | null;
  innerHTML: string;
  getAttribute(name: string): string | null;
  matches(selector: string): boolean;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  append(...nodes: (Node | string)[]): void;
  prepend(...nodes: (Node | string)[]): void;
};
export type Document = Element & {
  documentElement: Element | null;
  head: Element;
  body: Element;
  createElement(name: string): Element;
};

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): boolean => node.nodeType === 3;

const FRAME = /<\/?(?:html|head|body)\b[^<>]*>/giu;

const parsed = (html: string) => parseHTML(html).document as unknown as Document;

/** Elements that stand in a page's head. Any other begins its body. */
const HEAD = new Set('base link meta noscript script style template title'.split(' '));

/** Sets into the body what stands beside it: a browser does that while it parses, linkedom doesn't. */
const gather = (document: Document) => {
  const { documentElement, head, body } = document;
  const late = [...head.childNodes].filter((node) => isElement(node) && !HEAD.has(node.localName));
  if (late.length > 0) body.prepend(...late);
  const beside = [...(documentElement?.childNodes ?? [])].filter((node) => node !== head && node !== body);
  for (const node of beside) if (isElement(node) || isText(node)) body.append(node);
};

/**
 * Parses a page, or a piece of one. Nothing in it runs and nothing is fetched. Of a page with far more tags than pages
 * have, or nested far deeper, only the beginning is parsed.
 */
export const parsePage = (html: string): Document => {
  const page = bounded(html);
  const whole = /<html[\s>]/iu.test(page) ? parsed(page) : null;
  // Where something stands before <html>, linkedom takes it for the page.
  const document =
    whole?.documentElement?.localName === 'html'
      ? whole
      : parsed(`<html><head></head><body>${page.replace(FRAME, '')}</body></html>`);
  gather(document);
  return document;
};
