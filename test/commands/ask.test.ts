import { expect, test } from 'vitest';
import { read } from '../../src/language/read.ts';
import type { Answer } from '../../src/language/reading.ts';
import { libraryOf } from '../library.ts';
import { at, bakery } from './bakery.ts';
import { contextFor, plain, run } from './run.ts';
import { seed } from './seed.ts';

const sentenceOf = (phrase: string) => {
  const { start } = at(phrase);
  return bakery.reading.sentences.find((sentence) => sentence.start <= start && start < sentence.end) ?? null;
};
const ask = (answer: Answer, question = 'How many?') =>
  run('ask', { question }, contextFor(libraryOf([bakery]), { answers: async () => [answer] }));

test('the answering words are bold in their sentence, with the place where it stands', async () => {
  const found = { found: true, span: at('400 loaves'), sentence: sentenceOf('400 loaves'), confidence: 0.9 };
  const reply = await ask(found, 'How many loaves a day?');
  expect(reply.title).toBe('How many loaves a day?');
  expect(plain(reply)).toEqual(['> The bakery sold *400 loaves* a day in 2023.', '  Paragraph 5 of 5']);
  expect(reply.links?.[0]).toMatchObject({
    command: 'articles',
    options: { article: 'bakery22', ...place('400 loaves') },
  });
  expect(reply.source?.address).toMatch(/#:~:text=The%20bakery%20sold/);
});

const place = (phrase: string) => ({ at: at(phrase).start, to: at(phrase).end });

test('an answer that stands in somebody’s words names them', async () => {
  const reply = await ask({ found: true, span: at('by nine'), sentence: sentenceOf('by nine'), confidence: 0.9 });
  expect(plain(reply)).toEqual([
    '> “We sell out *by nine*,” Field said on Monday.',
    '  *Nora Field* · word for word · [at the source]',
  ]);
});

test('a date beside the quoted words of a statement is the article’s', async () => {
  const text = 'The mayor, Ann Hill, called the bridge “safe” in Leeds on Friday.';
  const kept = { article: { ...bakery.article, id: 'mixed', text }, reading: read({ text }) };
  const asked = (question: string) => run('ask', { question }, contextFor(libraryOf([kept])));
  expect(plain(await asked('When did Hill call the bridge safe?'))[1]).toBe('  Paragraph 1 of 1');
  expect(plain(await asked('What did Hill say about the bridge?'))[1]).toMatch(
    /^ {2}\*Ann Hill\* · partly word for word/,
  );
});

test('a sentence that bears on the question without an answer of its own is shown with nothing in bold', async () => {
  const sentence = sentenceOf('400 loaves');
  expect(plain(await ask({ found: true, span: sentence, sentence, confidence: 0.7 }, 'Did it sell bread?'))).toEqual([
    '~ What the article says about it:',
    '> The bakery sold 400 loaves a day in 2023.',
    '  Paragraph 5 of 5',
  ]);
});

test('where the article speaks of it, but gives no answer, that is said', async () => {
  expect(plain(await ask({ found: false, span: null, sentence: sentenceOf('400 loaves'), confidence: 0.6 }))).toEqual([
    'I found no clear answer in the article.',
    '~ The nearest sentence:',
    '> The bakery sold 400 loaves a day in 2023.',
    '  Paragraph 5 of 5',
  ]);
});

test('where the article doesn’t say, the nearest sentence is shown as such, with nothing in bold', async () => {
  expect(plain(await ask({ found: false, span: null, sentence: sentenceOf('400 loaves'), confidence: 0.1 }))).toEqual([
    'The article doesn’t say.',
    '~ The nearest sentence:',
    '> The bakery sold 400 loaves a day in 2023.',
    '  Paragraph 5 of 5',
  ]);
  for (const sentence of [null, sentenceOf('400 loaves')])
    expect(plain(await ask({ found: false, span: null, sentence, confidence: 0 }))).toEqual([
      'The article doesn’t say.',
    ]);
});

test('the next question opens a form: its link has the article and no question', async () => {
  const reply = await ask({ found: false, span: null, sentence: null, confidence: 0 });
  expect(reply.links).toContainEqual({
    label: 'Ask something else …',
    command: 'ask',
    options: { article: 'bakery22' },
  });
});

test('a long question is cut in the title alone', async () => {
  const reply = await ask({ found: false, span: null, sentence: null, confidence: 0 }, 'why the bread '.repeat(20));
  expect(reply.title).toHaveLength(200);
});

test.each([
  ['when did the escalation occur', '*late 2020*'],
  ['who won the football match', 'The article doesn’t say.'],
])('of the article that comes with the bot: %s', async (question, shown) => {
  expect(plain(await run('ask', { question }, contextFor(libraryOf([seed]))))[0]).toContain(shown);
});
