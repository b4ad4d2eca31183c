import { describe, expect, test } from 'vitest';
import type { Kept } from '../../src/article/article.ts';
import { articleText } from '../../src/article/clean-text.ts';
import { read } from '../../src/language/read.ts';
import { extentOf } from '../../src/language/statements/place-and-speaker.ts';
import { libraryOf } from '../library.ts';
import { bakery } from './bakery.ts';
import { contextFor, plain, problem, run } from './run.ts';
import { seed } from './seed.ts';

const context = contextFor(libraryOf([bakery]));

test('who somebody is, what they said and what is said about them, no sentence twice', async () => {
  const reply = await run('person', { name: 'field' }, context);
  expect(reply.title).toBe('Nora Field');
  expect(plain(reply)).toEqual([
    'who runs the bakery on Mill Lane',
    '~ Also called Field here',
    '# What they said',
    '> Nora Field, who runs the bakery on Mill Lane, said *she would buy a second oven by June*.',
    '  *Nora Field* · reported · [at the source]',
    '> “We sell out by nine,” … “That cannot go on.”',
    '  *Nora Field* · word for word · [at the source]',
    '# What the article says about them',
    '- *She* baked bread as a child.',
  ]);
});

test('somebody who says nothing is still shown', async () => {
  expect(plain(await run('person', { name: 'Putin' }, contextFor(libraryOf([seed]))))).toContain(
    '- Following the talks, *Putin* and Aliyev participated in a meeting with former builders and workers at the BAM.',
  );
});

test('what others said about somebody has the name in the words said, not in the clause around them', async () => {
  const text = articleText({
    title: 'The bridge',
    text: `Mayor Kate Smith opened the bridge on Friday.

“The bridge is safe,” engineer Paul Ostrov told Kate Smith. Paul Ostrov said the mayor had signed it.

Paul Ostrov told Kate Smith that the road was shut. Paul Ostrov said that Kate Smith had never seen the tests.`,
  });
  const kept: Kept = { article: { ...bakery.article, text, url: null }, reading: read({ text, title: 'The bridge' }) };
  const lines = plain(await run('person', { name: 'Kate Smith' }, contextFor(libraryOf([kept]))));
  const from = lines.indexOf('# What others said about them');
  expect(lines.slice(from + 1, lines.indexOf('# What the article says about them'))).toEqual([
    '> Paul Ostrov said *that Kate Smith had never seen the tests*.',
    '  *Paul Ostrov* · reported',
  ]);
});

test('the other people are a menu on the same message; places are not among them', async () => {
  const [others] = (await run('person', { name: 'Nora Field' }, context)).menus ?? [];
  expect(others?.links).toMatchObject([{ label: 'Tom Ash', options: { name: 'Tom Ash' }, update: true }]);
});

test.each([
  ['Jo Brown', 'Nobody called “Jo Brown” is in this article. These are:', ['Nora Field', 'Tom Ash']],
  ['To', 'Nobody called “To” is in this article. Did you mean …?', ['Tom Ash']],
])('%s is nobody in this article', async (name, message, labels) => {
  const found = await problem('person', { name, article: 'bakery22' }, context);
  expect(found.message).toBe(message);
  expect(found.links.map(({ label }) => label)).toEqual(labels);
});

