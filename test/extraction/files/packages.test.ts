import { expect, test } from 'vitest';
import { articleFromFile } from '../../../src/extraction/files/files.ts';
import { docx, epub, opf, p, properties, xhtml } from './packages.ts';
import { PARAGRAPHS, TITLE } from './prose.ts';

const read = (bytes: Uint8Array) => articleFromFile(bytes, { name: 'file', type: null });
const body = PARAGRAPHS.join('\n\n');
const asParagraphs = PARAGRAPHS.map((paragraph) => p(paragraph)).join('');

test('a Word document: its title by its style, its author where the text names them', async () => {
  const bytes = docx(p(TITLE, 'Title') + p('By Ann Roe') + p('22 April 2024') + asParagraphs, {
    'docProps/core.xml': properties({ title: 'Letter (template)', creator: 'Somebody Else' }),
  });
  expect(await read(bytes)).toMatchObject({ title: TITLE, byline: 'Ann Roe', published: '2024-04-22', text: body });
});

test('a Word document whose properties the text bears out', async () => {
  const bytes = docx(p(TITLE) + p('Ann Roe') + asParagraphs, {
    'docProps/core.xml': properties({ title: TITLE, creator: 'Ann Roe' }),
  });
  expect(await read(bytes)).toMatchObject({ title: TITLE, byline: 'Ann Roe' });
});

test('in a Word document a word may be in pieces, and what was struck out is gone', async () => {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const bytes = docx(
    `${p(TITLE, 'Heading1')}<w:p>${run('The har')}${run('bour ')}<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins>${run('soon ')}</w:ins>${run('opens, said Ann')}<w:r><w:br/></w:r>${run('Roe of Wendle.')}</w:p>`,
  );
  expect(await read(bytes)).toMatchObject({ title: TITLE, text: 'The harbour soon opens, said Ann Roe of Wendle.' });
});

test('notes of a Word document and their numbers are left out', async () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const bytes = docx(
    `${p(TITLE, 'Title')}<w:p><w:r><w:t>The harbour opens</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>, said Ann Roe of Wendle.</w:t></w:r></w:p>`,
    {
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
      'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2">${p('On Monday.')}</w:footnote></w:footnotes>`,
    },
  );
  expect((await read(bytes)).text).toBe('The harbour opens, said Ann Roe of Wendle.');
});

const ABOUT =
  '<dc:title>The Harbour</dc:title><dc:creator>Ann Roe</dc:creator><dc:creator>Bob Fen</dc:creator><dc:publisher>Fen &amp; Sons</dc:publisher><dc:date>2024-04-22</dc:date><dc:language>de-AT</dc:language>';

test('a book: what it says of itself, and its texts in reading order without its contents', async () => {
  const [first, second, third, fourth] = PARAGRAPHS;
  const bytes = epub(ABOUT, {
    b: `<h1>One</h1><p>${first}</p><p>${second}</p>`,
    a: `<h1>Two</h1><p>${third}<br/>${fourth}</p>`,
  });
  expect(await read(bytes)).toMatchObject({
    title: 'The Harbour',
    byline: 'Ann Roe, Bob Fen',
    publisher: 'Fen & Sons',
    published: '2024-04-22',
    language: 'de',
    text: `One\n\n${first}\n\n${second}\n\nTwo\n\n${third} ${fourth}`,
  });
});

test('a book whose hidden fonts are no lock, and whose prefixes are its own', async () => {
  const package_ = opf(ABOUT, [{ id: 'a', href: '../a.xhtml#top' }], ['a', 'a'])
    .replaceAll('<item', '<o:item')
    .replaceAll('dc:', 'd:');
  const bytes = epub(
    '',
    {},
    {
      'OEBPS/book.opf': package_,
      'a.xhtml': xhtml(`<p>${PARAGRAPHS[0]}</p>`),
      'META-INF/encryption.xml':
        '<encryption><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></encryption>',
    },
  );
  expect(await read(bytes)).toMatchObject({ title: 'The Harbour', text: PARAGRAPHS[0] });
});
