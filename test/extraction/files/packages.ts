/** DOCX and EPUB files, made of their parts. */
import { strToU8, zipSync } from 'fflate';

type Parts = Record<string, string | Uint8Array>;

/** Packed as writers do; thousands of parts are only put together, which is faster. */
export const zip = (parts: Parts): Uint8Array => {
  const entries = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(entries), { level: entries.length > 1_000 ? 0 : 6 });
};

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A paragraph of a Word document. */
export const p = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

/** A Word document with this body; `parts` are added or take another's place. */
export const docx = (body: string, parts: Parts = {}): Uint8Array =>
  zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${W}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}</w:styles>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });

/** What Word keeps about a document. */
export const properties = (about: Record<string, string>): string =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${Object.entries(
    about,
  )
    .map(([name, value]) => `<dc:${name}>${value}</dc:${name}>`)
    .join('')}</cp:coreProperties>`;

/** The package of a book: what it says of itself, its texts, and in which order they are read. */
export const opf = (metadata: string, chapters: { id: string; href: string }[], order: string[]): string =>
  `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${chapters
    .map(({ id, href }) => `<item id="${id}" href="${href}" media-type="application/xhtml+xml"/>`)
    .join('')}</manifest><spine>${order.map((id) => `<itemref idref="${id}"/>`).join('')}</spine></package>`;

export const xhtml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;

/** A book of these chapters; `parts` are added or take another's place. */
export const epub = (metadata: string, chapters: Record<string, string>, parts: Parts = {}): Uint8Array =>
  zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf': opf(
      metadata,
      Object.keys(chapters).map((id) => ({ id, href: `text%20of/${id}.xhtml` })),
      ['nav', ...Object.keys(chapters)],
    ),
    'OEBPS/nav.xhtml': xhtml('<nav><ol><li>Contents of the book</li></ol></nav>'),
    ...Object.fromEntries(Object.entries(chapters).map(([id, body]) => [`OEBPS/text of/${id}.xhtml`, xhtml(body)])),
    ...parts,
  });
