import { expect, test } from 'vitest';
import { withDescribed } from '../../../../src/language/statements/rules/described.ts';
import { withTurns } from '../../../../src/language/statements/rules/turns.ts';
import { attributionOf, type Given, parsedOf, told } from './given.ts';

const by = (source: string | null, cue: string, ...words: string[]): Given => ({ words, by: source, cue });
const alone = '“Nobody is coming to save this town.”';

const described = (text: string, given: Given[]) => {
  const parsed = parsedOf(text);
  return (
    told(
      text,
      withDescribed(
        parsed,
        withTurns(
          parsed,
          given.map((one) => attributionOf(text, one)),
        ),
      ),
    )[0]?.[0] ?? null
  );
};

test.each<[string, string | null]>([
  [`${alone} Those were the words of Anna Berg in Ghent.`, 'Anna Berg'],
  [`${alone}\n\nThe speaker was Peter Lund, who left at once.`, 'Peter Lund'],
  [`${alone} With that sentence Anna Berg won the vote.`, 'Anna Berg'],
  [`${alone} So said the chairman of the club, Peter Lund, on Monday.`, 'Peter Lund'],
  [`${alone} That was the verdict of Anna Berg.`, 'Anna Berg'],
  [`${alone}\n\nAnna Berg was speaking after the vote.`, 'Anna Berg'],
  [`${alone} The warning came from the mayor, Anna Berg.`, 'Anna Berg'],
  ['“The dog ate it” was the excuse of Peter Lund, 9.', 'Peter Lund'],
  ['“The dog ate it”: that was the excuse of Peter Lund.', 'Peter Lund'],
  ['“The dog ate it” was the title of a book by Peter Lund.', null],
  [`${alone} Thus begins the letter that doctors sent to Anna Berg.`, null],
  [`${alone} This, from Anna Berg, was no help.`, 'Anna Berg'],
  ['“Never.” That was all that Anna Berg would say.', 'Anna Berg'],
  [`${alone} The promise was soon forgotten by Anna Berg.`, null],
  [`${alone} Those were the words that Anna Berg heard from the gallery.`, null],
  [`${alone} The town was not saved by Anna Berg.`, null],
  [`${alone} Anna Berg was cooking after the vote.`, null],
])('%s', (text, source) => {
  expect(described(text, [])).toBe(source);
});

test.each<[string, string, string]>([
  ['“It was loud,” he said. Peter Lund, a driver, was in bed.', 'he', 'Peter Lund'],
  ['“It was loud,” she said. Mr Peter Lund, a driver, was in bed.', 'she', 'she'],
  ['Anna Berg sleeps badly. “It was loud,” she said. Rosa Diaz slept.', 'she', 'she'],
  ['“It was loud,” said the man with the lamp. He is Peter Lund, a driver.', 'the man with the lamp', 'Peter Lund'],
  ['“It was loud,” said the driver. He was driving Peter Lund home.', 'the driver', 'the driver'],
  ['“It was loud.” So said the driver, Peter Lund, who slept.', 'the driver, Peter Lund, who slept', 'Peter Lund'],
  [
    '“It was loud,” said the man with the lamp. Peter Lund, the mayor, disagreed.',
    'the man with the lamp',
    'the man with the lamp',
  ],
])('%s', (text, source, expected) => {
  const words = text.slice(text.indexOf('“'), text.indexOf('”') + 1);
  expect(described(text, [by(source, 'said', words)])).toBe(expected);
});
