import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { strToU8 } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { type Extraction, openExtraction } from '../../src/extraction/extraction.ts';
import { reasonEnded } from '../../src/extraction/threads/ended.ts';
import { zlibbed } from './files/bombs.ts';
import { docx, p } from './files/packages.ts';
import { FONTS, pdfOf, stream } from './files/pdf.ts';
import { PARAGRAPHS, TITLE } from './files/prose.ts';

// Threads start and load, on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

let extraction: Extraction;
afterEach(() => extraction.close());

const named = { name: 'a.txt', type: null };
const article = () => strToU8([TITLE, ...PARAGRAPHS].join('\n\n'));
const works = async () => expect((await extraction.file(article(), named)).title).toBe(TITLE);

/** Four million quotations in each other: nobody lives to see the end of it. */
const endless = () =>
  new Uint8Array(Buffer.concat([Buffer.from('# a\n'), Buffer.alloc(8_000_000, '> '), Buffer.from('a')]));
const markdown = { name: 'a.md', type: null };

test('a file becomes a draft in a thread, which is given its bytes', async () => {
  extraction = openExtraction();
  const bytes = docx(p(TITLE, 'Title') + p(PARAGRAPHS[0] ?? ''));
  expect(await extraction.file(bytes, named)).toMatchObject({ title: TITLE, text: PARAGRAPHS[0] });
  expect(bytes.length).toBe(0);
});

test('bytes that are a part of others are left as they are', async () => {
  extraction = openExtraction();
  const whole = new Uint8Array([...article(), 1, 2, 3]);
  expect((await extraction.file(whole.subarray(0, -3), named)).title).toBe(TITLE);
  expect(whole.at(-1)).toBe(3);
});

test('why there is no article comes through', async () => {
  extraction = openExtraction();
  await expect(extraction.file(new Uint8Array(10), named)).rejects.toMatchObject({
    name: 'Unreadable',
    reason: 'kind',
  });
});

test('what takes too long is stopped, and the next file is read', async () => {
  extraction = openExtraction(8_000);
  await expect(extraction.file(endless(), markdown)).rejects.toMatchObject({ reason: 'too-slow' });
  await works();
});

test('files wait for each other, and waiting is no work', async () => {
  extraction = openExtraction(8_000);
  const slow = [endless(), endless()].map((bytes) =>
    expect(extraction.file(bytes, markdown)).rejects.toMatchObject({ reason: 'too-slow' }),
  );
  await Promise.all([...slow, ...Array.from({ length: 6 }, works)]);
});

test('a thread that V8 ends for its objects had too large a file', async () => {
  const eater = new Worker('const all = []; for (;;) all.push([all]);', {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  });
  const [error] = await once(eater, 'error');
  expect(reasonEnded(error)).toBe('too-large');
  expect(reasonEnded(new Error('The file can’t be blamed for this.'))).toBeNull();
});

test('a thread whose bytes take too much memory ends, and the next file is read', async () => {
  extraction = openExtraction(60_000);
  const page = `<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources <<${FONTS}>> /Contents 4 0 R>>`;
  const bomb = stream(zlibbed(' ', 2048), '/Filter /FlateDecode');
  const bytes = pdfOf(['<</Type /Catalog /Pages 2 0 R>>', '<</Type /Pages /Kids [3 0 R] /Count 1>>', page, bomb]);
  await expect(extraction.file(bytes, named)).rejects.toMatchObject({ reason: 'too-large' });
  await works();
});

test('closing ends what is at work, and nothing is read any more', async () => {
  extraction = openExtraction();
  await works();
  const file = extraction.file(endless(), markdown);
  const ended = expect(file).rejects.toThrow();
  await extraction.close();
  await ended;
  await expect(extraction.file(article(), named)).rejects.toThrow('closed');
});

test('nothing is loaded before the first file, and a process ends by itself after the last', async () => {
  const script = `
    import { openExtraction } from ${JSON.stringify(new URL('../../src/extraction/extraction.ts', import.meta.url).href)};
    const extraction = openExtraction();
    const before = process.getActiveResourcesInfo().length;
    const draft = await extraction.file(new TextEncoder().encode('Harbour opens\\n\\nThe ferry leaves at noon on Monday.'), { name: 'a', type: null });
    console.log(draft.title, before);
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  expect(stdout).toMatch(/^Harbour opens [01]\n$/);
});

test('a page is taken apart in a thread, too; a text that is not English is known for what it is', async () => {
  extraction = openExtraction();
  const paragraphs = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const page = `<!doctype html><html lang="en"><title>${TITLE}</title><article><h1>${TITLE}</h1>${paragraphs}</article>`;
  const from = { type: 'text/html', url: 'https://news.example/1' };
  expect(await extraction.page(strToU8(page), from)).toMatchObject({ kind: 'article', draft: { title: TITLE } });
  expect(await extraction.page(strToU8('<p>Hello'), from)).toMatchObject({ kind: 'none' });
  const german = `Ein zweiter Ofen\n\n${'Die Bäckerei in der Mühlgasse kauft im Juni einen zweiten Ofen, sagt die Chefin. '.repeat(4)}`;
  expect(await extraction.file(strToU8(german), named)).toMatchObject({ language: 'de' });
  expect(await extraction.file(article(), named)).toMatchObject({ language: 'en' });
});
