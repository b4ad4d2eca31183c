import type { Draft } from '../../article/article.ts';
import { MOST_MARKUP } from '../../article/size-limits.ts';
import { Unreadable } from '../../article/unreadable.ts';
import { articleFromHtml } from '../page/article-from-html.ts';
import { decodePage } from '../page/charset.ts';

/**
 * The article in a page that was saved as a file: whoever gives a file means its text, whatever page it is.
 * @param type the Content-Type it came with, which may name the charset
 * Throws {@link Unreadable}.
 */
export const articleFromSavedPage = (bytes: Uint8Array, type: string | null): Draft => {
  if (bytes.length > MOST_MARKUP) throw new Unreadable('too-large');
  const draft = articleFromHtml(decodePage(bytes, type), null);
  if (draft === null) throw new Unreadable('no-article');
  return draft;
};
