import { expect, test } from 'vitest';
import type { Kept } from '../../src/article/article.ts';
import { addressOf, originOf, provenance, provenanceText } from '../../src/show/article-source.ts';
import { articles } from '../../src/show/complete.ts';
import { en } from '../../src/words/en.ts';
import { bakery } from '../commands/bakery.ts';
import { contextFor, plain, run } from '../commands/run.ts';
import { libraryOf } from '../library.ts';

const { article } = bakery;
const known = (rest: Partial<Kept['article']>) => ({
  ...article,
  ...{ publisher: null, url: null, came: 'text' as const, claimed: 'BBC News' },
  ...rest,
});

test.each([
  [
    {},
    'pasted on 6 March 2024, said to be from “BBC News”, 5 March 2024',
    ['pasted by Discord user 1 on 6 March 2024', 'said to be from “BBC News”, 5 March 2024'],
  ],
  [
    { claimed: null },
    'pasted on 6 March 2024, said to be of 5 March 2024',
    ['pasted by Discord user 1 on 6 March 2024', 'said to be of 5 March 2024'],
  ],
  [
    { came: 'message', claimed: null, published: null },
    'kept from a message on 6 March 2024',
    ['kept from a message by Discord user 1 on 6 March 2024'],
  ],
  [
    { came: 'file', claimed: null, published: null, addedBy: null },
    'added as a file on 6 March 2024',
    ['added as a file on 6 March 2024'],
  ],
  [
    { came: 'import', published: null },
    'imported by whoever runs this bot, said to be from “BBC News”',
    ['imported by whoever runs this bot', 'said to be from “BBC News”'],
  ],
  [
    { came: null, claimed: null, published: null },
    'added, I don’t know from where, on 6 March 2024',
    ['added, I don’t know from where, by Discord user 1 on 6 March 2024'],
  ],
] as const)('of what the bot didn’t fetch, how it came and what it is said to be: %j', (rest, short, whole) => {
  expect(originOf(known(rest), en)).toBe(short);
  expect(provenanceText(known(rest), en)).toEqual(whole);
});

test('of a page, its publisher', () => {
  expect(originOf(article, en)).toBe('The Miller');
  expect(originOf({ ...article, publisher: null }, en)).toBeNull();
  expect(provenance(article, en)).toEqual([]);
});

test.each([
  ['https://www.bbc.co.uk/news', 'bbc.co.uk/news'],
  ['BBC News, http://bbc.co.uk/news', 'BBC News, bbc.co.uk/news'],
  ['htthttp://ps://www.www.bbc.co.uk', 'https: //www www bbc.co.uk'],
  ['BBC” · checked · “', 'BBC’ · checked · ’'],
  ['x'.repeat(300), `${'x'.repeat(79)}…`],
])('a claim ends where it ends, and leads nowhere: %s', (claimed, shown) => {
  expect(originOf(known({ claimed, published: null }), en)).toBe(`pasted on 6 March 2024, said to be from “${shown}”`);
});

const pasted: Kept = { ...bakery, article: known({ id: 'pasted22', byline: 'Jane Doe', title: `${article.title}!` }) };

test.each([
  ['who wrote this?', 'I didn’t fetch this article from a page. The text says it is by: *Jane Doe*'],
  ['When was this published?', 'I didn’t fetch this article from a page. The text says it is of: *5 March 2024*'],
  ['who published this', 'I didn’t fetch this article from a page. It is said to be from: *BBC News*'],
])('of itself a pasted text only says: %s', async (question, answer) => {
  const reply = await run('ask', { question, article: 'pasted22' }, contextFor(libraryOf([pasted])));
  expect(plain(reply)[0]).toBe(answer);
});

test('its card says who wrote it as a claim, and its source line who pasted it', async () => {
  const reply = await run('article', { article: 'pasted22' }, contextFor(libraryOf([pasted])));
  expect(plain(reply)).toContain('~ said to be by Jane Doe');
  expect(reply.source).toMatchObject({ publisher: null, published: null, address: null });
  expect(reply.source?.origin).toEqual([
    ['pasted', ' by ', { user: '1' }, ' on 6 March 2024'],
    ['said to be from “BBC News”, 5 March 2024'],
  ]);
});

test('who said it is shown by the page before the text that says the same', async () => {
  const words = 'We sell out by nine';
  const reply = await run('who-said', { words }, contextFor(libraryOf([pasted, bakery])));
  const [quoted] = plain(reply).filter((line) => line.startsWith('  '));
  expect(quoted).toContain('The Miller');
});

test('an offer has room for how it came, however long its title is', async () => {
  const title =
    'Everything that the miller said about the oven on Mill Lane in March · The Miller · 5 March 2024, from page 3 on';
  const library = libraryOf([{ ...pasted, article: { ...pasted.article, title } }]);
  const [offer] = await articles('', {}, contextFor(library));
  expect(offer?.name).toMatch(/… · pasted on 6 March 2024, said to be from “BBC News”/);
});

const text = 'Short-cut, they said. One two three four five six seven eight nine ten eleven twelve.';
const at = (phrase: string) => ({ start: text.indexOf(phrase), end: text.indexOf(phrase) + phrase.length });
const page = { url: 'https://paper.example/a', text };

test.each([
  ['https://paper.example/a', 'they said', 'https://paper.example/a#:~:text=they%20said'],
  // A dash and a comma would mean something else.
  ['https://paper.example/a', 'Short-cut, they', 'https://paper.example/a#:~:text=Short%2Dcut%2C%20they'],
  ['https://paper.example/a#top', 'they said', 'https://paper.example/a#top:~:text=they%20said'],
  [
    'https://paper.example/a',
    'One two three four five six seven eight nine ten eleven twelve.',
    'https://paper.example/a#:~:text=One%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve.',
  ],
])('%s at “%s”', (url, phrase, address) => {
  expect(addressOf({ url, text }, at(phrase))).toBe(address);
});

test('without a place, without an address, and where it would not fit', () => {
  expect(addressOf(page)).toBe(page.url);
  expect(addressOf({ url: null, text }, at('they'))).toBeNull();
  const url = `https://paper.example/${'a'.repeat(480)}`;
  expect(addressOf({ url, text }, at('they said'))).toBe(url);
});
