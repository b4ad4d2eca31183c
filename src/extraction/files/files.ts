import type { Draft } from '../../article/article.ts';
import { MOST_BYTES } from '../../article/size-limits.ts';
import { Unreadable } from '../../article/unreadable.ts';
import { decoded } from './decode.ts';
import { draftFromText } from './file-draft.ts';
import { type Kind, kindOf, type Named } from './file-kind.ts';

/** Each way loads its library when the first file of its kind comes. */
const ways: Record<Kind, (bytes: Uint8Array, type: string | null) => Promise<Draft>> = {
  text: async (bytes) => draftFromText(decoded(bytes)),
  markdown: async (bytes) => (await import('./markdown-file.ts')).articleFromMarkdown(decoded(bytes)),
  html: async (bytes, type) => (await import('./saved-page.ts')).articleFromSavedPage(bytes, type),
  pdf: async (bytes) => (await import('./pdf/pdf.ts')).articleFromPdf(bytes),
  docx: async (bytes) => (await import('./docx.ts')).articleFromDocx(bytes),
  epub: async (bytes) => (await import('./epub.ts')).articleFromEpub(bytes),
};

/**
 * The article in a file: .txt, .md, .html, .pdf, .docx or .epub, told apart by what is in it. Pure: no disk, no network.
 * It may take long and much memory, or end the thread, for a file that means harm: see `openExtraction()`.
 * Throws {@link Unreadable} and nothing else.
 */
export const articleFromFile = async (bytes: Uint8Array, named: Named): Promise<Draft> => {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (bytes.length > MOST_BYTES) throw new Unreadable('too-large');
  try {
    const kind = kindOf(bytes, named);
    if (kind === null) throw new Unreadable('kind');
    return await ways[kind](bytes, named.type);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // No room for an array, a string or another call: see MDN on RangeError.
    throw new Unreadable(error instanceof RangeError ? 'too-large' : 'broken', { cause: error });
  }
};
