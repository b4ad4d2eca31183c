import { describe, expect, test } from 'vitest';
import type { Kept } from '../../src/article/article.ts';
import { articleText } from '../../src/article/clean-text.ts';
import { read } from '../../src/language/read.ts';
import type { When } from '../../src/language/reading.ts';
import { libraryOf } from '../library.ts';
import { bakery } from './bakery.ts';
import { contextFor, linksOf, plain, problem, run } from './run.ts';
import { seed } from './seed.ts';

/** An article read as published on that day. */
const kept = (id: string, title: string, body: string, published: string | null): Kept => {
  const text = articleText({ title, text: body });
  return {
    article: { ...bakery.article, id, title, text, published, url: null },
    reading: read({ text, title, ...(published !== null && { published }) }),
  };
};

const dam = kept(
  'damdam11',
  'A dam and its town',
  `The dam above Whitby broke on Monday. Two days earlier, engineers had warned the mayor.

The town marks its 50th anniversary next year. It was drawn up in the early 1970s.

The council will meet on Friday. Its members have been at odds for decades.`,
  '2024-04-24',
);

describe('one article', () => {
  const context = contextFor(libraryOf([dam]));

  test('in the order it happened, each date as exact as the text, and how it was found', async () => {
    const reply = await run('timeline', { article: 'damdam11' }, context);
    expect(reply.title).toBe('When it happened');
    expect(plain(reply)).toEqual([
      '# The early 1970s',
      '> It was drawn up in *the early 1970s*.',
      '  Paragraph 2 of 3',
      '# About 1975',
      '> The town marks its *50th anniversary* next year.',
      '  50 years before 2025 · Paragraph 2 of 3',
      '# By about 2004',
      '> Its members have been at odds *for decades*.',
      '  2 decades before 2024 · Paragraph 3 of 3',
      '# 20 April 2024',
      '> *Two days earlier*, engineers had warned the mayor.',
      '  2 days before 22 April 2024 · Paragraph 1 of 3',
      '# 22 April 2024',
      '> The dam above Whitby broke on *Monday*.',
      '  Paragraph 1 of 3',
      '~ Days that the article calls “Monday” or “last week” are counted from 24 April 2024, when it was published.',
      '~ Page 1 of 2',
    ]);
    expect(reply.source?.id).toBe('damdam11');
  });

  test('what is to happen comes last', async () => {
    const reply = await run('timeline', { article: 'damdam11', page: 2 }, context);
    expect(plain(reply)[0]).toBe('# 26 April 2024');
    expect(linksOf(reply)).toContainEqual(expect.objectContaining({ command: 'timeline', update: true }));
    expect((await problem('timeline', { article: 'damdam11', page: 3 }, context)).message).toMatch(/no page 3/);
  });

  test('only about something, only of some years', async () => {
    expect(plain(await run('timeline', { article: 'damdam11', about: 'the mayor' }, context))[0]).toBe(
      '# 20 April 2024',
    );
    expect(plain(await run('timeline', { article: 'damdam11', to: 1980 }, context))).toHaveLength(6);
    const nothing = await problem('timeline', { article: 'damdam11', about: 'football' }, context);
    expect([nothing.message, nothing.links.map(({ label }) => label)]).toEqual([
      'Nothing about “football” is dated here. Try fewer words, or see the whole timeline.',
      ['The whole timeline'],
    ]);
    expect((await problem('timeline', { article: 'damdam11', from: 2050 }, context)).message).toMatch(/in these years/);
  });

  test('the bold date stands in its paragraph, one press away', async () => {
    const reply = await run('timeline', { article: 'damdam11' }, context);
    const menu = reply.menus?.find(({ placeholder }) => placeholder === 'See one where it stands');
    const [first] = menu?.links ?? [];
    const { at, to } = (first?.options ?? {}) as { at: number; to: number };
    expect([first?.label, first?.note, dam.article.text.slice(at, to)]).toEqual([
      'It was drawn up in the early 1970s.',
      'The early 1970s',
      'the early 1970s',
    ]);
  });

  test('no button stands beside the words, which would leave them no room on a phone', async () => {
    for (const asked of [{ article: 'damdam11' }, {}]) {
      const { blocks } = await run('timeline', asked, context);
      expect(blocks.filter((block) => 'link' in block)).toEqual([]);
    }
  });

  test('one without dates says so', async () => {
    const plainText = kept('plain111', 'Bread', 'Bread is baked of flour. It smells good.', '2024-04-24');
    const found = await problem('timeline', { article: 'plain111' }, contextFor(libraryOf([plainText])));
    expect(found.message).toMatch(/^This article gives no dates/);
    expect(found.links.map(({ command }) => command)).toEqual(['summary', 'facts', 'ask']);
  });
});

