import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Unreadable } from '../../../src/article/unreadable.ts';
import { articleFromFile } from '../../../src/extraction/files/files.ts';
import { docx, epub, p } from './packages.ts';
import { lines, pdf } from './pdf.ts';
import { PARAGRAPHS, TITLE, wrapped } from './prose.ts';

const printed = [
  { text: TITLE, x: 72, y: 720, size: 20 },
  ...lines(wrapped(PARAGRAPHS.join(' '), 70), { x: 72, y: 680 }),
];
const prose = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');

/** Each of them whole is an article. */
const SOUND: [kind: string, name: string, bytes: Uint8Array][] = [
  ['text', 'a.txt', Buffer.from([TITLE, ...PARAGRAPHS].join('\n\n'))],
  ['Markdown', 'a.md', Buffer.from(`---\ntitle: ${TITLE}\n---\n${PARAGRAPHS.join('\n\n')}`)],
  ['page', 'a.html', Buffer.from(`<!doctype html><title>${TITLE}</title><article>${prose}</article>`)],
  ['PDF', 'a.pdf', pdf([printed, printed.slice(1)], { info: { Title: TITLE } })],
  ['compressed PDF', 'a.pdf', pdf([printed], { compressed: true })],
  ['Word document', 'a.docx', docx(p(TITLE, 'Title') + PARAGRAPHS.map((paragraph) => p(paragraph)).join(''))],
  ['book', 'a.epub', epub(`<dc:title>${TITLE}</dc:title>`, { one: prose, two: prose })],
];

/** An article that has words, or a reason why there is none; nothing else. */
const endsWell = async (bytes: Uint8Array, name: string) => {
  try {
    const { title, text } = await articleFromFile(bytes, { name, type: null });
    expect(title).not.toBe('');
    expect(text).toMatch(/\p{L}/u);
  } catch (error) {
    expect(error).toBeInstanceOf(Unreadable);
  }
};

test.each(SOUND)('a whole %s is an article', async (_, name, bytes) => {
  expect((await articleFromFile(new Uint8Array(bytes), { name, type: null })).title).toBe(TITLE);
});

test.each(SOUND)('a %s that is cut off anywhere ends well', async (_, name, bytes) => {
  const cut = fc.integer({ min: 0, max: bytes.length }).map((length) => new Uint8Array(bytes.subarray(0, length)));
  await fc.assert(
    fc.asyncProperty(cut, (part) => endsWell(part, name)),
    { numRuns: 40 },
  );
});

test.each(SOUND)('a %s with bytes changed anywhere ends well', async (_, name, bytes) => {
  const change = fc.record({ at: fc.integer({ min: 0, max: bytes.length - 1 }), to: fc.integer({ min: 0, max: 255 }) });
  const changed = fc.array(change, { minLength: 1, maxLength: 20 }).map((changes) => {
    const copy = new Uint8Array(bytes);
    for (const { at, to } of changes) copy[at] = to;
    return copy;
  });
  await fc.assert(
    fc.asyncProperty(changed, (part) => endsWell(part, name)),
    { numRuns: 40 },
  );
});

test('any bytes end well, whatever they are called', async () => {
  const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.pdf', 'a.docx', 'a.epub', 'a', '');
  const starts = fc
    .constantFrom('', '%PDF-1.7\n', 'PK\u0003\u0004', '<html>', '---\n')
    .map((start) => Buffer.from(start));
  await fc.assert(
    fc.asyncProperty(starts, fc.uint8Array({ maxLength: 400 }), names, (start, rest, name) =>
      endsWell(new Uint8Array(Buffer.concat([start, rest])), name),
    ),
    { numRuns: 200 },
  );
});
