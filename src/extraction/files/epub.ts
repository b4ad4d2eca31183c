import type { Draft } from '../../article/article.ts';
import { oneLine } from '../../article/clean-text.ts';
import { cleanDate } from '../../article/date-line.ts';
import { Unreadable } from '../../article/unreadable.ts';
import { blocksOf } from '../blocks.ts';
import { type Document, parsePage } from '../dom.ts';
import { draftOf, languageOf, type Told } from './file-draft.ts';
import { markupOf, named, parseXml } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';

/** Fonts alone are hidden in these ways (https://www.w3.org/TR/epub-33/#sec-font-obfuscation); anything else locks the text. */
const FONTS_ONLY = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/u;

const partOf = (zip: Zip, name: string): Uint8Array => {
  const part = zip.read((other) => other === name).get(name);
  if (part === undefined) throw new Unreadable('broken');
  return part;
};

const refuseLocked = (zip: Zip) => {
  if (!zip.names.has(ENCRYPTION)) return;
  const ways = named(parseXml(partOf(zip, ENCRYPTION)), 'EncryptionMethod').map((way) => way.getAttribute('Algorithm'));
  if (ways.some((way) => !FONTS_ONLY.test(way ?? ''))) throw new Unreadable('locked');
};

/** A name in the package, from an address in one of its parts; null for what isn't one. It never leads out of the package. */
const nameOf = (href: string, from: string): string | null => {
  try {
    return decodeURIComponent(new URL(href, new URL(from, 'http://package/')).pathname.slice(1));
  } catch {
    return null;
  }
};

/** The names of the texts in reading order, each once, however often the book comes back to it. */
const spineOf = (book: Document, from: string): Set<string> => {
  const items = new Map(named(book, 'item').map((item) => [item.getAttribute('id'), item]));
  const names = new Set<string>();
  for (const entry of named(book, 'itemref')) {
    const item = items.get(entry.getAttribute('idref'));
    const isText = /^(?:application\/xhtml\+xml|text\/html)$/u.test(item?.getAttribute('media-type') ?? '');
    const isContents = /\bnav\b/u.test(item?.getAttribute('properties') ?? '');
    if (!item || !isText || isContents || entry.getAttribute('linear') === 'no') continue;
    const name = nameOf(item.getAttribute('href') ?? '', from);
    if (name !== null) names.add(name);
  }
  return names;
};

const toldBy = (book: Document): Told => {
  const all = (name: string) =>
    named(book, name)
      .map((element) => oneLine(element.textContent ?? ''))
      .filter((text) => text !== '');
  const [title = null] = all('title');
  const [publisher = null] = all('publisher');
  const [date = null] = all('date');
  return {
    title,
    byline: all('creator').join(', ') || null,
    publisher,
    published: cleanDate(date),
    language: languageOf(all('language')[0]),
  };
};

/** In XHTML any element may close itself; in HTML, as which the text is read, `<title/>` would swallow all that follows. */
const CLOSED =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)([a-z][a-z0-9]*)\b([^<>]*)\/>/giu;
const withEnds = (xhtml: string) => xhtml.replace(CLOSED, '<$1$2></$1>');

/**
 * The text of a book or a magazine in the EPUB format (https://www.w3.org/TR/epub-33): what its package names as the
 * reading order, and what it says of itself. Throws {@link Unreadable}.
 */
export const articleFromEpub = (bytes: Uint8Array): Draft => {
  const zip = openZip(bytes);
  refuseLocked(zip);
  const [root] = named(parseXml(partOf(zip, CONTAINER)), 'rootfile');
  const from = nameOf(root?.getAttribute('full-path') ?? '', '');
  if (from === null) throw new Unreadable('broken');
  const book = parseXml(partOf(zip, from));
  const spine = spineOf(book, from);
  const texts = zip.read((name) => spine.has(name));
  if (texts.size === 0) throw new Unreadable(spine.size === 0 ? 'empty' : 'broken');
  const blocks = [...spine].flatMap((name) => {
    const text = texts.get(name);
    return text ? blocksOf(parsePage(withEnds(markupOf(text))).body) : [];
  });
  return draftOf(blocks, toldBy(book));
};
