import { expect, test } from 'vitest';
import { borrowing, lending } from '../../src/language/lent.ts';
import { read } from '../../src/language/read.ts';
import type { Reading } from '../../src/language/reading.ts';

const readings = Array.from({ length: 30 }, (_, index) => read({ text: `Article ${index}.` }));
const [first, second] = readings as [Reading, Reading];

test('a reading is sent once, and is the same object on the other side', () => {
  const lend = lending();
  const borrow = borrowing();
  const sent = structuredClone(lend(first));
  expect(sent.reading).toEqual(first);
  const there = borrow(sent);
  expect(borrow(structuredClone(lend(second)))).toEqual(second);
  const again = lend(first);
  expect(again.reading).toBeNull();
  expect(borrow(again)).toBe(there);
});

test('the least recently used goes, and is sent again when it is wanted', () => {
  const lend = lending();
  const borrow = borrowing();
  for (const reading of readings) {
    expect(borrow(lend(reading)).text).toBe(reading.text);
    expect(borrow(lend(first))).toBe(first);
  }
  const back = lend(second);
  expect(back.reading).toBe(second);
  expect(borrow(back)).toBe(second);
});

test('a reading that was never sent is an error', () => {
  expect(() => borrowing()({ number: 1, reading: null, forget: null })).toThrow('never sent');
});
