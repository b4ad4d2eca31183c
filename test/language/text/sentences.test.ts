import { expect, test } from 'vitest';
import { paragraphsOf, sentencesOf } from '../../../src/language/text/sentences.ts';

const split = (text: string) => sentencesOf(text, paragraphsOf(text)).map(({ start, end }) => text.slice(start, end));

test.each<[string, string[]]>([
  ['It rained. It stopped.', ['It rained.', 'It stopped.']],
  ['Mr. Smith met Dr. Jones. They talked.', ['Mr. Smith met Dr. Jones.', 'They talked.']],
  ['The U.S. Senate voted. It was close.', ['The U.S. Senate voted.', 'It was close.']],
  ['She lives in the U.S. The house is old.', ['She lives in the U.S.', 'The house is old.']],
  ['J. K. Rowling wrote it.', ['J. K. Rowling wrote it.']],
  ['Rates rose 3.5 percent. Nobody was surprised.', ['Rates rose 3.5 percent.', 'Nobody was surprised.']],
  ['It opened on Sept. 11 at noon. People came.', ['It opened on Sept. 11 at noon.', 'People came.']],
  ['“Will it rain?” he asked. Nobody knew.', ['“Will it rain?” he asked.', 'Nobody knew.']],
  ['“Will it rain?” Omar Haddad asked. Nobody knew.', ['“Will it rain?” Omar Haddad asked.', 'Nobody knew.']],
  ['“We won,” she said. “We won!”', ['“We won,” she said.', '“We won!”']],
  ['He said "no." Then he left.', ['He said "no."', 'Then he left.']],
  ['" we won. " Then they left.', ['" we won. "', 'Then they left.']],
  ['Wait… what? Yes!', ['Wait… what?', 'Yes!']],
  ['Acme Inc. is new. It sells tins.', ['Acme Inc. is new.', 'It sells tins.']],
  ['No stop at the end', ['No stop at the end']],
  ['One.\n\nTwo.\r\nThree', ['One.', 'Two.', 'Three']],
  ['', []],
  [' \n ', []],
])('%j', (text, expected) => {
  expect(split(text)).toEqual(expected);
});

test('a sentence knows its paragraph', () => {
  const text = 'A first one. And a second.\n\n  A third.  ';
  expect(sentencesOf(text, paragraphsOf(text)).map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
});

test.each<[string, string]>([
  ['quotation marks after a stop', `He went home.${'"'.repeat(20_000)}x and then.`],
  ['brackets after a stop', `He went home.${')'.repeat(20_000)}x and then.`],
  ['curly marks after a stop', `He went home.${'”'.repeat(20_000)}x and then.`],
  ['marks between spaces', `He went home.${' "'.repeat(20_000)}x and then.`],
  ['stops', `a${'.'.repeat(100_000)}x`],
  ['stops and marks in turn', `a${'."'.repeat(50_000)}x`],
])('a long run of %s takes no longer than its length', (_kind, text) => {
  const sentences = sentencesOf(text, paragraphsOf(text));
  expect(sentences[0]?.start).toBe(0);
  expect(sentences.at(-1)?.end).toBe(text.length);
});