test('the article that comes with the bot tells no day: what can’t be dated stands in its own order', async () => {
  const lines = plain(await run('timeline', { article: seed.article.id }, contextFor(libraryOf([seed]))));
  const bold = lines.flatMap((line) => (line.startsWith('>') ? (/\*(.+?)\*/.exec(line)?.[1] ?? []) : []));
  expect(bold).toEqual(['late 2020', 'Monday', '50th anniversary', 'Last week', 'for decades']);
  expect(lines.filter((line) => line.startsWith('#'))).toEqual([
    '# Late 2020',
    '# No date can be given, in the article’s order',
  ]);
  expect(lines.at(-1)).toMatch(/^~ It isn’t known on what day this article was published/);
});

describe('all articles', () => {
  const fire = kept('firefire', 'A fire', 'The mill burned down in 1987. It was rebuilt in 1990.', '2024-05-02');
  const context = contextFor(libraryOf([fire, dam, seed]));

  test('from the earliest on, with the article that tells it', async () => {
    const reply = await run('timeline', {}, context);
    expect(plain(reply).slice(0, 9)).toEqual([
      '# The early 1970s',
      '> It was drawn up in *the early 1970s*.',
      '  A dam and its town · The Miller · 24 April 2024',
      '# About 1975',
      '> The town marks its *50th anniversary* next year.',
      '  A dam and its town · The Miller · 24 April 2024 · 50 years before 2025',
      '# 1987',
      '> The mill burned down in *1987*.',
      '  A fire · The Miller · 2 May 2024',
    ]);
    expect(reply.source).toBeUndefined();
    const later = await run('timeline', { page: 2 }, context);
    expect(plain(later)).toContain('  A dam and its town · The Miller · 24 April 2024 · counted from that day');
  });

  test('a menu of the years, also where one is chosen', async () => {
    for (const asked of [{}, { from: 1987, to: 1987 }]) {
      const [menu] = (await run('timeline', asked, context)).menus ?? [];
      expect(menu?.links.map(({ label, note }) => [label, note])).toEqual([
        ['All years', undefined],
        ['1970', '1 date'],
        ['1975', '1 date'],
        ['1987', '1 date'],
        ['1990', '1 date'],
        ['2004', '1 date'],
        ['2020', '1 date'],
        ['2024', '3 dates'],
        ['2025', '1 date'],
      ]);
      expect(menu?.links.filter(({ chosen }) => chosen)).toHaveLength(1);
    }
    expect(plain(await run('timeline', { from: 1987, to: 1987 }, context))).toHaveLength(3);
  });

  test('of too many years the earliest are put together', async () => {
    const years = Array.from({ length: 40 }, (_, at) => `It rained in ${1900 + at}.`).join(' ');
    const rain = kept('rainrain', 'Rain', years, null);
    const [menu] = (await run('timeline', {}, contextFor(libraryOf([rain])))).menus ?? [];
    expect(menu?.links).toHaveLength(25);
    expect(menu?.links[1]).toMatchObject({ label: 'Up to 1916', options: { to: 1916 }, note: '17 dates' });
  });

  test('nothing dated, and nothing kept', async () => {
    expect((await problem('timeline', {}, contextFor(libraryOf([bakery])))).message).toMatch(/^None of the articles/);
    expect((await problem('timeline', {}, contextFor(libraryOf([])))).message).toMatch(/^No article is kept/);
    expect((await problem('timeline', { about: 'football' }, context)).message).toMatch(/^Nothing about “football”/);
  });
});

test('of an article that is nothing but dates, each is placed once', async () => {
  const line = 'He ran in 1944. ';
  const count = 5_000;
  const text = line.repeat(count);
  let looks = 0;
  const when = (year: number): When => ({
    get from() {
      looks += 1;
      return `${year}-01-01`;
    },
    to: `${year}-12-31`,
    unit: 'year',
    part: null,
    about: false,
    bound: null,
    counted: null,
  });
  const sentences = Array.from({ length: count }, (_, at) => ({
    start: at * line.length,
    end: (at + 1) * line.length - 1,
    paragraph: 0,
  }));
  const timeline = sentences.map(({ start, end }, sentence) => ({
    start: start + 10,
    end: end - 1,
    sentence,
    when: when(1000 + ((sentence * 7_919) % 1_000)),
  }));
  const article = { ...bakery.article, text };
  const reading = { ...bakery.reading, text, paragraphs: [{ start: 0, end: text.length }], sentences, timeline };
  await run('timeline', { article: article.id }, contextFor(libraryOf([{ article, reading }])));
  expect(looks).toBeLessThan(2 * count);
});
