import { expect, test } from 'vitest';
import { articleFromFile } from '../../../src/extraction/files/files.ts';
import { LETTER, lines, type Printed, pdf } from './pdf.ts';
import { PARAGRAPHS, TITLE, wrapped } from './prose.ts';

const read = (bytes: Uint8Array) => articleFromFile(bytes, { name: 'file', type: null });
const headline = lines(wrapped(TITLE, 30), { x: 72, y: 720, size: 20, font: 'bold', leading: 23 });

/** Straight quotes: the standard fonts' own letters, as far as a hand-written file goes. */
const plain = (text: string) => text.replace(/[“”]/g, '"');
const PLAIN = PARAGRAPHS.map(plain);

/** Paragraphs below each other: with a gap between them, or the first line of each indented. */
const column = (
  paragraphs: string[],
  { x, y, width, gap = 0, indent = 0 }: { x: number; y: number; width: number; gap?: number; indent?: number },
): Printed[] => {
  const printed: Printed[] = [];
  let top = y;
  for (const paragraph of paragraphs) {
    const [first = '', ...rest] = wrapped(`${'_'.repeat(indent)}${paragraph}`, width);
    const all = [first.slice(indent), ...rest];
    printed.push(
      ...lines(all, { x, y: top }).map((line, i) => (i === 0 ? { ...line, x: x + indent * LETTER * 10 } : line)),
    );
    top -= all.length * 12 + gap;
  }
  return printed;
};

test.each([
  ['set apart', { x: 72, y: 660, width: 70, gap: 8 }, false],
  ['indented', { x: 72, y: 660, width: 70, indent: 3 }, false],
  ['in a compressed file', { x: 72, y: 660, width: 70, gap: 8 }, true],
])('paragraphs %s', async (_, at, compressed) => {
  const bytes = pdf([[...headline, ...column(PLAIN, at)]], { compressed });
  expect(await read(bytes)).toMatchObject({ title: TITLE, text: PLAIN.join('\n\n'), partial: false });
});

test('two columns are read one after the other, under the headline that stands over both', async () => {
  const left = column(PLAIN.slice(0, 2), { x: 72, y: 660, width: 36, indent: 2 });
  const right = column(PLAIN.slice(2), { x: 320, y: 660, width: 36, indent: 2 });
  const shuffled = [...right, ...headline, ...left];
  expect(await read(pdf([shuffled]))).toMatchObject({ title: TITLE, text: PLAIN.join('\n\n') });
});

test('a paragraph goes on in the next column and on the next page', async () => {
  const all = wrapped(PLAIN[0] ?? '', 36);
  const left = lines(all.slice(0, 2), { x: 72, y: 400 });
  const filler = column(PLAIN.slice(1, 3), { x: 72, y: 660, width: 36, gap: 8 });
  const right = lines(all.slice(2, 3), { x: 320, y: 660 });
  const more = column(PLAIN.slice(3), { x: 320, y: 630, width: 36, gap: 8 });
  const { text } = await read(
    pdf([[...headline, ...filler, ...left, ...right, ...lines(all.slice(3), { x: 320, y: 648 }), ...more]]),
  );
  expect(text.split('\n\n')).toContain(PLAIN[0]);
  const pages = await read(
    pdf([[...headline, ...lines(all.slice(0, 2), { x: 72, y: 60 })], lines(all.slice(2), { x: 72, y: 740 })]),
  );
  expect(pages.text).toBe(PLAIN[0]);
});

test('running heads and page numbers are left out, the headline is not', async () => {
  const pages = PLAIN.map((paragraph, i) => [
    { text: `The Wendle Post, 22 April 2024`, x: 72, y: 770, size: 8 },
    ...(i === 0 ? headline : []),
    ...lines(wrapped(paragraph, 70), { x: 72, y: 640 }),
    { text: `- ${i + 1} -`, x: 290, y: 30, size: 8 },
  ]);
  expect(await read(pdf(pages))).toMatchObject({ title: TITLE, text: PLAIN.join('\n\n') });
});

test.each([
  [
    'goes where the word stands elsewhere without it',
    ['The govern-', 'ment said so.', 'Nobody in the government knew.'],
    'The government said so.',
  ],
  [
    'stays where the word stands elsewhere with it',
    ['The well-', 'known trust.', 'It is well-known in the north.'],
    'The well-known trust.',
  ],
  [
    'stays where the text divides no words',
    ['A two-', 'hour crossing.', 'Nothing else ends so here.'],
    'A two-hour crossing.',
  ],
  [
    'stays before a capital',
    ['The Anglo-', 'Saxon wall is older than the government.', 'No govern-', 'ment built it.'],
    'The Anglo-Saxon wall',
  ],
  ['stays between figures', ['From 2015-', '2019 it was closed.'], 'From 2015-2019 it was closed.'],
])('a hyphen at the end of a line %s', async (_, set, joined) => {
  const { title, text } = await read(pdf([lines([...set, 'And this is the last line of it.'], { x: 72, y: 700 })]));
  expect(`${title} ${text}`).toContain(joined);
});

test('an initial over three lines begins its word', async () => {
  const [first = '', ...rest] = wrapped((PLAIN[0] ?? '').slice(1), 60);
  const bytes = pdf([
    [
      ...headline,
      { text: 'T', x: 72, y: 616, size: 40 },
      ...lines([first, ...rest.slice(0, 2)], { x: 100, y: 640 }),
      ...lines(rest.slice(2), { x: 72, y: 604 }),
    ],
  ]);
  expect((await read(bytes)).text).toBe(PLAIN[0]);
});

test('marks across the page, text printed twice and text beside the page are no part of it', async () => {
  const content = lines(wrapped(PLAIN[0] ?? '', 70), { x: 72, y: 640 });
  const twice = content.map((line) => ({ ...line, x: line.x + 0.3 }));
  const beside = [
    { text: 'Cut here', x: 700, y: 640 },
    { text: 'Cut here', x: 72, y: 900 },
  ];
  expect((await read(pdf([[...headline, ...content, ...twice, ...beside]]))).text).toBe(PLAIN[0]);
});

test('a page that lies on its side is read as it is seen', async () => {
  const content = [...headline, ...lines(wrapped(PLAIN[0] ?? '', 70), { x: 72, y: 640 })];
  // Turned by a half: what was upright is upside down, and so no text that is read.
  await expect(read(pdf([content], { page: '/Rotate 180' }))).rejects.toMatchObject({ reason: 'scanned' });
  expect((await read(pdf([content], { page: '/Rotate 360' }))).text).toBe(PLAIN[0]);
});

test('title and author of the file count where its first page has them', async () => {
  const content = [{ text: 'By Ann Roe', x: 72, y: 690 }, ...lines(wrapped(PLAIN[0] ?? '', 70), { x: 72, y: 640 })];
  const wrong = await read(
    pdf([[...headline, ...content]], { info: { Title: 'Microsoft Word - 2.doc', Author: 'admin' } }),
  );
  expect(wrong).toMatchObject({ title: TITLE, byline: 'Ann Roe' });
  const small = [{ text: TITLE, x: 72, y: 720 }, { text: 'Ann Roe', x: 72, y: 704 }, ...content.slice(1)];
  const right = await read(pdf([small], { info: { Title: TITLE, Author: 'Ann Roe' } }));
  expect(right).toMatchObject({ title: TITLE, byline: 'Ann Roe' });
});
