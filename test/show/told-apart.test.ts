import { expect, test } from 'vitest';
import type { Card } from '../../src/article/article.ts';
import { origins, titles } from '../../src/show/told-apart.ts';
import { en } from '../../src/words/en.ts';

const card = (title: string, rest: Partial<Card> = {}): Card => ({
  id: 'number22',
  scope: 'server:1',
  title,
  came: 'page',
  claimed: null,
  publisher: null,
  published: null,
  url: null,
  addedBy: '1',
  addedAt: '2024-05-02T08:05:00.000Z',
  ...rest,
});

test('a title that stands alone needs nothing beside it', () => {
  const cards = [card('Owls of Pell', { publisher: 'Pell Courier', published: '2023-04-18' }), card('Goats of Hallam')];
  expect(titles(cards, en)).toEqual(['Owls of Pell', 'Goats of Hallam']);
  expect(origins(cards, en)).toEqual([
    { note: 'Pell Courier · 18 April 2023', shown: [' · ', 'Pell Courier', ' · ', '18 April 2023'] },
    { note: '', shown: [] },
  ]);
});

test('the same title in two papers', () => {
  const cards = [card('Owls of Pell', { publisher: 'Pell Courier' }), card('Owls of Pell')];
  expect(titles(cards, en)).toEqual(['Owls of Pell · Pell Courier', 'Owls of Pell']);
});

test('versions of one page are told apart by when they were kept', () => {
  const name = 'The windmill of Vell stands still after two hundred and twelve years';
  const publisher = 'The Wendle Post';
  const cards = [card(name, { publisher }), card(name, { publisher, addedAt: '2024-05-03T21:40:00.000Z' })];
  expect(origins(cards, en).map(({ note }) => note)).toEqual([
    'The Wendle Post · kept 2 May 2024, 08:05 UTC',
    'The Wendle Post · kept 3 May 2024, 21:40 UTC',
  ]);
  expect(titles(cards, en)).toEqual([
    'The windmill of Vell stands still after… · kept 2 May 2024, 08:05 UTC',
    'The windmill of Vell stands still after… · kept 3 May 2024, 21:40 UTC',
  ]);
});

test('two pasted texts of one title say when they were kept, and what they are', () => {
  const came = { came: 'text', claimed: 'The Wendle Post' } as const;
  const cards = [
    card('Owls of Pell', came),
    card('Owls of Pell', came),
    card('Owls of Pell', { publisher: 'The Wendle Post' }),
  ];
  expect(titles(cards, en)).toEqual([
    'Owls of Pell · kept 2 May 2024, 08:05 UTC · pasted on 2 May 2024, said to be from “The Wendle Post”',
    'Owls of Pell · kept 2 May 2024, 08:05 UTC · pasted on 2 May 2024, said to be from “The Wendle Post”',
    'Owls of Pell · The Wendle Post',
  ]);
});
