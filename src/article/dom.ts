import { parseHTML } from 'linkedom';

/** As much of the DOM as this room reads. linkedom's own types need a browser's library, which would put its names everywhere. */
export type Node = { nodeType: number; textContent: string | null; childNodes: Iterable<Node> };
export type Element = Node & {
  localName: string;
  innerHTML: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  remove(): void;
};
export type Document = Element & {
  documentElement: Element | null;
  body: Element;
  createElement(name: string): Element;
};

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): boolean => node.nodeType === 3;

/** Parses a page, or a piece of one. Nothing in it runs and nothing is fetched. */
export const parsePage = (html: string): Document => {
  const whole = /<html[\s>]/iu.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
};
