import { Unreadable } from '../../article/unreadable.ts';
import { decoded, isBinary } from './decode.ts';
import { openZip } from './zip.ts';

/** The kinds of files that are read. */
export type Kind = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'epub';

/** What a file is called, and what was said of it where it came from (a Content-Type); neither is to be trusted. */
export type Named = { name: string; type: string | null };

const startsWith = (bytes: Uint8Array, mark: string) =>
  bytes.length >= mark.length && [...mark].every((letter, i) => bytes[i] === letter.charCodeAt(0));

/** Readers allow something before a PDF's first line (PDF 1.7, Annex H, note 13). */
const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

/** The container of old Word files, and of new ones with a password ([MS-CFB], [MS-OFFCRYPTO]). */
const CONTAINER = '\u00d0\u00cf\u0011\u00e0';
const PASSWORD = Buffer.from('EncryptedPackage', 'utf16le');

const packedKind = (bytes: Uint8Array): Kind | null => {
  const { names } = openZip(bytes);
  if (names.has('META-INF/container.xml')) return 'epub';
  return names.has('[Content_Types].xml') && [...names].some((name) => name.startsWith('word/')) ? 'docx' : null;
};

const PAGE = /^(?:\s|<\?xml[^>]*>|<!--(?:[^-]|-(?!->))*-->)*<(?:!doctype\s+html|html|head|body)\b/iu;
const OTHER_MARKUP = /^\s*(?:\{\\rtf|<\?xml|<svg|<rss|<feed)/iu;

const isData = (text: string) => {
  if (!/^\s*[[{]/u.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Rows of many things, each of which may be an article: the import reads them, one by one. */
const isTable = ({ name, type }: Named) =>
  /\.(?:csv|tsv|jsonl)$/iu.test(name) || /^text\/(?:csv|tab-separated-values)\b/iu.test(type ?? '');

/** By what it is called, since nothing else tells these apart. */
const textKind = ({ name, type }: Named): Kind => {
  if (/\.(?:md|markdown)$/iu.test(name) || /^text\/(?:x-)?markdown\b/iu.test(type ?? '')) return 'markdown';
  if (/\.x?html?$/iu.test(name) || /^(?:text\/html|application\/xhtml\+xml)\b/iu.test(type ?? '')) return 'html';
  return 'text';
};

/**
 * What a file is: by what is in it, and by its name and type only where texts differ in nothing else. null for what is
 * none of these kinds. Throws {@link Unreadable} for a ZIP file that can't be looked into, and for a Word file with a
 * password.
 */
export const kindOf = (bytes: Uint8Array, named: Named): Kind | null => {
  if (startsWith(bytes, 'PK')) return packedKind(bytes);
  if (isPdf(bytes)) return 'pdf';
  if (startsWith(bytes, CONTAINER) && Buffer.from(bytes).includes(PASSWORD)) throw new Unreadable('locked');
  if (isBinary(bytes) || isTable(named)) return null;
  const text = decoded(bytes);
  if (PAGE.test(text.slice(0, 4096))) return 'html';
  return OTHER_MARKUP.test(text.slice(0, 1024)) || isData(text) ? null : textKind(named);
};
