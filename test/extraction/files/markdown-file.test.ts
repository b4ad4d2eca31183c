import { expect, test } from 'vitest';
import { articleFromMarkdown } from '../../../src/extraction/files/markdown-file.ts';

const read = (markdown: string) => {
  const { title, byline, publisher, published, language, text } = articleFromMarkdown(markdown);
  return { title, byline, publisher, published, language, text };
};

const none = { byline: null, publisher: null, published: null, language: 'en' };

test('the words of a text, without its marks', () => {
  const markdown =
    '# The **harbour** opens\n\nAnn Roe, who leads the _council_, said\nit was `time`.\n\n> “We have waited,” she said.\n\n- two piers\n- a [lighthouse](https://wendle.example)\n\n![A picture](a.png)\n<!-- nothing -->\n\nThe ferry ~~left~~ leaves at noon &amp; at six.\n';
  expect(read(markdown)).toEqual({
    ...none,
    title: 'The harbour opens',
    text: 'Ann Roe, who leads the council, said it was time.\n\n“We have waited,” she said.\n\ntwo piers\n\na lighthouse\n\nThe ferry left leaves at noon & at six.',
  });
});

test('what stands before it about it', () => {
  const markdown =
    '---\r\ntitle: "The harbour: open"\r\nauthor: [Ann Roe, Bob Fen]\r\ndate: 2024-04-22 10:15:00 +0200\r\nlang: en-GB\r\npublisher: The Wendle Post\r\ntags:\r\n  - sea\r\n---\r\n\r\n## The ferry leaves\r\n\r\nThe ferry to Oster leaves at noon.\r\n';
  expect(read(markdown)).toEqual({
    title: 'The harbour: open',
    byline: 'Ann Roe, Bob Fen',
    publisher: 'The Wendle Post',
    published: '2024-04-22T10:15:00+02:00',
    language: 'en',
    text: 'The ferry leaves\n\nThe ferry to Oster leaves at noon.',
  });
});

test('lines that only look as if they said something about it are text', () => {
  const { title, text } = read('---\nnot: [closed\n---\n\nThe ferry to Oster leaves at noon.\n');
  expect(`${title}\n${text}`).toContain('not: [closed');
  expect(text).toContain('The ferry to Oster leaves at noon.');
});

test('a text without a heading is called by its first words', () => {
  expect(read('The ferry to Oster leaves at noon.\n\nIt returns at six.')).toEqual({
    ...none,
    title: 'The ferry to Oster leaves at noon.',
    text: 'The ferry to Oster leaves at noon.\n\nIt returns at six.',
  });
});

test('addresses are text, links or not, and so is what stands in tags', () => {
  const { text } = read(
    '# A\n\nWrite to ann@wendle.example, or see www.wendle.example and https://wendle.example/_a_b_.  \nIt is <https://x.example>, <kbd>a &amp; b</kbd>.',
  );
  expect(text).toBe(
    'Write to ann@wendle.example, or see www.wendle.example and https://wendle.example/_a_b_. It is https://x.example, a & b.',
  );
});

test.each([
  ['a long word with dots that ends in a sign of addresses', `${'a.'.repeat(300_000)}@`, 600_001],
  [
    'front matter of many keys',
    `---\n${Array.from({ length: 120_000 }, (_, i) => `k${i}: v`).join('\n')}\n---\nThe ferry.`,
    10,
  ],
])('%s ends in an article', (_what, markdown, length) => {
  expect(read(markdown).text).toHaveLength(length);
});

test('no words are no article', () => {
  expect(() => articleFromMarkdown('---\ntitle: The harbour\n---\n\n***\n')).toThrow(
    expect.objectContaining({ reason: 'empty' }),
  );
});
