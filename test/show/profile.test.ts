import { expect, it } from 'vitest';
import { read } from '../../src/language/read.ts';
import type { Name, Quote, Reading, Sentence } from '../../src/language/reading.ts';
import { profileOf } from '../../src/show/profile.ts';

/** Quotes, every other one by Ada Reed and about Ben Holt, the rest the other way round; each in a sentence of its own. */
const talk = (count: number): Reading => {
  const quotes: Quote[] = [];
  const sentences: Sentence[] = [];
  const names = ['Ada Reed', 'Ben Holt'].map((name): Name => {
    return { name, kind: 'person', aliases: [], mentions: [], description: null };
  });
  const written: string[] = [];
  let start = 0;
  for (let at = 0; at < count; at++) {
    const [speaker, other] = at % 2 === 0 ? names : names.toReversed();
    if (!speaker || !other) throw new Error('There are two.');
    const sentence = `“I met ${other.name} at noon,” said ${speaker.name}.`;
    written.push(sentence);
    const end = start + sentence.length;
    const words = { start: start + 1, end: start + sentence.indexOf(',') };
    const named = { start: end - speaker.name.length - 1, end: end - 1 };
    other.mentions.push({ start: start + 7, end: start + 7 + other.name.length, by: 'name' });
    speaker.mentions.push({ ...named, by: 'name' });
    quotes.push({
      ...{ spans: [words], type: 'direct', cue: { start: named.start - 5, end: named.start - 1 }, denied: false },
      ...{ speaker: { ...named, name: speaker.name }, confidence: 1, setting: null },
    });
    sentences.push({ start, end, paragraph: 0 });
    start = end + 1;
  }
  return { ...read({ text: '' }), text: written.join(' '), quotes, sentences, names };
};

it('has what somebody said, what others said of them, and no sentence that a quote shows already', () => {
  const reading = talk(4);
  const [ada] = reading.names;
  const { said, others, told } = profileOf(reading, ada as Name);
  expect([said.length, others.length, told.length]).toEqual([2, 2, 0]);
});

it('a profile among 25,000 quotes is made in one pass', () => {
  const reading = talk(25_000);
  let looked = 0;
  const counting = <T extends object>(items: T[]): T[] =>
    items.map(
      (item) =>
        new Proxy(item, {
          get: (of, key) => {
            looked += 1;
            return Reflect.get(of, key);
          },
        }),
    );
  const [ada] = reading.names;
  const { said, others, told } = profileOf({ ...reading, sentences: counting(reading.sentences) }, ada as Name);
  expect([said.length, others.length, told.length]).toEqual([12_500, 12_500, 0]);
  // Each with each would be 625 million.
  expect(looked).toBeLessThan(100 * 25_000);
});