describe('over all articles', () => {
  const articleOf = (id: string, published: string | null, body: string): Kept => {
    const title = `Report ${id}`;
    const text = articleText({ title, text: body });
    return {
      article: { ...bakery.article, id, title, published, publisher: 'The Herald', url: null, text },
      reading: read({ text, title }),
    };
  };
  const march = articleOf(
    'march111',
    '2024-03-01',
    `Mayor Kate Smith opened the bridge on Friday.

“The bridge is safe,” Kate Smith said. “We tested it twice.”

Engineer Paul Ostrov said that Kate Smith had never seen the tests.`,
  );
  const may = articleOf(
    'may11111',
    '2024-05-01',
    `Kate Smith, the former mayor, was seen at the harbour on Monday.

The harbour was closed in April and it rained all day.`,
  );
  const june = articleOf(
    'june1111',
    '2024-06-01',
    '“It rains,” John Smith said on Sunday. He sells umbrellas in the old town.',
  );
  const july = articleOf(
    'july1111',
    '2024-07-01',
    '“The quay is next,” Ms. Smith said on Tuesday. She was in a good mood.',
  );
  const rivals = contextFor(libraryOf([march, may, june, july, bakery]));
  const alone = contextFor(libraryOf([march, may, july, bakery]));

  test('a record, the newest first, each article with its date and how it describes them', async () => {
    const reply = await run('person', { name: 'kate smith' }, rivals);
    expect(reply.title).toBe('On record: Kate Smith');
    expect(reply.source).toBeUndefined();
    expect(plain(reply)).toEqual([
      '# Report may11111',
      '~ 1 May 2024 · The Herald · described as “the former mayor”',
      '- *Kate Smith*, the former mayor, was seen at the harbour on Monday.',
      '# Report march111',
      '~ 1 March 2024 · The Herald · described as “Mayor”',
      '> “The bridge is safe,” … “We tested it twice.”',
      '  *Kate Smith* · word for word',
      '# What others said about them',
      '> Engineer Paul Ostrov said *that Kate Smith had never seen the tests*.',
      '  *Paul Ostrov* · reported',
    ]);
    expect(reply.menus?.[0]?.links.map(({ label, note, options }) => [label, note, options])).toEqual([
      ['Report may11111', 'The Herald · 1 May 2024', { name: 'Kate Smith', article: 'may11111' }],
      ['Report march111', 'The Herald · 1 March 2024 · 1 quote', { name: 'Kate Smith', article: 'march111' }],
    ]);
  });

  test('a long title is cut, and what has a long address is no link', async () => {
    const { article, reading } = march;
    const long: Kept = {
      article: { ...article, title: 'Long '.repeat(60), url: `https://a.example/${'x'.repeat(600)}` },
      reading,
    };
    const reply = await run('person', { name: 'kate smith' }, contextFor(libraryOf([may, long])));
    const headings = plain(reply).filter((line) => line.startsWith('# Long'));
    expect(headings).toEqual([expect.stringMatching(/^# (?:Long )+Long…$/)]);
    expect(headings[0]?.length).toBeLessThan(160);
  });

  test('a bare surname is hers where nobody else bears it, and nobody’s where somebody does', async () => {
    const hers = await run('person', { name: 'Smith' }, alone);
    expect(hers.title).toBe('On record: Kate Smith');
    expect(plain(hers).slice(0, 2)).toEqual(['~ Also called Smith here', '# Report july1111']);
    expect(plain(await run('person', { name: 'Kate Smith' }, rivals)).join()).not.toContain('july1111');
    const asked = await problem('person', { name: 'Ms. Smith' }, rivals);
    expect(asked.message).toBe('More than one in the articles kept here could be “Ms. Smith”. Whom do you mean?');
    expect(asked.links.map(({ label, options }) => [label, options])).toEqual([
      ['Kate Smith', { name: 'Kate Smith' }],
      ['John Smith', { name: 'John Smith' }],
    ]);
  });

  test('a surname is whoever the article calls so', async () => {
    expect((await run('person', { name: 'Aliyev' }, contextFor(libraryOf([seed, bakery])))).title).toBe('Ilham Aliyev');
  });

  test('who is in one article only is shown as that article has them', async () => {
    const reply = await run('person', { name: 'john' }, rivals);
    expect([reply.title, reply.source?.id]).toEqual(['John Smith', 'june1111']);
    expect(plain(reply).join()).not.toContain('bridge');
  });

  test('one article alone, with a way to the others', async () => {
    const reply = await run('person', { name: 'Smith', article: 'march111' }, rivals);
    expect([reply.title, reply.source?.id]).toEqual(['Kate Smith', 'march111']);
    expect(reply.links?.[0]).toMatchObject({
      label: 'In all articles',
      command: 'person',
      options: { name: 'Kate Smith' },
    });
    expect(plain(reply)).toContain('# What others said about them');
    const other = await run('person', { name: 'Paul Ostrov', article: 'march111' }, rivals);
    expect(other.links?.map(({ label }) => label)).not.toContain('In all articles');
  });

  test('pages', async () => {
    const first = await run('person', { name: 'Smith' }, alone);
    expect(first.links?.[0]).toMatchObject({
      command: 'person',
      options: { name: 'Kate Smith', page: 2 },
      update: true,
    });
    const second = await run('person', { name: 'Kate Smith', page: 2 }, alone);
    expect(plain(second)).toContain('# Report march111');
    expect((await problem('person', { name: 'Kate Smith', page: 9 }, alone)).message).toMatch(/^There is no page 9/);
  });

  test('a name that a moderator found wrong is given to nobody', async () => {
    const library = libraryOf([march, may]);
    const [quote] = march.reading.quotes;
    if (!quote) throw new Error('Nothing is quoted.');
    await library.correct('march111', { place: extentOf(quote), name: 'Kate Smith', by: '1' });
    const { blocks } = await run('person', { name: 'Kate Smith' }, contextFor(library));
    expect(blocks.filter(({ kind }) => kind === 'quotation')).toHaveLength(1);
  });

  test.each([
    ['Kate Smyth', 'On record: Kate Smith'],
    ['mayor kate smith', 'On record: Kate Smith'],
    ['ostrov', 'Paul Ostrov'],
  ])('%s is %s', async (name, title) => {
    expect((await run('person', { name }, rivals)).title).toBe(title);
  });

  test.each([
    ['Jo Brown', 'Nobody called “Jo Brown” is in the articles kept here.', ['All articles']],
    ['To', 'Nobody called “To” is in the articles kept here. Did you mean …?', ['Tom Ash']],
    ['Kade Smith', 'Nobody called “Kade Smith” is in the articles kept here. Did you mean …?', ['Kate Smith']],
  ])('%s is nobody', async (name, message, labels) => {
    const found = await problem('person', { name }, rivals);
    expect([found.message, found.links.map(({ label }) => label)]).toEqual([message, labels]);
  });

  test('an empty library says so', async () => {
    expect((await problem('person', { name: 'Kate' }, contextFor(libraryOf([])))).message).toMatch(
      /^No article is kept/,
    );
  });
});
