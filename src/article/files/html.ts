import type { Draft } from '../article.ts';
import { articleFromHtml } from '../html.ts';
import { Unreadable } from './unreadable.ts';
import { markupOf } from './xml.ts';

/** The article in a page that was saved as a file. Throws {@link Unreadable}. */
export const articleFromSavedPage = (bytes: Uint8Array): Draft => {
  const draft = articleFromHtml(markupOf(bytes), null);
  if (draft === null) throw new Unreadable('no-article');
  return draft;
};
