import { expect, test } from 'vitest';
import { libraryOf } from '../library.ts';
import { bakery } from './bakery.ts';
import { contextFor, plain, problem, run } from './run.ts';

const context = contextFor(libraryOf([bakery]));
const { reading } = bakery;

test('the main event, then the numbers, dates and places of the sentences that matter most', async () => {
  expect(plain(await run('facts', {}, context))).toEqual([
    '- *Who*: Nora Field',
    '- *What*: would buy a second oven',
    '- *When*: by June',
    '- *Where*: on Mill Lane',
    '# Numbers',
    '- The bakery sold *400 loaves* a day in 2023.',
    '# Dates',
    '- Nora Field, who runs the bakery on Mill Lane, said she would buy a second oven *by June*.',
    '- “We sell out by nine,” Field said *on Monday*.',
    '# Places',
    '- Nora Field, who runs the bakery on *Mill Lane*, said she would buy a second oven by June.',
  ]);
});

test('only what is about something', async () => {
  const reply = await run('facts', { about: 'loaves' }, context);
  expect(reply.title).toBe('The facts about “loaves”');
  expect(plain(reply)).toEqual([
    '# Numbers',
    '- The bakery sold *400 loaves* a day in 2023.',
    '# Dates',
    '- The bakery sold 400 loaves a day *in 2023*.',
  ]);
});

test('one kind of fact, chosen from a menu that says how much there is of each', async () => {
  const reply = await run('facts', { kind: 'number' }, context);
  expect(plain(reply)).toEqual(['# Numbers', '- The bakery sold *400 loaves* a day in 2023.']);
  expect(reply.menus?.[0]?.links.map(({ label, note, chosen, update }) => [label, note, chosen, update])).toEqual([
    ['The main facts', undefined, false, true],
    ['Numbers', '1 sentence', true, true],
    ['Dates', '3 sentences', false, true],
    ['Places', '1 sentence', false, true],
  ]);
});

test('many facts of one kind come in pages', async () => {
  const many = Array.from({ length: 9 }, (_, sentence) => ({ ...reading.facts[0], kind: 'place', sentence }));
  const shelf = libraryOf([{ ...bakery, reading: { ...reading, facts: many as typeof reading.facts } }]);
  const reply = await run('facts', { kind: 'place', page: 2 }, contextFor(shelf));
  expect(plain(reply)).toHaveLength(3);
  expect(plain(reply).at(-1)).toBe('~ Page 2 of 2');
});

test.each([
  [{ about: 'bananas' }, 'The article states no facts about “bananas”. Try fewer words, or see all the facts.'],
  [{ kind: 'organisation' }, 'Organisations: there are none to list here. See the other facts instead.'],
])('%o finds nothing, and says what to do', async (options, message) => {
  const found = await problem('facts', options, context);
  expect(found.message).toBe(message);
  expect(found.links[0]).toMatchObject({ command: 'facts', options: { article: 'bakery22' } });
});
