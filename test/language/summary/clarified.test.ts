import { expect, test } from 'vitest';
import { read } from '../../../src/language/read.ts';
import { clarified } from '../../../src/language/summary/clarified.ts';

/** The sentences that begin so, with the names that are put into them. */
const shown = (text: string, beginnings: string[]): string[] => {
  const reading = read({ text });
  const sentences = reading.sentences.filter(({ start }) => beginnings.some((one) => text.startsWith(one, start)));
  const places = clarified(reading, sentences);
  return sentences.map(({ start, end }) => {
    let [out, at] = ['', start];
    for (const place of places.filter((one) => one.start >= start && one.end <= end)) {
      out += `${text.slice(at, place.end)} [${place.name}${place.owner ? '’s' : ''}]`;
      at = place.end;
    }
    return out + text.slice(at, end);
  });
};

const bakery = `Maria Silva opened a bakery in Porto on Monday. She sold all of her bread by nine.

“We need it,” she said. “Nobody likes to wait.”

Her brother Paulo Silva built the first oven. He said that it took a year.`;

test('who is not named in what is shown', () => {
  expect(shown(bakery, ['She sold'])).toEqual(['She [Maria Silva] sold all of her bread by nine.']);
  expect(shown(bakery, ['“We need'])).toEqual(['“We need it,” she [Maria Silva] said.']);
});

test('not who was named before, unless somebody else was since', () => {
  expect(shown(bakery, ['Maria', 'She sold'])).toEqual([
    'Maria Silva opened a bakery in Porto on Monday.',
    'She sold all of her bread by nine.',
  ]);
  expect(shown(bakery, ['Maria', 'She sold', 'He said'])[2]).toBe('He [Paulo Silva] said that it took a year.');
});

test('not who is named later in the sentence, or in it before', () => {
  const text = 'Maria Silva opened a bakery. In her first speech, Maria Silva said she was glad. It rained.';
  expect(shown(text, ['In her'])).toEqual(['In her first speech, Maria Silva said she was glad.']);
});

test('nobody where it is not sure who is meant', () => {
  const text =
    'Maria Silva and Ana Costa opened a bakery. Rita Lopes was there too. She sold all of the bread by nine. A man shouted that he wanted to see her.';
  expect(shown(text, ['A man'])).toEqual(['A man shouted that he wanted to see her.']);
});

test('hidden where the name was taken from the words that they say', () => {
  const reading = read({ text: bakery });
  const hidden = { ...reading, quotes: reading.quotes.map((quote) => ({ ...quote, speaker: null, confidence: 0 })) };
  const sentences = reading.sentences.filter(({ start }) => bakery.startsWith('“We', start));
  expect(clarified(reading, sentences)).toHaveLength(1);
  expect(clarified(hidden, sentences)).toEqual([]);
});

test('hidden too where the words that they say stand in the next paragraph', () => {
  const text =
    'Maria Silva opened a bakery in Porto in 2019. It has two ovens and a long counter.\n\nShe said on Monday:\n\n“We shall bake four hundred loaves every morning. Nobody likes to wait.”\n\nThe ovens are new.';
  const reading = read({ text });
  const hidden = { ...reading, quotes: reading.quotes.map((quote) => ({ ...quote, speaker: null, confidence: 0 })) };
  const sentences = reading.sentences.filter(({ start }) => text.startsWith('She said', start));
  expect(clarified(reading, sentences)).toHaveLength(1);
  expect(clarified(hidden, sentences)).toEqual([]);
});
