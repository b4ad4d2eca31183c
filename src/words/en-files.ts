import type { Unreadability } from '../article/unreadable.ts';
import type { Unread } from '../language/reader/unread.ts';

/** Why no article came out of a file, and what to do next. */
export const unreadable: Record<Unreadability, string> = {
  kind: 'I can’t read this kind of file. I read .txt, .md, .html, .pdf, .docx and .epub: please save it as one of these.',
  empty: 'There are no words in this file. Please check that it is the right one.',
  scanned:
    'This PDF holds pictures of its pages and no text that I could read. Please run it through text recognition (OCR), or paste the text.',
  locked: 'This file is locked with a password. Please save it without one and add it again.',
  broken: 'This file is damaged or was cut off on its way. Please open it, save it anew and add it again.',
  'too-large':
    'This holds more than I can take in: an article may have up to a million letters. Please add the part that matters, or paste it.',
  'too-slow': 'This file takes too long to take apart. Please save it as plain text, or paste the text.',
  'no-article':
    'There is no article in this file. Please add the address of its page, or paste the headline and the text.',
};

/** Why a text was not read, and what to do next. */
export const unread: Record<Unread['reason'], string> = {
  'too-slow': 'This text takes me too long to read, so I stopped. Please add or paste only the part that matters.',
  'too-much': 'This text takes more memory to read than I have. Please add or paste only the part that matters.',
  ended: 'I broke off twice while taking this in, so I won’t try again. Please paste only the part that matters.',
};
