/** What holds for every reply of every command. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { articleText } from '../../src/article/clean-text.ts';
import { Problem, type Reply } from '../../src/command/reply.ts';
import { read } from '../../src/language/read.ts';
import { libraryOf } from '../library.ts';
import { at, bakery } from './bakery.ts';
import { commands, contextFor, linksOf, run, verbatims } from './run.ts';
import { seed } from './seed.ts';

const shelf = [bakery, seed];
const context = contextFor(libraryOf(shelf));
const where = at('We sell out by nine');

const calls: [string, Record<string, unknown>][] = shelf.flatMap(({ article: { id: article } }) => [
  ...[1, 3, 6].map((sentences): [string, object] => ['summary', { article, sentences }]),
  ['summary', { article, about: article === seed.article.id ? 'Putin' : 'Tom Ash' }],
  ['quotes', { article }],
  ['quotes', { article, person: article === seed.article.id ? 'Ilham Aliyev' : 'Tom Ash' }],
  ['who-said', { article, words: 'a pivotal role' }],
  ['who-said', { article, words: 'we sell out' }],
  ['ask', { article, question: 'When did the latest escalation occur?' }],
  ['ask', { article, question: 'Who won the football match?' }],
  ['facts', { article }],
  ...(['number', 'date', 'place', 'person'] as const).map((kind): [string, object] => ['facts', { article, kind }]),
  ['timeline', { article }],
  ['timeline', { article, about: 'region' }],
  ['timeline', { article, from: 2020, to: 2020 }],
  ['person', { article, name: article === seed.article.id ? 'Vladimir Putin' : 'Nora Field' }],
  ['article', { article }],
  ...(['quoted', 'reported'] as const).map((kind): [string, object] => ['quotes', { article, kind }]),
  ['article', { article, at: where.start, to: where.end }],
  ['cite', { article, at: where.start, to: where.end }],
]) as [string, Record<string, unknown>][];
const examples = [...commands].flatMap(([name, { examples = [] }]) =>
  examples.map((example): [string, Record<string, unknown>] => [name, example]),
);
const all: [string, Record<string, unknown>][] = [
  ...calls,
  ...examples,
  ['summary', {}],
  ['summary', { about: 'nobody at all' }],
  ['summary', { articles: 'all' }],
  ['summary', { articles: 'all', about: 'oven' }],
  ['summary', { articles: 'all', about: 'nobody at all' }],
  ['quotes', {}],
  ['quotes', { person: 'nobody at all' }],
  ['quotes', { page: 99 }],
  ['articles', {}],
  ['who-said', { words: 'we sell out' }],
  ['who-said', { words: 'let them eat cake' }],
  ['who-said-this', { message: '“Russia plays a pivotal role” lol' }],
  ['timeline', {}],
  ['timeline', { from: 2020 }],
  ['timeline', { to: -44 }],
  ['timeline', { about: 'nothing at all' }],
  ['person', { name: 'field' }],
  ['person', { name: 'nobody at all' }],
  ['help', {}],
  ...[...commands.keys()].map((command): [string, Record<string, unknown>] => ['help', { command }]),
];

/** A problem is a reply too: it has links, and no words of an article. */
const replyTo = async (name: string, options: Record<string, unknown>): Promise<Reply> => {
  try {
    return await run(name, options, context);
  } catch (error) {
    if (error instanceof Problem) return { blocks: [], links: error.links };
    throw error;
  }
};

test.each(all)('/%s %o: what is shown as the article’s is the article’s', async (name, options) => {
  const reply = await replyTo(name, options);
  // A reply that names no article as its source may show several.
  const articles = shelf.filter(({ article }) => !reply.source || article.id === reply.source.id);
  for (const { text, start, end, strong } of verbatims(reply)) {
    expect(articles.map(({ article }) => article.text.slice(start, end))).toContain(text);
    expect(text.trim()).not.toBe('');
    for (const part of strong) expect(part.start).toBeLessThan(part.end);
  }
});

test.each(all)('/%s %o: every link is a call that can be made', async (name, options) => {
  for (const link of linksOf(await replyTo(name, options))) {
    const command = commands.get(link.command);
    expect(command, link.command).toBeDefined();
    // What a link leaves out is asked for in a form.
    const schema = z.strictObject(command?.options ?? {}).partial();
    expect(schema.safeParse(link.options).error, JSON.stringify(link)).toBeUndefined();
    expect(link.label.trim()).not.toBe('');
    const isOfAll = link.command === 'summary' && 'articles' in link.options;
    if (!isOfAll && !['article', 'articles', 'help', 'who-said', 'person', 'timeline'].includes(link.command))
      expect(link.options).toHaveProperty('article');
  }
});

test.each(calls)('/%s %o names its article, and only its own pages and filters replace it', async (name, options) => {
  const reply = await replyTo(name, options);
  if (reply.blocks.length === 0) return;
  expect(reply.source).toMatchObject({ id: options.article, title: expect.any(String) });
  for (const link of linksOf(reply))
    if (link.update) expect([link.command, link.options.article]).toEqual([name, options.article]);
});

test.each(examples)(
  'the example /%s %o finds an answer in the article that comes with the bot',
  async (name, options) => {
    const reply = await run(name, options, context);
    expect(reply.blocks.length).toBeGreaterThan(0);
    if (reply.source) expect(reply.source.id).toBe(seed.article.id);
  },
);

const paragraph = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '“It is 5 o’clock,” Ann Lee said on Monday. “Go home.”',
    'Mr Lee denied that he had said so in Paris.',
    '"An open mark, *bold* and <@1> @everyone',
    'She said "no" 1,000 times… 😀',
  ),
);

test('whatever the article, a command gives its exact words or says what is the matter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 6 }), async (paragraphs) => {
      const title = 'A title';
      const text = articleText({ title, text: paragraphs.join('\n\n') });
      const kept = { article: { ...bakery.article, id: 'anything', title, text }, reading: read({ text, title }) };
      const here = contextFor(libraryOf([kept]));
      const asked: [string, object][] = [
        ...['summary', 'quotes', 'facts', 'articles', 'timeline'].map((name): [string, object] => [name, {}]),
        ['person', { name: 'Lee' }],
        ['who-said', { words: 'go home' }],
        ['ask', { question: 'What time is it?' }],
        ['article', { article: 'anything', at: Math.floor(text.length / 2) }],
      ];
      for (const [name, options] of asked) {
        const reply = await run(name, { ...options }, here).catch((error: unknown) => error);
        if (reply instanceof Problem) continue;
        if (reply instanceof Error) throw reply;
        for (const shown of verbatims(reply as Reply)) expect(text.slice(shown.start, shown.end)).toBe(shown.text);
      }
    }),
    { numRuns: 30 },
  );
});
