import { expect, test } from 'vitest';
import type { Kept } from '../../src/article/article.ts';
import type { Reply } from '../../src/command/reply.ts';
import { plain as copied } from '../../src/discord/markdown.ts';
import { read } from '../../src/language/read.ts';
import type { Quote } from '../../src/language/reading.ts';
import { extentOf } from '../../src/language/statements/place-and-speaker.ts';
import { libraryOf } from '../library.ts';
import { bakery } from './bakery.ts';
import { contextFor, plain, problem, run, verbatims } from './run.ts';

const context = contextFor(libraryOf([bakery]));

const placeOf = (quote: Quote | undefined) => {
  if (!quote) throw new Error('There is no such quote.');
  const { start, end } = extentOf(quote);
  return { article: 'bakery22', at: start, to: end };
};
const cite = (index: number, kept: Kept = bakery) =>
  run('cite', placeOf(kept.reading.quotes[index]), contextFor(libraryOf([kept])));
/** What is there to be copied: without any mark. */
const codes = ({ blocks }: Reply) => blocks.flatMap((block) => (block.kind === 'code' ? [copied(block.text)] : []));

const fragment = (words: string) => `https://miller.example/oven#:~:text=${words}`;

test('a quote in Markdown and in plain text, with speaker, publisher, date and link', async () => {
  const reply = await cite(2);
  expect(reply.title).toBe('To cite');
  expect(plain(reply)).toEqual([
    '~ *Nora Field* · word for word · [at the source] · Paragraph 2 of 5',
    '# Markdown',
    `$ > “We sell out by nine,” … “That cannot go on.”
> 
> — Nora Field, [“Bakery on Mill Lane plans a second oven”](${fragment('%E2%80%9CWe%20sell%20out%20by%20nine%2C%E2%80%9D,Monday.%20%E2%80%9CThat%20cannot%20go%20on.%E2%80%9D')}), The Miller, 5 March 2024`,
    '# Plain text',
    `$ “We sell out by nine,” … “That cannot go on.”
— Nora Field, “Bakery on Mill Lane plans a second oven”, The Miller, 5 March 2024, https://miller.example/oven`,
  ]);
  expect(reply.links?.map(({ label }) => label)).toEqual(['In context', 'Who said what']);
});

test.each([
  [0, 'The owner says the queue has grown too long', 'speaker not named (reported)'],
  [
    1,
    'Nora Field, who runs the bakery on Mill Lane, said she would buy a second oven by June.',
    'Nora Field (reported)',
  ],
  [3, 'Her neighbour Tom Ash called the queue “endless”.', 'Tom Ash (partly word for word)'],
  [4, 'He denied that he had complained to the council.', 'Tom Ash (denied or not said)'],
  [5, '“It smells wonderful at five in the morning,” one customer said.', 'speaker not named'],
])('where some of the words are the article’s, the whole sentence is given: %i', async (index, words, speaker) => {
  const [, text] = codes(await cite(index));
  expect(text?.startsWith(`${words}\n— ${speaker}, “Bakery`)).toBe(true);
});

test.each([
  ['“We sell out by nine,” Ana Costa said.', '“We sell out by nine”'],
  ['“We sell out by nine”, Ana Costa said.', '“We sell out by nine”'],
  ['“We sell out by nine!” Ana Costa said.', '“We sell out by nine!”'],
])('the comma that leads on to who said it is not cited: %s', async (text, words) => {
  const kept = { article: { ...bakery.article, text }, reading: read({ text }) };
  const [, plainText] = codes(await cite(0, kept));
  expect(plainText?.split('\n')[0]).toBe(words);
});

test('the plain text is made of the article’s own words, with their places', async () => {
  const [first, second] = verbatims(await cite(2)).filter(({ text }) => text.startsWith('“'));
  expect([first?.text, second?.text]).toEqual(['“We sell out by nine,”', '“That cannot go on.”']);
  expect(first && bakery.article.text.slice(first.start, first.end)).toBe(first?.text);
});

/** An article with one quote, `words`, and nothing else known of it. */
const quoting = (words: string, rest: Partial<Kept['article']> = {}): Kept => {
  const text = `A title\n\n${words}\n\nThe end.`;
  const start = text.indexOf(words);
  const quote: Quote = {
    spans: [{ start, end: start + words.length }],
    type: 'direct',
    cue: null,
    speaker: { start, end: start + 1, name: 'A*B' },
    confidence: 0.9,
    denied: false,
    setting: null,
  };
  const article = { ...bakery.article, title: 'A title', publisher: null, published: null, url: null, ...rest, text };
  return { article, reading: { ...read({ text }), quotes: [quote] } };
};

test('marks in the words are no marks of the Markdown, and stay as they are in the plain text', async () => {
  const words = '“*No* [way] <b> _x_ `y` Q&A &copy;\n\n- not a list\n\n1. nor this # one”';
  expect(codes(await cite(0, quoting(words)))).toEqual([
    '> “\\*No\\* \\[way\\] \\<b\\> \\_x\\_ \\`y\\` Q&A \\&copy;\n> \n> \\- not a list\n> \n> 1\\. nor this # one”\n> \n> — A\\*B, “A title”',
    `${words}\n— A*B, “A title”`,
  ]);
});

test('an address can’t be ended early by a bracket in it', async () => {
  const [markdown, text] = codes(await cite(0, quoting('“No.”', { url: 'https://a.example/x_(y)' })));
  expect(markdown).toContain('](https://a.example/x_%28y%29#:~:text=');
  expect(text).toContain('https://a.example/x_(y)');
});

test('very long words are shortened, and that is said', async () => {
  const reply = await cite(0, quoting(`“${'Very many words. '.repeat(200)}”`));
  const [markdown = '', text = ''] = codes(reply);
  expect(markdown.length + text.length).toBeLessThan(3_000);
  for (const code of [markdown, text]) expect(code).toMatch(/\w …”\n(?:> \n> )?— A/);
  expect(plain(reply).at(-1)).toBe('~ These words are long and were shortened; in context they stand whole.');
});

test.each([
  [{ article: 'bakery22', at: 0, to: 5 }, 'There is no quote at this place any more. Look through the quotes again.'],
  [{ article: 'nonesuch', at: 0, to: 5 }, 'No article kept here is called “nonesuch”.'],
])('%o is no quote', async (options, message) => {
  expect((await problem('cite', options, context)).message).toBe(message);
});
