/** Words as PostgreSQL indexes them: whatever stands in a text, and whatever is typed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inARow, lexeme, spaced, typedWords, wordsIn, wordVector } from '../../../src/library/postgres/text-vectors.ts';
import { onPostgres } from '../../on-postgres.ts';

test.each([
  ['Münster’s ÉLAN', ['munster', 's', 'elan']],
  ['15,000 tons', ['15', '000', 'tons']],
  ["O'Neill", ['o', 'neill']],
  ['… — !', []],
  ['東京 и Минск', ['東京', 'и', 'минск']],
])('the words of “%s”', (text, words) => {
  expect(wordsIn(text)).toEqual(words);
});

test('a word is quoted, whatever is in it', () => {
  expect(lexeme("it's")).toBe("'it''s'");
  expect(lexeme('a\\b')).toBe("'a\\\\b'");
});

test('words have a space before and behind them', () => {
  expect(spaced('Harbour reopens!')).toBe(' harbour reopens ');
  expect(typedWords("k o'nei …")).toEqual([['k'], ['o', 'nei']]);
});

onPostgres('as the server takes them', (server) => {
  test('any text is found by any of its words, and by those that stand one behind the other', async () => {
    const url = await server().database();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(), async (text, at) => {
        const words = wordsIn(text);
        if (words.length === 0) return;
        const start = at % words.length;
        const query = inARow(words.slice(start, start + 3));
        const quoted = (literal: string) => `'${literal.replaceAll("'", "''")}'`;
        const [row] = await server().meddle(
          url,
          `SELECT ${quoted(wordVector(text))}::tsvector @@ ${quoted(query)}::tsquery AS found`,
        );
        expect(row).toEqual({ found: true });
      }),
      { numRuns: 60 },
    );
  });
});
