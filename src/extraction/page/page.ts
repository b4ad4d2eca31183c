import type { Draft } from '../../article/article.ts';
import { decodePage } from './charset.ts';
import { type Taken, takenFrom } from './take-article.ts';

/**
 * What a page holds: an article, or none and why. `next` is the address of the article's next part; `whole` that of a page
 * which has more of it (all parts on one page; the print or AMP form of one that shows little).
 */
export type Page =
  | { kind: 'article'; draft: Draft; next: string | null; whole: string | null }
  | { kind: 'none'; why: 'consent' | 'paywall' | 'empty' | 'no-article' };

/** A page that shows less than this has more elsewhere, if anywhere. In characters. */
const LITTLE = 1_000;

const pageFrom = ({ draft, isArticle, isEmpty, walls, free, addresses }: Taken): Page => {
  if (!draft || !isArticle) {
    if (walls.isConsent) return { kind: 'none', why: 'consent' };
    if (walls.asksToPay || !free) return { kind: 'none', why: 'paywall' };
    return { kind: 'none', why: isEmpty ? 'empty' : 'no-article' };
  }
  const { next, whole, amp } = addresses;
  const shows = next === null && !draft.partial && draft.text.length >= LITTLE;
  return { kind: 'article', draft, next, whole: shows ? null : (whole ?? (next === null ? amp : null)) };
};

/**
 * The article in a page as it was fetched. Pure: nothing in the page runs and nothing is fetched. Never throws; the time it
 * takes is bounded whatever the page.
 * @param type the Content-Type header, which may name the charset
 * @param url where the page was found, after redirects
 */
export const articleFromPage = (bytes: Uint8Array, { type, url }: { type: string | null; url: string }): Page => {
  try {
    return pageFrom(takenFrom(decodePage(bytes, type), url));
  } catch {
    // The parsers are others' and pages are strangers': what they can't take apart holds no article.
    return { kind: 'none', why: 'no-article' };
  }
};
