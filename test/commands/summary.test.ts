import { describe, expect, test } from 'vitest';
import type { Kept } from '../../src/article/article.ts';
import { articleText } from '../../src/article/clean-text.ts';
import { read } from '../../src/language/read.ts';
import { libraryOf } from '../library.ts';
import { bakery } from './bakery.ts';
import { contextFor, plain, problem, run, verbatims } from './run.ts';
import { seed } from './seed.ts';

const context = contextFor(libraryOf([seed]));

test.each([
  [1, 'In one sentence', ['Short', 'Longer']],
  [3, 'In short', ['One sentence', 'Longer']],
  [5, 'At more length', ['One sentence', 'Short', 'Longer']],
  [4, 'At more length', ['One sentence', 'Short', 'Longer']],
])('in %i sentences', async (sentences, title, others) => {
  const reply = await run('summary', { sentences }, context);
  expect(reply.title).toBe(title);
  const shown = verbatims(reply);
  const whole = seed.reading.sentences.filter((sentence) =>
    shown.some(({ start, end }) => start <= sentence.start && sentence.end <= end),
  );
  expect(whole).toHaveLength(sentences);
  const turned = reply.links?.filter(({ update }) => update);
  expect(turned?.map(({ label }) => label)).toEqual(others);
});

test('three where nobody says how many', async () => {
  expect(await run('summary', {}, context)).toEqual(await run('summary', { sentences: 3 }, context));
});

test('the menu offers nothing of which the summary would have nothing', async () => {
  const title = 'The captain who stayed ashore';
  const standfirst = 'Retired captain Leonie Vasquez talks to Mark Oyelaran about storms and strikes';
  const body =
    'Leonie Vasquez spent thirty years on the ferries between the islands and the port. She took a ferry of the company home in June. The company sold the last ferry in May. Leonie Vasquez says that the company never thanked her.';
  const text = articleText({ title, text: `${standfirst}\n\n${body}` });
  const kept = { article: { ...bakery.article, id: 'ashore', title, text }, reading: read({ text, title }) };
  const only = contextFor(libraryOf([kept]));
  const offered = (await run('summary', {}, only)).menus?.[0]?.links.map(({ label }) => label) ?? [];
  expect(offered).toContain('Leonie Vasquez');
  for (const about of offered) expect((await run('summary', { about }, only)).title).toBe(`In short: ${about}`);
  expect(offered).not.toContain('Mark Oyelaran');
});

test('a short article says why it is summed up so briefly, and offers no more than there is', async () => {
  const reply = await run('summary', {}, contextFor(libraryOf([bakery])));
  expect(plain(reply).at(-1)).toBe('~ The article is short, and so is its summary: never more than a third of it.');
  expect(reply.links?.filter(({ update }) => update).map(({ label }) => label)).toEqual(['One sentence']);
});

test('where the rest is talk, that is why the summary is short', async () => {
  const title = 'A bridge is a promise';
  const text = `${title}\n\nEngineer Nadia Ferrow has built 31 bridges in nine countries.\n\n${'Q: Is it late?\n\nA: The river moved its bed by eleven metres in one winter. We drilled for two years.\n\n'.repeat(4)}`;
  const kept = { article: { ...bakery.article, id: 'talk', title, text }, reading: read({ text, title }) };
  const reply = await run('summary', {}, contextFor(libraryOf([kept])));
  expect(plain(reply)).toEqual([
    'Engineer Nadia Ferrow has built 31 bridges in nine countries.',
    '~ No other sentence makes a summary: the rest is what people say, or needs the sentences around it.',
  ]);
});

const keptOf = (title: string, text: string, rest: Partial<Kept['article']> = {}): Kept => {
  const whole = articleText({ title, text });
  return { article: { ...bakery.article, title, text: whole, ...rest }, reading: read({ text: whole, title }) };
};

const silva = keptOf(
  'A bakery for Porto',
  `Maria Silva opened a bakery in Porto on Monday. She sold all of her bread by nine.

The city council had closed three bakeries in the street. Councillor Rui Costa said that the rents were too high.

“We need a second oven,” Silva said. The street was full of people until the evening.

Rents in Porto have doubled since 2015. The bakery pays 900 euros a month.

Rain is expected on Tuesday. The trams run as usual in the old town.`,
);

describe('about', () => {
  const porto = contextFor(libraryOf([silva]));

  test('somebody, by any name and by the pronouns that surely mean them', async () => {
    const reply = await run('summary', { about: 'silva' }, porto);
    expect(reply.title).toBe('In short: Maria Silva');
    expect(plain(reply)).toEqual([
      'Maria Silva opened a bakery in Porto on Monday. She sold all of her bread by nine.',
      '“We need a second oven,” Silva said.',
    ]);
    expect(reply.links?.map(({ label }) => label)).toContain('About everything');
  });

  test('who is meant stands in brackets of ours, beside the article’s words', async () => {
    const trimmed = {
      ...silva,
      reading: { ...silva.reading, ranking: [2] },
    };
    const reply = await run('summary', { about: 'Maria Silva', sentences: 1 }, contextFor(libraryOf([trimmed])));
    expect(reply.blocks[0]).toMatchObject({
      text: [{ text: 'She' }, ' [Maria Silva]', { text: ' sold all of her bread by nine.' }],
    });
  });

  test('a topic, and a menu of others', async () => {
    const reply = await run('summary', { about: 'rents' }, porto);
    expect(plain(reply)).toEqual([
      'Councillor Rui Costa said that the rents were too high.',
      'Rents in Porto have doubled since 2015.',
    ]);
    expect(reply.menus?.[0]?.links.slice(0, 2)).toMatchObject([
      { label: 'Maria Silva', options: { about: 'Maria Silva' }, update: true },
      { label: 'Rui Costa' },
    ]);
  });

  test.each([
    ['Tokyo', 'The article says nothing about “Tokyo”.'],
    ['Mar', 'The article says nothing about “Mar”. Did you mean …?'],
  ])('%s: nothing', async (about, message) => {
    const found = await problem('summary', { about }, porto);
    expect(found.message).toBe(message);
    expect(found.links.length).toBeGreaterThan(0);
  });
});

