/** What kinds of thing a page may be. */

/** The media type of a Content-Type header, without its parameters. */
const mediaType = (type: string): string => (type.split(';')[0] ?? '').trim().toLowerCase();

/** Pages, texts, documents, and the lists of them that an import follows. */
const READABLE = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/epub+zip',
  'application/json',
  'application/feed+json',
  'text/xml',
  'application/xml',
  'application/rss+xml',
  'application/atom+xml',
]);

/** Whether a page of this type can be an article's. One without a type is left to whoever reads it. */
export const isReadable = (type: string | null): boolean => type === null || READABLE.has(mediaType(type));
