/** Questions to all articles, and what is told of an article that does not say. */
import { expect, test } from 'vitest';
import type { Kept } from '../../src/article/article.ts';
import { read } from '../../src/language/read.ts';
import { libraryOf } from '../library.ts';
import { bakery } from './bakery.ts';
import { contextFor, plain, problem, run } from './run.ts';

const article = (id: string, title: string, body: string): Kept => {
  const text = `${title}\n\n${body}`;
  return {
    article: { ...bakery.article, id, title, text, url: null, publisher: null },
    reading: read({ text, title }),
  };
};
const bridge = article(
  'bridge22',
  'New bridge at York',
  'Ann Hill opened the bridge at York in March 2021. It cost £4 million.',
);
const toll = article(
  'toll2222',
  'Toll for the bridge',
  'Ann Hill opened the bridge at York in March 2021. The toll is £2. The ferry sank in 1998.',
);
const doubt = article(
  'doubt222',
  'Who paid for the bridge',
  'Ann Hill opened the bridge at York in June 2022. Nobody paid.',
);

const ask = (question: string, shelf: Kept[], options: object = {}) =>
  run('ask', { question, ...options }, contextFor(libraryOf(shelf), { channel: null }));

test('where none is meant all are asked, and the reply is about the one that answers', async () => {
  const reply = await ask('When did the ferry sink?', [bakery, bridge, toll]);
  expect(reply.source?.id).toBe('toll2222');
  expect(plain(reply).slice(0, 2)).toEqual([
    '~ Found by looking through all articles kept here.',
    '> The ferry sank in *1998*.',
  ]);
});

test('several that give the same answer are shown with it, and each can be asked', async () => {
  const reply = await ask('When did Ann Hill open the bridge at York?', [bakery, bridge, toll]);
  expect(reply.source).toBeUndefined();
  const [lead, ...lines] = plain(reply);
  expect(lead).toBe('2 articles kept here give the same answer:');
  expect(lines.filter((line) => line === '> Ann Hill opened the bridge at York in *March 2021*.')).toHaveLength(2);
  expect(lines).toContain('  Paragraph 1 of 1 · New bridge at York · 5 March 2024');
  expect(lines).toContain('  Paragraph 1 of 1 · Toll for the bridge · 5 March 2024');
  const asked = reply.menus?.[0]?.links.map(({ options }) => options.article);
  expect(asked?.toSorted()).toEqual(['bridge22', 'toll2222']);
});

test('articles that differ are said to differ', async () => {
  const reply = await ask('When did Ann Hill open the bridge at York?', [bridge, doubt]);
  expect(plain(reply)[0]).toBe('The articles kept here give different answers:');
  // Which of the two is the surer is the reader's to say.
  const shown = plain(reply).join('\n');
  for (const date of ['*March 2021*', '*June 2022*']) expect(shown).toContain(date);
});

test('where none says, the nearest sentence is shown with its article', async () => {
  const sentence = bridge.reading.sentences[1] ?? null;
  const unsure = [{ found: false, span: null, sentence, confidence: 0.4 }];
  const context = contextFor(libraryOf([bridge, doubt]), { channel: null, answers: async () => unsure });
  const reply = await run('ask', { question: 'Who painted the bridge at York?' }, context);
  expect(plain(reply).slice(0, 3)).toEqual([
    'I found no clear answer in the articles kept here.',
    '~ The nearest sentence, from “New bridge at York”:',
    '> Ann Hill opened the bridge at York in March 2021.',
  ]);
  expect(plain(await ask('Who won the football match?', [bakery, bridge]))).toEqual([
    'None of the articles kept here says.',
  ]);
});

test('a question for another article than the one talked about finds it, and says so', async () => {
  const library = libraryOf([bakery, bridge, toll]);
  await library.talkedAbout('7', 'bridge22');
  const reply = await run('ask', { question: 'When did the ferry sink?' }, contextFor(library));
  expect(reply.source?.id).toBe('toll2222');
  expect(plain(reply)[0]).toBe('I found no clear answer in “New bridge at York”. Another article kept here has one:');
  const none = await run('ask', { question: 'Who won the football match?' }, contextFor(library));
  expect(none.source?.id).toBe('bridge22');
  expect(plain(none)[0]).toBe('The article doesn’t say. Nor does any other article kept here.');
  const near = await run('ask', { question: 'Who painted the ferry?' }, contextFor(library));
  expect(plain(near)[0]).toBe('I found no clear answer in the article.');
  expect(near.links?.map(({ label }) => label)).toContain('Look in all articles');
});

test('a channel that keeps to an article asks that one first', async () => {
  const library = libraryOf([bakery, bridge, toll]);
  await library.pin('7', 'bridge22');
  const reply = await run('ask', { question: 'When did the ferry sink?' }, contextFor(library));
  expect(plain(reply)[0]).toBe('I found no clear answer in “New bridge at York”. Another article kept here has one:');
});

test('an article that is named is asked alone; the others are one press away', async () => {
  const reply = await ask('When did the ferry sink?', [bridge, toll], { article: 'bridge22' });
  expect(plain(reply)[0]).toBe('The article doesn’t say.');
  const everywhere = reply.links?.find(({ label }) => label === 'Look in all articles');
  expect(everywhere?.options).toEqual({ question: 'When did the ferry sink?', article: '*' });
  expect((await ask('When did the ferry sink?', [bridge, toll], everywhere?.options)).source?.id).toBe('toll2222');
});

test('an empty library has nothing to be asked', async () => {
  expect((await problem('ask', { question: 'Who?' }, contextFor(libraryOf([])))).message).toMatch(
    /^No article is kept/,
  );
});

test('what is asked of an article itself is asked of the newest, where none is meant', async () => {
  for (const options of [{}, { article: '*' }, { article: 'All articles' }]) {
    const reply = await ask('What is this about?', [bridge, toll], options);
    expect(reply.source?.id).toBe('bridge22');
    expect(plain(reply).at(-1)).toMatch(/the newest one kept here/);
  }
});
