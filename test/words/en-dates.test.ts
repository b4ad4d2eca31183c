/** How dates are shown: never more exact than they are known. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Counted, When } from '../../src/language/reading.ts';
import { en } from '../../src/words/en.ts';

const of = (from: string, to: string, unit: When['unit'], rest: Partial<When> = {}): When => ({
  from,
  to,
  unit,
  part: null,
  about: false,
  bound: null,
  counted: null,
  ...rest,
});
const inYear = (year: string, rest: Partial<When> = {}) => of(`${year}-01-01`, `${year}-12-31`, 'year', rest);

test.each<[When, string]>([
  [of('2024-04-22', '2024-04-22', 'day'), '22 April 2024'],
  [of('2024-05-03', '2024-05-05', 'day'), '3–5 May 2024'],
  [of('2024-05-03', '2024-06-05', 'day'), '3 May – 5 June 2024'],
  [of('2018-05-03', '2020-06-05', 'day'), '3 May 2018 – 5 June 2020'],
  [of('2024-04-15', '2024-04-21', 'week'), 'the week of 15 April 2024'],
  [of('2024-04-01', '2024-04-30', 'month'), 'April 2024'],
  [of('2024-04-01', '2024-04-30', 'month', { part: 'mid' }), 'mid-April 2024'],
  [of('2022-03-01', '2022-05-31', 'month'), 'March–May 2022'],
  [of('2021-11-01', '2022-03-31', 'month'), 'November 2021 – March 2022'],
  [of('2024-01-01', '2024-03-31', 'quarter'), 'January–March 2024'],
  [of('2023-12-01', '2024-02-29', 'quarter', { part: 'winter' }), 'winter 2023–24'],
  [inYear('2024', { part: 'spring' }), 'spring 2024'],
  [inYear('2020', { part: 'late' }), 'late 2020'],
  [inYear('1975', { about: true }), 'about 1975'],
  [inYear('2014', { bound: 'since' }), 'from 2014 on'],
  [inYear('2030', { bound: 'until' }), 'by 2030'],
  [inYear('2004', { bound: 'until', about: true }), 'by about 2004'],
  [of('2010-01-01', '2014-12-31', 'year'), '2010–2014'],
  [of('1990-01-01', '1999-12-31', 'decade'), 'the 1990s'],
  [of('1990-01-01', '1999-12-31', 'decade', { part: 'early' }), 'the early 1990s'],
  [of('1701-01-01', '1800-12-31', 'century'), 'the 18th century'],
  [of('2001-01-01', '2100-12-31', 'century'), 'the 21st century'],
  [of('-000499-01-01', '-000400-12-31', 'century'), 'the 5th century BC'],
  [inYear('-000043'), '44 BC'],
  [inYear('0043'), 'AD 43'],
])('%o', (date, expected) => {
  expect(en.when(date)).toBe(expected);
});

test.each<[Counted, string]>([
  [{ from: '2025', given: 'published', steps: { count: 50, unit: 'year', later: false } }, '50 years before 2025'],
  [{ from: '2020-05-03', given: 'text', steps: { count: 1, unit: 'day', later: true } }, '1 day after 3 May 2020'],
  [{ from: '2024-04-24', given: 'published', steps: null }, 'counted from 24 April 2024, when it was published'],
  [{ from: '2015', given: 'text', steps: null }, 'counted from 2015, told before'],
])('%o', (found, expected) => {
  expect(en.counted(found)).toBe(expected);
});

test.each([
  ['2024-04-22T10:00Z', '22 April 2024'],
  ['2024-04-22', '22 April 2024'],
  ['2024-04', 'April 2024'],
  ['2024', '2024'],
  ['', ''],
  ['soon', 'soon'],
])('%j is %j', (iso, expected) => {
  expect(en.date(iso)).toBe(expected);
});

test('whatever is given as a date is shown', () => {
  fc.assert(
    fc.property(fc.string(), (given) => {
      expect(typeof en.date(given)).toBe('string');
    }),
  );
});
