import { expect, test } from 'vitest';
import { type Correction, correcting } from '../../src/article/corrections.ts';
import { extentOf, quoteAt } from '../../src/language/statements/place-and-speaker.ts';
import { at, bakery } from '../commands/bakery.ts';

const { reading } = bakery;
const wrong = (phrase: string, name: string): Correction => ({ place: at(phrase), name, by: '3', at: '2026-01-01' });
const readingAfter = (...corrections: Correction[]) => correcting()('server:1', bakery, corrections).reading;
const speakersAfter = (...corrections: Correction[]) =>
  readingAfter(...corrections).quotes.map(({ speaker }) => speaker?.name ?? null);

const before = ['Nora Field', 'Nora Field', 'Nora Field', 'Tom Ash', 'Tom Ash', null];

test.each([
  ['none', [], before],
  ['the place of a quote', [wrong('the queue “endless”', 'Tom Ash')], before.with(3, null)],
  [
    'borders that are drawn elsewhere now',
    [wrong('a second oven by June. She baked', 'Nora Field')],
    before.with(1, null),
  ],
  [
    'between the parts of a quote that is interrupted',
    [wrong('Field said on Monday', 'Nora Field')],
    before.with(2, null),
  ],
  ['another name than is given now', [wrong('the queue “endless”', 'Nora Field')], before],
  ['where nobody is quoted', [wrong('400 loaves', 'Nora Field')], before],
  ['two places', [wrong('endless', 'Tom Ash'), wrong('complained', 'Tom Ash')], before.with(3, null).with(4, null)],
])('a correction at %s', (_, corrections, speakers) => {
  expect(speakersAfter(...corrections)).toEqual(speakers);
});

test('only the speaker goes: words, cue and all else stay', () => {
  const [, quote] = reading.quotes;
  const after = readingAfter(wrong('she would buy', 'Nora Field'));
  expect(after.quotes[1]).toEqual({ ...quote, speaker: null, confidence: 0, withdrawn: quote?.speaker });
  expect({ ...after, quotes: reading.quotes }).toEqual(reading);
});

test('a quote is found by its extent, by the nearest that overlaps, or not at all', () => {
  for (const quote of reading.quotes) expect(quoteAt(reading, extentOf(quote))).toBe(quote);
  expect(quoteAt(reading, at('sell out by nine'))).toBe(reading.quotes[2]);
  expect(quoteAt(reading, at('400 loaves'))).toBeNull();
});
