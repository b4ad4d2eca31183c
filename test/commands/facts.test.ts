import { expect, test } from 'vitest';
import type { MainEvent } from '../../src/language/reading.ts';
import { libraryOf } from '../library.ts';
import { at, bakery } from './bakery.ts';
import { contextFor, plain, problem, run } from './run.ts';

const context = contextFor(libraryOf([bakery]));
const { reading } = bakery;

test('the main event, then the numbers and dates that say most with their sentences, and the names', async () => {
  expect(plain(await run('facts', {}, context))).toEqual([
    '- Who: *Nora Field*',
    '- What: Nora Field, who runs the bakery on Mill Lane, said she *would buy a second oven* by June.',
    '- When: *by June*',
    '- Where: *on Mill Lane*',
    '# Numbers',
    '- The bakery sold *400 loaves* a day in 2023.',
    '# Dates',
    '- “We sell out by nine,” Field said *on Monday*.',
    '# Names',
    '- Places: *Mill Lane*',
  ]);
});

test('every sentence that is listed can be seen where it stands', async () => {
  const reply = await run('facts', {}, context);
  expect(reply.menus?.[1]?.links.map(({ label, note, command }) => [label, note, command])).toEqual([
    ['would buy a second oven', 'Paragraph 1 of 5', 'article'],
    ['400 loaves', 'Paragraph 5 of 5', 'article'],
    ['on Monday', 'Paragraph 2 of 5', 'article'],
  ]);
});

test('only what is about something', async () => {
  const reply = await run('facts', { about: 'loaves' }, context);
  expect(reply.title).toBe('The facts about “loaves”');
  expect(plain(reply)).toEqual(['# Numbers', '- The bakery sold *400 loaves* a day in 2023.']);
});

test.each<[string, Partial<MainEvent>, string | null]>([
  ['who did it stands before it', { who: at('Tom Ash'), what: at('called the queue “endless”') }, 'Tom Ash'],
  ['a pronoun stands for them', { who: at('Nora Field'), what: at('baked bread as a child') }, 'Nora Field'],
  ['somebody else does', { who: at('Tom Ash'), what: at('plans a second oven') }, null],
])('who is only shown where the article has it so: %s', async (_, parts, expected) => {
  const event = { ...reading.event, ...parts };
  const shelf = libraryOf([{ ...bakery, reading: { ...reading, event } }]);
  const [first] = plain(await run('facts', {}, contextFor(shelf)));
  expect(first?.startsWith('- Who')).toBe(expected !== null);
  if (expected !== null) expect(first).toBe(`- Who: *${expected}*`);
});

test.each<[string, Partial<MainEvent>, boolean]>([
  ['a clause of its sentence gives a purpose', { why: at('by June') }, true],
  ['so does one of the headline', { why: at('a second oven') }, true],
  ['one elsewhere is of something else', { why: at('to the council') }, false],
])('why is only shown where the article has it of this event: %s', async (_, parts, expected) => {
  const event = { ...reading.event, ...parts };
  const shelf = libraryOf([{ ...bakery, reading: { ...reading, event } }]);
  const shown = plain(await run('facts', {}, contextFor(shelf)));
  expect(shown.some((line) => line.startsWith('- Why'))).toBe(expected);
});

test.each<[string, Partial<MainEvent>, boolean]>([
  ['it is of the sentence that tells what happened', { when: at('by June') }, true],
  ['it is of one right behind that', { when: at('Monday') }, true],
  ['it is of something else, far below', { when: at('2023') }, false],
])('when is only shown where it may be of this event: %s', async (_, parts, expected) => {
  const event = { ...reading.event, ...parts };
  const shelf = libraryOf([{ ...bakery, reading: { ...reading, event } }]);
  const shown = plain(await run('facts', {}, contextFor(shelf)));
  expect(shown.some((line) => line.startsWith('- When'))).toBe(expected);
});

test('a day that is counted from another is told as well', async () => {
  const monday = at('on Monday');
  const when = { from: '2024-03-04', to: '2024-03-04', unit: 'day', part: null, about: false, bound: null } as const;
  const counted = { from: '2024-03-05', given: 'published', steps: null } as const;
  const event = { ...reading.event, when: monday };
  const timeline = [{ ...monday, sentence: 4, when: { ...when, counted } }];
  const shelf = libraryOf([{ ...bakery, reading: { ...reading, event, timeline } }]);
  expect(plain(await run('facts', {}, contextFor(shelf)))).toContain('- When: *on Monday* (4 March 2024)');
});

test.each([
  ['by June', { from: '2024-06-01', to: '2024-06-30', unit: 'month', bound: 'until' }, '*by June* (2024)'],
  ['June', { from: '2024-06-01', to: '2024-06-30', unit: 'month', part: 'early' }, '*June* (early June 2024)'],
  ['in 2023', { from: '2023-01-01', to: '2023-12-31', unit: 'year' }, '*in 2023*'],
] as const)(
  'of a day that is counted from another only what the article has not said: %s',
  async (phrase, found, shown) => {
    const place = at(phrase);
    const counted = { from: '2024-03-05', given: 'published', steps: null } as const;
    const when = { part: null, about: false, bound: null, counted, ...found } as const;
    const event = { ...reading.event, what: place, when: place };
    const shelf = libraryOf([
      { ...bakery, reading: { ...reading, event, timeline: [{ ...place, sentence: 2, when }] } },
    ]);
    expect(plain(await run('facts', {}, contextFor(shelf)))).toContain(`- When: ${shown}`);
  },
);

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
