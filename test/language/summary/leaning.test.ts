import { expect, test } from 'vitest';
import { isWhole, leans, leansOnOne, withinQuotations } from '../../../src/language/summary/leaning.ts';
import { quotationsOf } from '../../../src/language/text/quotation-marks.ts';
import { paragraphsOf, sentencesOf } from '../../../src/language/text/sentences.ts';

test.each([
  ['He left.', true],
  ['But the bank said no.', true],
  ['“They won,” she said.', true],
  ['" it is late, " said the porter.', true],
  ['After that, the bank said no.', true],
  ['One of them had a key.', true],
  ['For example, the bank has no door.', true],
  ['On the other hand, bread is cheap.', true],
  ['The latter has no door.', true],
  ['Meanwhile, the bank said no.', true],
  ['— And nobody came.', true],
  ['The bank said no.', false],
  ['Heather left.', false],
  ['Butter is dear.', false],
  ['After the storm, the bank said no.', false],
  ['One of the guards had a key.', false],
  ['Italy won.', false],
  ['', false],
])('%s leans on another sentence: %s', (sentence, expected) => {
  expect(leans(sentence)).toBe(expected);
});

test.each([
  ['The mayor opened the bridge on Friday.', true],
  ['“The bridge is safe,” the mayor said.”', true],
  ['The mayor, who was pictured on the bridge, said it was safe.', true],
  ['The mayor opened the bridge on', false],
  ['Too short.', false],
  ['Subscribe to our newsletter for more stories like this one.', false],
  ['Read more: how the bridge on Mill Lane was built in a year.', false],
  ['Kate Smith (left) opens the bridge on Mill Lane on Friday.', false],
  ['Photo by Tom Ash, who was on the bridge on Friday morning.', false],
  ['From left to right, Kate Smith and Tom Ash are on the bridge.', false],
])('%s is a whole sentence of the article’s own: %s', (sentence, expected) => {
  expect(isWhole(sentence)).toBe(expected);
});

test('who speaks has to stand in the sentence with the words', () => {
  const text =
    'The mayor was glad. “The bridge is safe. Nobody needs to worry. We tested it,” she said. “It rains,” said Tom Ash. “Go home.” Nobody went.';
  const paragraphs = paragraphsOf(text);
  const sentences = sentencesOf(text, paragraphs);
  const within = withinQuotations(sentences, quotationsOf(text, paragraphs));
  expect([...within].map((index) => text.slice(sentences[index]?.start, sentences[index]?.end))).toEqual([
    '“The bridge is safe.',
    'Nobody needs to worry.',
    'We tested it,” she said.',
    '“Go home.”',
  ]);
});

test.each([
  ['Within three days she had raised £18,500.', true],
  ['On Monday he said so.', true],
  ['On Monday they said so.', false],
  ['On Monday Hill said that he was late.', false],
])('%s leans on somebody: %s', (sentence, expected) => {
  expect(leansOnOne(sentence)).toBe(expected);
});
