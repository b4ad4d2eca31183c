import { expect, test } from 'vitest';
import { read } from '../../../src/language/read.ts';
import { receiving, sending } from '../../../src/language/reader/reading-transfer.ts';
import type { Reading } from '../../../src/language/reading.ts';

const readings = Array.from({ length: 30 }, (_, index) => read({ text: `Article ${index}.` }));
const [first, second] = readings as [Reading, Reading];

test('a reading is sent once, and is the same object on the other side', () => {
  const send = sending();
  const receive = receiving();
  const sent = structuredClone(send(first));
  expect(sent.reading).toEqual(first);
  const there = receive(sent);
  expect(receive(structuredClone(send(second)))).toEqual(second);
  const again = send(first);
  expect(again.reading).toBeNull();
  expect(receive(again)).toBe(there);
});

test('the least recently used goes, and is sent again when it is wanted', () => {
  const send = sending();
  const receive = receiving();
  for (const reading of readings) {
    expect(receive(send(reading)).text).toBe(reading.text);
    expect(receive(send(first))).toBe(first);
  }
  const back = send(second);
  expect(back.reading).toBe(second);
  expect(receive(back)).toBe(second);
});

test('a reading that was never sent is an error', () => {
  expect(() => receiving()({ number: 1, reading: null, forget: null })).toThrow('never sent');
});