describe('about something that only another article tells of', () => {
  const porto = { ...silva, article: { ...silva.article, id: 'silva222', url: null } };
  const shelf = contextFor(libraryOf([bakery, porto, seed]));

  test('where nobody named the article, that one is summed up', async () => {
    const reply = await run('summary', { about: 'rents' }, shelf);
    expect(plain(reply)).toEqual([
      'Nothing in “Bakery on Mill Lane plans a second oven” is about “rents”. Another article kept here has something:',
      'Councillor Rui Costa said that the rents were too high.',
      'Rents in Porto have doubled since 2015.',
    ]);
    expect(reply.source?.id).toBe('silva222');
    expect(reply.links?.find(({ label }) => label === 'About everything')?.options).toMatchObject({
      article: 'silva222',
    });
  });

  test('where somebody did, one press leads to it', async () => {
    const found = await problem('summary', { article: 'bakery22', about: 'rents' }, shelf);
    expect(found.message).toMatch(/^Nothing in “Bakery on Mill Lane plans a second oven” is about “rents”\. Another/);
    expect(found.links[0]).toEqual({
      label: 'A bakery for Porto',
      command: 'summary',
      options: { article: 'silva222', about: 'rents', sentences: 3 },
    });
  });

  test('not where a slip was made, or no other has it either', async () => {
    const near = await problem('summary', { article: 'silva222', about: 'Mar' }, shelf);
    expect(near.message).toMatch(/Did you mean/);
    expect((await problem('summary', { about: 'Tokyo' }, shelf)).message).toMatch(/^The article says nothing about/);
  });
});

test('nothing to sum up', async () => {
  const empty = { ...bakery, reading: { ...bakery.reading, sentences: [], ranking: [] } };
  expect((await problem('summary', {}, contextFor(libraryOf([empty])))).message).toMatch(/^There is nothing/);
});

describe('several articles', () => {
  const other = {
    ...silva,
    article: { ...silva.article, id: 'silva222', publisher: 'The Tram', published: '2024-03-06' },
  };
  const shelf = contextFor(libraryOf([other, bakery, silva, seed]));

  test('each story once, with all that tell it and a way to the summary of each', async () => {
    const reply = await run('summary', { articles: 'all' }, shelf);
    expect(reply.title).toBe('All that is kept here');
    expect(reply.source).toBeUndefined();
    const lines = plain(reply);
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      '# [A bakery for Porto]',
      '# [Bakery on Mill Lane plans a second oven]',
      `# ${seed.article.title}`,
    ]);
    expect(lines).toContain('~ The Tram, The Miller · 6 March 2024 · 2 articles');
    expect(reply.menus?.[0]?.links).toHaveLength(4);
    expect(reply.menus?.[0]?.links[0]).toMatchObject({
      label: 'A bakery for Porto',
      note: 'The Tram · 6 March 2024',
      command: 'summary',
      options: { article: 'silva222' },
    });
    expect(reply.links).toMatchObject([
      { label: 'Today', options: { articles: 'today' }, update: true },
      { label: 'This week', options: { articles: 'week' }, update: true },
    ]);
  });

  test('only what is about something, in the sentences that bear on it', async () => {
    const reply = await run('summary', { articles: 'all', about: 'rents' }, shelf);
    expect(reply.title).toBe('All that is kept here: rents');
    expect(plain(reply)).toEqual([
      '# [A bakery for Porto]',
      'Councillor Rui Costa said that the rents were too high. … Rents in Porto have doubled since 2015.',
      '~ The Tram, The Miller · 6 March 2024 · 2 articles',
    ]);
  });

  test('pages', async () => {
    const many = Array.from({ length: 7 }, (_, at) =>
      keptOf(`Title ${at}`, 'It rains in Porto today.', { id: `many000${at}` }),
    );
    const reply = await run('summary', { articles: 'all', page: 2 }, contextFor(libraryOf(many)));
    expect(plain(reply).filter((line) => line.startsWith('#'))).toEqual(['# [Title 5]', '# [Title 6]']);
    expect(plain(reply).at(-1)).toBe('~ Page 2 of 2');
  });

  test.each([
    [{ articles: 'today' }, 'No article was kept here today.', ['This week', 'All']],
    [{ articles: 'all' }, 'No article is kept here yet. Add one with /add, and every command answers from it.', []],
    [{ articles: 'all', about: 'x' }, 'None of these articles says anything about “x”.', ['About everything']],
  ])('%o of nothing', async (options, message, labels) => {
    const found = await problem('summary', options, contextFor(libraryOf([])));
    expect([found.message, found.links.map(({ label }) => label)]).toEqual([message, labels]);
  });

  test('one or many', async () => {
    const found = await problem('summary', { articles: 'all', article: 'bakery22' }, shelf);
    expect(found.message).toMatch(/^Either one article or several/);
  });
});

test('a topic too long to be asked for is not offered', async () => {
  const article = keptOf('Notice', `The ${'w'.repeat(150)} opened in Porto on Monday. It was glad.`);
  const { topics, text } = article.reading;
  expect(topics.some(({ start, end }) => text.slice(start, end).length > 100)).toBe(true);
  const [menu] = (await run('summary', {}, contextFor(libraryOf([article])))).menus ?? [];
  for (const { label } of menu?.links ?? []) expect(label.length).toBeLessThanOrEqual(100);
});
