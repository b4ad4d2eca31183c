import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { type Kind, kindOf } from '../../../src/extraction/files/file-kind.ts';
import { articleFromFile } from '../../../src/extraction/files/files.ts';
import { docx, epub, p, zip } from './packages.ts';
import { pdf } from './pdf.ts';
import { PARAGRAPHS, TITLE } from './prose.ts';

const bytes = (text: string) => strToU8(text);
const marked = (text: string, encoding: 'utf16le' | 'latin1', mark = '') =>
  new Uint8Array(Buffer.concat([Buffer.from(mark, 'hex'), Buffer.from(text, encoding)]));

const TABLE: [what: string, bytes: Uint8Array, name: string, type: string | null, kind: Kind | null][] = [
  ['text by its name', bytes('Hello there'), 'a.txt', 'text/plain; charset=utf-8', 'text'],
  ['text without a name', bytes('Hello there'), '', null, 'text'],
  ['text that is called a document', bytes('Hello there'), 'a.docx', 'application/msword', 'text'],
  ['Markdown by its name', bytes('# Hello'), 'README.MD', null, 'markdown'],
  ['Markdown by its type', bytes('# Hello'), 'a', 'text/markdown; charset=utf-8', 'markdown'],
  ['a page by its beginning', bytes('\ufeff<!-- saved -->\n<!DOCTYPE html><p>Hello'), 'a.txt', 'text/plain', 'html'],
  ['a page as XML', bytes('<?xml version="1.0"?>\n<html xmlns="x"><body/></html>'), 'a.xml', null, 'html'],
  ['a piece of a page by its name', bytes('<p>Hello</p>'), 'a.htm', null, 'html'],
  ['a piece of a page by its type', bytes('<p>Hello</p>'), 'a', 'text/html', 'html'],
  ['a PDF', pdf([[]]), 'a.txt', 'text/plain', 'pdf'],
  ['a PDF behind something else', new Uint8Array([10, 10, ...pdf([[]])]), 'a', null, 'pdf'],
  ['a Word document', docx(p('Hello')), 'a.zip', 'application/zip', 'docx'],
  ['a book', epub('', { one: 'Hello' }), 'a.docx', null, 'epub'],
  ['a package of other things', zip({ 'a.txt': 'Hello' }), 'a.docx', null, null],
  [
    'an open document',
    zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }),
    'a.odt',
    null,
    null,
  ],
  ['text in UTF-16', marked('Hello there', 'utf16le', 'fffe'), 'a.txt', null, 'text'],
  ['text in UTF-16 without its mark', marked('Hello there', 'utf16le'), 'a.txt', null, null],
  ['XML', bytes('<?xml version="1.0"?><rss/>'), 'feed.txt', null, null],
  ['JSON', bytes('{"text": "Hello"}'), 'a.txt', null, null],
  ['a table by its name', bytes('title;text\nRain;It rained.'), 'export.CSV', null, null],
  ['a table by its type', bytes('title,text\nRain,It rained.'), 'a', 'text/csv; charset=utf-8', null],
  ['lines of JSON', bytes('{"text": "Rain"}\n{"text": "Sun"}\n'), 'a.jsonl', null, null],
  ['text in brackets', bytes('[Updated] Hello there'), 'a.txt', null, 'text'],
];

test.each(TABLE)('%s', (_, given, name, type, kind) => {
  expect(kindOf(given, { name, type })).toBe(kind);
});

const text = [TITLE, ...PARAGRAPHS].join('\n\n');

test.each([
  ['UTF-8', bytes(text)],
  ['UTF-8 with its mark', bytes(`\ufeff${text}`)],
  ['UTF-16, the lower byte first', marked(text, 'utf16le', 'fffe')],
  ['UTF-16, the higher byte first', new Uint8Array(Buffer.from(marked(text, 'utf16le', 'fffe')).swap16())],
])('text is read in %s', async (_, given) => {
  const { title, text: body } = await articleFromFile(given, { name: 'a.txt', type: null });
  expect({ title, body }).toEqual({ title: TITLE, body: PARAGRAPHS.join('\n\n') });
});

test('text that is no UTF-8 is read as windows-1252', async () => {
  const given = Buffer.concat([
    Buffer.from(`${TITLE}\n\n`),
    Buffer.from([0x93, 0x57, 0xe9, 0x94]),
    Buffer.from(', said Ann Roe of Wendle.'),
  ]);
  const draft = await articleFromFile(given, { name: 'a.txt', type: null });
  expect(draft.text).toBe('“Wé”, said Ann Roe of Wendle.');
});

test('a page is read as one', async () => {
  const page = `<!DOCTYPE html><html lang="en"><head><title>${TITLE} | The Wendle Post</title></head><body><nav>Home</nav><article><h1>${TITLE}</h1>${PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article></body></html>`;
  const draft = await articleFromFile(bytes(page), { name: 'page', type: null });
  expect(draft).toMatchObject({ title: TITLE, text: PARAGRAPHS.join('\n\n') });
});

test('a saved page is read in the charset that it names', async () => {
  const page = `<!DOCTYPE html><meta charset="windows-1251"><title>Гавань</title><p>${'Гавань Вендла снова открыта, сказала Анна Ро. '.repeat(5)}</p>`;
  const given = [...page].map((letter) =>
    letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0),
  );
  const draft = await articleFromFile(new Uint8Array(given), { name: 'a.html', type: null });
  expect(draft.text).toContain('Гавань Вендла снова открыта, сказала Анна Ро.');
});

test('a saved page without an article says so', async () => {
  const page = '<!DOCTYPE html><html><body><script>start()</script></body></html>';
  await expect(articleFromFile(bytes(page), { name: 'a.html', type: null })).rejects.toMatchObject({
    reason: 'no-article',
  });
});
