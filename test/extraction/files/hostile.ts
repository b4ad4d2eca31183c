/** Files that mean harm, or that came to harm: what each is called, how it is made, and what it may end in. */
import { randomBytes } from 'node:crypto';
import { brotliCompressSync, constants, deflateRawSync, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import type { Unreadability } from '../../../src/article/unreadable.ts';
import { deflated, zipOf, zlibbed } from './bombs.ts';
import { docx, epub, opf, p, properties, xhtml, zip } from './packages.ts';
import { FONTS, lines, pdf, pdfOf, stream } from './pdf.ts';

/** 'article' where a draft may come of it. */
export type End = Unreadability | 'article';
/** `slow` where it would be at work for long: it is given less time. */
export type Hostile = { what: string; make: () => Uint8Array; ends: End[]; slow?: true };

const MB = 2 ** 20;
const text = (words: string) => strToU8(words);
const SENTENCE = 'The harbour of Wendle opens again on Monday, nine years after the flood, said Ann Roe.';
const repeated = (letter: string, size: number) => Buffer.alloc(size, letter);

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Nine entities of ten each: a thousand million letters, where a parser believes them. */
const LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`;

/** A ZIP file with a changed number at a place of its last entry's directory record. */
const withDirectory = (packed: Uint8Array, at: number, value: number): Uint8Array => {
  const bytes = Buffer.from(packed);
  bytes.writeUInt32LE(value, bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + at);
  return new Uint8Array(bytes);
};

const CONTENT_TYPES = { name: '[Content_Types].xml', data: deflateRawSync(Buffer.from('<Types/>')), says: 8 };

const page = (contents: string) =>
  `<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources <<${FONTS}>> ${contents}>>`;
const ROOT = '<</Type /Catalog /Pages 2 0 R>>';
const FONT = '<</Type /Font /Subtype /Type1 /BaseFont /Courier>>';
const SHOWN = `BT /F1 10 Tf 72 700 Td (${SENTENCE}) Tj ET`;
/** A file of one page with this stream as its contents, and this as its font. */
const onePage = (contents: string, { font = FONT, more = [] as string[] } = {}): Uint8Array =>
  pdfOf([ROOT, '<</Type /Pages /Kids [5 0 R] /Count 1>>', font, FONT, page('/Contents 6 0 R'), contents, ...more]);

const chapters = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`c${i}`, `<p>${SENTENCE}</p>`]));

export const HOSTILE: Hostile[] = [
  // Not what they say they are.
  { what: 'nothing', make: () => new Uint8Array(), ends: ['empty'] },
  { what: 'spaces and line ends', make: () => text(' \n\t\r\n\u3000 '), ends: ['empty'] },
  { what: 'a megabyte of NULs', make: () => new Uint8Array(MB), ends: ['kind'] },
  {
    what: 'text with NULs among its words',
    make: () => text(`Harbour opens\n\n${SENTENCE}\u0000 ${SENTENCE}`),
    ends: ['article'],
  },
  { what: 'noise', make: () => new Uint8Array(randomBytes(MB)), ends: ['kind'] },
  {
    what: 'a picture',
    make: () => Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0', 'latin1'),
    ends: ['kind'],
  },
  { what: 'rich text', make: () => text(`{\\rtf1\\ansi ${SENTENCE}}`), ends: ['kind'] },
  { what: 'data as JSON', make: () => text(JSON.stringify([{ text: SENTENCE }])), ends: ['kind'] },
  { what: 'XML that is no page', make: () => text(`<?xml version="1.0"?>${LAUGHS}<x>&a9;</x>`), ends: ['kind'] },
  {
    what: 'an old Word file',
    make: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(5000)]),
    ends: ['kind'],
  },
  {
    what: 'a Word file with a password',
    make: () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    ends: ['locked'],
  },
  // Too much of the same.
  { what: '25 MB of one letter', make: () => repeated('a', 25 * MB), ends: ['too-large'] },
  {
    what: '25 MB of one letter as Markdown',
    make: () => Buffer.concat([text('# '), repeated('a', 25 * MB)]),
    ends: ['too-large'],
  },
  { what: '40 MB', make: () => repeated('a', 40 * MB), ends: ['too-large'] },
  { what: 'a line of 900,000 letters', make: () => repeated('a', 900_000), ends: ['article'] },
  { what: '400,000 lines', make: () => repeated('a\n', 800_000), ends: ['article'], slow: true },
  {
    what: 'a page of 8 MB of open elements',
    make: () => text(`<html><body>${'<b>'.repeat((8 * MB - 20) / 3)}`),
    ends: ['too-large', 'too-slow', 'no-article'],
    slow: true,
  },
  {
    what: 'a page in 100,000 elements in each other',
    make: () => text(`<html><body>${'<div>'.repeat(100_000)}${SENTENCE}`),
    ends: ['too-large', 'too-slow', 'no-article', 'article'],
    slow: true,
  },
  {
    what: 'a page of 7 MB of “<”',
    make: () => Buffer.concat([text('<html><body>'), repeated('<', 7 * MB)]),
    ends: ['too-large', 'too-slow', 'no-article', 'article'],
    slow: true,
  },
  // Markdown.
  {
    what: 'Markdown in 50,000 quotations in each other',
    make: () => Buffer.concat([text('# a\n'), repeated('> ', 100_000), text('a')]),
    ends: ['too-large', 'too-slow', 'article', 'broken'],
    slow: true,
  },
  {
    what: 'Markdown of 60,000 open brackets',
    make: () => repeated('[', 60_000),
    ends: ['too-large', 'too-slow', 'empty', 'broken'],
    slow: true,
  },
  {
    what: 'Markdown of a megabyte of stars',
    make: () => repeated('*a _b ', MB),
    ends: ['too-large', 'too-slow', 'article'],
    slow: true,
  },
  {
    what: 'front matter whose names stand for each other',
    make: () =>
      text(
        `---\na: &a [x]\n${Array.from(
          { length: 25 },
          (_, i) =>
            `b${i}: &b${i} [${Array(9)
              .fill(i ? `*b${i - 1}` : '*a')
              .join(', ')}]`,
        ).join('\n')}\n---\n${SENTENCE}\n`,
      ),
    ends: ['article'],
  },
  // Packages.
  {
    what: 'a package with two gigabytes of zeros in it',
    make: () => zipOf([CONTENT_TYPES, { name: 'word/document.xml', data: deflated('\0', 2048), says: 2 ** 31 }]),
    ends: ['too-large'],
  },
  {
    what: 'a book with two gigabytes of zeros in it',
    make: () => zipOf([{ name: 'META-INF/container.xml', data: deflated('\0', 2048), says: 2 ** 31 }]),
    ends: ['too-large'],
  },
  {
    what: 'a part that says to be small and is not',
    make: () => zipOf([CONTENT_TYPES, { name: 'word/document.xml', data: deflated('\0', 2048), says: 100 }]),
    ends: ['broken', 'empty', 'too-slow'],
    slow: true,
  },
  {
    what: 'a part that says to be of four gigabytes',
    make: () => withDirectory(zip({ '[Content_Types].xml': '', 'word/document.xml': 'x' }), 24, 0xfffffffe),
    ends: ['too-large', 'broken'],
  },
  {
    what: 'a part that starts beyond the end',
    make: () => withDirectory(zip({ '[Content_Types].xml': '', 'word/document.xml': 'x' }), 42, 0x7fffffff),
    ends: ['broken'],
  },
  {
    what: 'a package of 100,000 parts',
    make: () =>
      zipSync(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`word/${i}.xml`, new Uint8Array()])), {
        level: 0,
      }),
    ends: ['too-large'],
  },
  {
    what: 'a package with names that lead out of it',
    make: () =>
      docx(p(SENTENCE), {
        '../../../etc/passwd.xml': 'x',
        '/etc/shadow.xml': 'x',
        'C:\\boot.xml': 'x',
        __proto__: 'x',
        'word/__proto__.xml': 'x',
      }),
    ends: ['article'],
  },
  {
    what: 'packages in packages',
    make: () =>
      Array.from({ length: 200 }).reduce((inner: Uint8Array) => zip({ 'inner.zip': inner }), docx(p(SENTENCE))),
    ends: ['kind'],
  },
  {
    what: 'a package that is a book and a document',
    make: () => epub('', { one: `<p>${SENTENCE}</p>` }, { '[Content_Types].xml': '', 'word/document.xml': '' }),
    ends: ['article'],
  },
  { what: 'an empty package', make: () => zip({}), ends: ['kind'] },
  { what: 'a spreadsheet', make: () => zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), ends: ['kind'] },
  // Word.
  {
    what: 'a document of entities that grow',
    make: () =>
      docx('', {
        'word/document.xml': `<?xml version="1.0"?>${LAUGHS}<w:document ${W}><w:body>${p('&a9;')}</w:body></w:document>`,
      }),
    ends: ['article', 'broken', 'empty'],
  },
  {
    what: 'a document that includes a file of the system',
    make: () =>
      docx('', {
        'word/document.xml': `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body>${p('&f;')}</w:body></w:document>`,
      }),
    ends: ['article', 'broken', 'empty'],
  },
  {
    what: 'properties of entities that grow',
    make: () =>
      docx(p(SENTENCE), { 'docProps/core.xml': `<?xml version="1.0"?>${LAUGHS}${properties({ title: '&a9;' })}` }),
    ends: ['article'],
  },
  { what: 'a document without its text', make: () => docx('', { 'word/document.xml': '' }), ends: ['broken', 'empty'] },
  {
    what: 'a document that is no XML',
    make: () => docx('', { 'word/document.xml': SENTENCE }),
    ends: ['broken', 'empty'],
  },
  {
    what: 'tables in tables, 20,000 deep',
    make: () => docx(`${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${p(SENTENCE)}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`),
    ends: ['too-large', 'too-slow', 'broken', 'article'],
    slow: true,
  },
  {
    what: 'a document of 300,000 paragraphs',
    make: () => docx(p('a').repeat(300_000)),
    ends: ['too-large', 'too-slow', 'article'],
    slow: true,
  },
  {
    what: 'styles that are based on each other',
    make: () =>
      docx(p(SENTENCE, 'A'), {
        'word/styles.xml': `<w:styles ${W}>${['A', 'B'].map((id, i) => `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${'BA'[i]}"/><w:name w:val="${id}"/></w:style>`).join('')}</w:styles>`,
      }),
    ends: ['article'],
  },
  // Books.
  { what: 'a book without its package', make: () => epub('', {}, { 'OEBPS/book.opf': '' }), ends: ['empty', 'broken'] },
  {
    what: 'a book whose package is elsewhere',
    make: () => zip({ 'META-INF/container.xml': '<container><rootfile full-path="../../../etc/passwd"/></container>' }),
    ends: ['broken'],
  },
  {
    what: 'a book that is its own package',
    make: () =>
      zip({ 'META-INF/container.xml': '<container><rootfile full-path="META-INF/container.xml"/></container>' }),
    ends: ['empty', 'broken'],
  },
  {
    what: 'a book that comes back to one text 10,000 times',
    make: () =>
      epub(
        '',
        { one: `<p>${SENTENCE}</p>` },
        { 'OEBPS/book.opf': opf('', [{ id: 'one', href: 'text%20of/one.xhtml' }], Array(10_000).fill('one')) },
      ),
    ends: ['article'],
  },
  {
    what: 'a book whose texts are missing',
    make: () =>
      epub('', {}, { 'OEBPS/book.opf': opf('', [{ id: 'one', href: '../../../../etc/passwd' }], ['one', 'two']) }),
    ends: ['broken'],
  },
  {
    what: 'a book of entities that grow',
    make: () =>
      epub('', {}, { 'OEBPS/book.opf': `<?xml version="1.0"?>${LAUGHS}${opf('<dc:title>&a9;</dc:title>', [], [])}` }),
    ends: ['empty', 'broken'],
  },
  {
    what: 'a locked book',
    make: () =>
      epub(
        '',
        { one: `<p>${SENTENCE}</p>` },
        {
          'META-INF/encryption.xml':
            '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/></encryption>',
        },
      ),
    ends: ['locked'],
  },
  { what: 'a book of 3,000 texts', make: () => epub('', chapters(3_000)), ends: ['article'], slow: true },
  { what: 'a book of 12,000 texts', make: () => epub('', chapters(12_000)), ends: ['too-large'] },
  {
    what: 'a text of 100,000 open elements',
    make: () =>
      epub(
        '',
        {},
        {
          'OEBPS/book.opf': opf('', [{ id: 'a', href: 'a.xhtml' }], ['a']),
          'OEBPS/a.xhtml': xhtml('<p><i>'.repeat(100_000)),
        },
      ),
    ends: ['empty', 'too-large', 'too-slow'],
  },
  // PDF.
  { what: 'a first line and nothing more', make: () => text('%PDF-1.7\n'), ends: ['broken'] },
  {
    what: 'a first line and a megabyte of noise',
    make: () => Buffer.concat([text('%PDF-1.7\n'), randomBytes(MB)]),
    ends: ['broken'],
  },
  {
    what: 'a PDF whose pages are their own parents',
    make: () => pdfOf([ROOT, '<</Type /Pages /Kids [2 0 R 2 0 R] /Count 2>>']),
    ends: ['broken', 'scanned'],
  },
  {
    what: 'a PDF whose pages go round in a ring',
    make: () =>
      pdfOf([
        ROOT,
        '<</Type /Pages /Kids [3 0 R] /Count 5>>',
        '<</Type /Pages /Kids [4 0 R] /Count 5>>',
        '<</Type /Pages /Kids [2 0 R] /Count 5>>',
      ]),
    ends: ['broken', 'scanned'],
  },
  {
    what: 'a PDF that says to have two thousand million pages',
    make: () => pdfOf([ROOT, '<</Type /Pages /Kids [] /Count 2000000000>>']),
    ends: ['too-large', 'broken', 'scanned'],
  },
  {
    what: 'a PDF of 10,000 pages',
    make: () => pdf(Array.from({ length: 10_000 }, () => lines([SENTENCE], { x: 72, y: 700 }))),
    ends: ['too-large', 'too-slow'],
    slow: true,
  },
  {
    what: 'a PDF whose one page holds four gigabytes of spaces',
    make: () => onePage(stream(zlibbed(' ', 4096), '/Filter /FlateDecode')),
    ends: ['too-large', 'too-slow'],
    slow: true,
  },
  {
    what: 'a PDF that is packed ten times over',
    make: () =>
      onePage(
        stream(
          Array.from({ length: 10 }).reduce((inner: Uint8Array) => deflateSync(inner), zlibbed(' ', 2048)),
          `/Filter [${'/FlateDecode '.repeat(11)}]`,
        ),
      ),
    ends: ['too-large', 'too-slow'],
    slow: true,
  },
  {
    what: 'a PDF with a bomb of another packing',
    make: () =>
      onePage(
        stream(
          brotliCompressSync(repeated(' ', 320 * MB), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
          '/Filter /BrotliDecode',
        ),
      ),
    ends: ['too-large', 'too-slow'],
    slow: true,
  },
  {
    what: 'a PDF whose lengths lie',
    make: () => onePage(`<</Length 2000000000>>\nstream\n${SHOWN}\nendstream`),
    ends: ['article', 'broken', 'scanned'],
  },
  {
    what: 'a PDF whose length is itself',
    make: () => onePage(`<</Length 6 0 R>>\nstream\n${SHOWN}\nendstream`),
    ends: ['article', 'broken', 'scanned'],
  },
  {
    what: 'a PDF whose drawing draws itself',
    make: () =>
      pdfOf([
        ROOT,
        '<</Type /Pages /Kids [5 0 R] /Count 1>>',
        FONT,
        FONT,
        '<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources <</XObject <</X 7 0 R>>>> /Contents 6 0 R>>',
        stream('/X Do'),
        stream('/X Do /X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X 7 0 R>>>>'),
      ]),
    ends: ['scanned', 'broken', 'too-large', 'too-slow'],
  },
  {
    what: 'a PDF of drawings that double ten times over',
    make: () =>
      pdfOf([
        ROOT,
        '<</Type /Pages /Kids [5 0 R] /Count 1>>',
        FONT,
        FONT,
        '<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources <</XObject <</X 7 0 R>>>> /Contents 6 0 R>>',
        stream('/X Do'),
        ...Array.from({ length: 24 }, (_, i) =>
          stream(
            '/X Do /X Do /X Do',
            `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X ${i + 8} 0 R>>>>`,
          ),
        ),
        stream(SHOWN, `/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources <<${FONTS}>>`),
      ]),
    ends: ['article', 'scanned', 'broken', 'too-large', 'too-slow'],
    slow: true,
  },
  {
    what: 'a PDF with a font of noise',
    make: () =>
      onePage(stream(SHOWN), {
        font: '<</Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 0 /LastChar 2000000000 /Widths 7 0 R /FontDescriptor 8 0 R>>',
        more: [
          '[1 2 3]',
          '<</Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 9 0 R>>',
          stream(new Uint8Array(randomBytes(100_000))),
        ],
      }),
    ends: ['article', 'scanned', 'broken', 'too-large', 'too-slow'],
    slow: true,
  },
  {
    what: 'a PDF whose letters stand for a thousand million others',
    make: () =>
      onePage(stream(SHOWN), {
        font: '<</Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<</Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /W [0 1000000000 500] /FontDescriptor 8 0 R>>] /ToUnicode 7 0 R>>',
        more: [
          stream(
            '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0000> endbfrange endcmap',
          ),
          '<</Type /FontDescriptor /FontName /X /Flags 4>>',
        ],
      }),
    ends: ['article', 'scanned', 'broken', 'too-large', 'too-slow', 'empty'],
    slow: true,
  },
  {
    what: 'a PDF of letters of absurd sizes',
    make: () =>
      onePage(
        stream(
          [1e30, -1e30, 1e-30, 0]
            .map((size) => `BT /F1 ${size} Tf 1 0 0 1 1e20 -1e20 Tm (${SENTENCE}) Tj ET`)
            .join('\n'),
        ),
      ),
    ends: ['article', 'scanned', 'broken'],
  },
  {
    what: 'a PDF of a million letters, each by itself',
    make: () =>
      onePage(
        stream(deflateSync(`BT /F1 1 Tf 72 700 Td ${'(a) Tj 3 0 Td '.repeat(1_000_000)} ET`), '/Filter /FlateDecode'),
      ),
    // Letters that stand alone are no words: a machine that comes to their end in time takes them for a picture's.
    ends: ['article', 'scanned', 'too-large', 'too-slow'],
    slow: true,
  },
  {
    what: 'a PDF of 200,000 lines on one page',
    make: () =>
      onePage(
        stream(
          deflateSync(`BT /F1 1 Tf 72 700 Td ${'(ab) Tj 0 -0.003 Td '.repeat(200_000)} ET`),
          '/Filter /FlateDecode',
        ),
      ),
    ends: ['article', 'too-large', 'too-slow', 'scanned'],
    slow: true,
  },
  {
    what: 'a PDF in which lists stand in lists, 100,000 deep',
    make: () => pdfOf(['['.repeat(100_000) + ']'.repeat(100_000)]),
    ends: ['broken', 'too-large', 'scanned'],
  },
  {
    what: 'a PDF that asks for a password',
    make: () =>
      pdf([lines([SENTENCE], { x: 72, y: 700 })], {
        trailer: `/Encrypt <</Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4>> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`,
      }),
    ends: ['locked'],
  },
  { what: 'a PDF without text', make: () => pdf([[]]), ends: ['scanned'] },
  {
    what: 'a PDF with page numbers only',
    make: () => pdf(Array.from({ length: 3 }, (_, i) => [{ text: `${i + 1}`, x: 300, y: 30 }])),
    ends: ['scanned'],
  },
];
