import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeInTime } from '../../../src/language/dates/calendar.ts';
import { datesRead, timelineIn } from './notation.ts';
import { roughlyPublished, tables, undated } from './table.ts';

const published = '2024-04-24';

describe.each(Object.entries(tables))('%s', (_kind, rows) => {
  test.each(rows)('%s', (text, ...dates) => {
    expect(datesRead(text, published)).toEqual(dates);
  });
});

test.each(undated)('where no day is known: %s', (text, ...dates) => {
  expect(datesRead(text, undefined)).toEqual(dates);
});

test.each(roughlyPublished)('published in %s: %s', (day, text, ...dates) => {
  expect(datesRead(text, day)).toEqual(dates);
});

const words = fc.constantFrom(
  ...Object.values(tables).flatMap((rows) => rows.flatMap(([text]) => text.split(' '))),
  ...[
    'the',
    'of',
    '0',
    '00',
    '99999',
    '31',
    'February',
    '29',
    'BC',
    '-',
    '–',
    '/',
    'ago',
    'a hundred',
    'century',
    '“',
    '”',
  ],
);
const anything = fc.oneof(
  fc.array(words, { maxLength: 30 }).map((some) => some.join(' ')),
  fc.string({ unit: 'binary' }),
);
const anyDay = fc.option(
  fc.oneof(fc.constantFrom('2024', '2024-02-29', '0001-01-01', '9999-12-31T23:59Z', '2024-13-45', ''), fc.string()),
  { nil: undefined },
);

test('whatever the text and the day, dates are days that there are, in order, and inside their sentence', () => {
  fc.assert(
    fc.property(anything, anyDay, (text, published) => {
      const { sentences, timeline } = timelineIn(text, published);
      for (const [at, { start, end, sentence, when }] of timeline.entries()) {
        const around = sentences[sentence];
        expect(around && around.start <= start && start < end && end <= around.end).toBe(true);
        expect(start).toBeGreaterThanOrEqual(timeline[at - 1]?.end ?? 0);
        if (!when) continue;
        expect(Temporal.PlainDate.compare(when.from, when.to)).toBeLessThanOrEqual(0);
        expect(Number.isInteger(placeInTime(when))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('what needs no other date stands for the same days whenever it was published', () => {
  const full = Object.values(tables)
    .flat()
    .filter(([text]) => /\b\d{4}\b/.test(text));
  fc.assert(
    fc.property(
      fc.constantFrom(...full),
      fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      ([text], day) => {
        const counted = (published: string) =>
          timelineIn(text, published).timeline.filter(({ when }) => when && when.counted === null);
        const here = counted(published);
        const there = counted(day.toISOString().slice(0, 10));
        expect(there.filter(({ start }) => here.some((one) => one.start === start))).toEqual(here);
      },
    ),
    { numRuns: 100 },
  );
});
