import { Readability } from '@mozilla/readability';
import { blocksOf } from '../blocks.ts';
import type { Document, Element } from '../dom.ts';
import { beginningOf } from './beginning.ts';
import { isHidden } from './furniture.ts';

/** What Readability is made of, as far as it is used or replaced here: its types name none of it (0.6.0). */
type Inner = {
  _getArticleMetadata(linkedData: object): { title: string };
  _prepDocument(): void;
  _grabArticle(page: null): Element | null;
  _headerDuplicatesTitle(heading: Element): boolean;
  _metadata: object;
  _articleTitle: string;
};

/** Characters of a heading, blanks included, from which on it is no title. */
const LONGEST_HEADING = 2_000;

/** Elements under one that have one of these names, in order; linkedom's selectors take ten times as long. It writes names either way. */
const named = (root: Element, names: string[]): Element[] => {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const found: Element[] = [];
  const walk = (element: Element) => {
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      if (wanted.has(child.localName.toLowerCase())) found.push(child);
      walk(child);
    }
  };
  walk(root);
  return found;
};

/**
 * Readability as far as it says where the article is. What it does besides, so that the article can be shown elsewhere (pictures,
 * addresses, classes, styles), is left out: nobody sees it, and it takes a third of the time.
 */
class Locating extends Readability<Element> {
  locate(): Element | null {
    const inner = this as unknown as Inner;
    inner._prepDocument();
    inner._metadata = inner._getArticleMetadata({});
    inner._articleTitle = (inner._metadata as { title: string }).title;
    return inner._grabArticle(null);
  }
  _getAllNodesWithTag(root: Element, names: string[]): Element[] {
    return named(root, names);
  }
  _isProbablyVisible(element: Element): boolean {
    return !isHidden(element);
  }
  /** No heading that is far longer than the title repeats it, and comparing them takes time in proportion to both. */
  _headerDuplicatesTitle(heading: Element): boolean {
    if (beginningOf(heading, LONGEST_HEADING).length === LONGEST_HEADING) return false;
    return (Readability.prototype as unknown as Inner)._headerDuplicatesTitle.call(this, heading);
  }
  _cleanStyles(): void {}
  _fixLazyImages(): void {}
}

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
  // Readability's types name a browser's Document; it uses what linkedom has.
  const article = new Locating(document as never).locate();
  return article ? blocksOf(article) : [];
};
