import type { Draft } from '../../article/article.ts';
import { takenFrom } from './take-article.ts';

/**
 * The text of a page, whatever page it is, with its metadata; `text` is the body alone, in clean paragraphs without captions.
 * null where there is no text; never throws. Nothing in the page runs and nothing is fetched. Whether it is an article, and
 * all of it, `articleFromPage` tells.
 */
export const articleFromHtml = (html: string, url: string | null): Draft | null => {
  try {
    return takenFrom(html, url).draft;
  } catch {
    // The parsers are others' and pages are strangers' (nested too deep, far too large): such a page holds no article.
    return null;
  }
};
