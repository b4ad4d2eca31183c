import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds, passagesOf, questionTokens, tokensIn } from '../../../src/language/answers/passages.ts';
import { read } from '../../../src/language/read.ts';

const sentence = 'The council of the town met again and spoke for hours about the old bridge over the river.';
const passages = (text: string) => passagesOf(read({ text })).map(({ first, last }) => [first, last]);

test.each([
  ['', []],
  ['short paragraphs stand together', [[0, 2]]],
  [
    'a long one stands alone',
    [
      [0, 0],
      [1, 8],
    ],
  ],
  [
    'a very long one is cut into equal parts',
    [
      [0, 7],
      [8, 15],
    ],
  ],
])('%j', (name, expected) => {
  const texts: Record<string, string> = {
    '': '',
    'short paragraphs stand together': `One.\n\nTwo.\n\n${sentence}`,
    'a long one stands alone': `One.\n\n${Array.from({ length: 8 }, () => sentence).join(' ')}`,
    'a very long one is cut into equal parts': Array.from({ length: 16 }, () => sentence).join(' '),
  };
  expect(passages(texts[name] ?? '')).toEqual(expected);
});

test('the headline is no part of the first passage', () => {
  const reading = read({ title: 'Bridge closed', text: 'Bridge closed\n\nThe bridge was closed. Nobody was hurt.' });
  expect(passagesOf(reading)).toEqual([{ first: 1, last: 2 }]);
});

test('every sentence of any text stands in exactly one passage', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Rain fell. ', 'A mayor spoke of it? ', '\n\n', `${sentence} `, '“No”'), {
        maxLength: 60,
      }),
      (parts) => {
        const reading = read({ text: parts.join('') });
        const all = passagesOf(reading).flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, at) => first + at),
        );
        expect(all).toEqual([...reading.sentences.keys()]);
      },
    ),
  );
});

test('words are told with what the reading knows of them', () => {
  const text = 'Ann Hill, the mayor of Leeds, spoke on 4 May. “It cost £20,” she said.';
  const reading = read({ text });
  const tokens = passagesOf(reading).flatMap((passage) => tokensIn(reading, passage));
  const told = (word: string) => {
    const token = tokens.find(({ start, end }) => text.slice(start, end) === word);
    return token && kinds[token.kind % kinds.length];
  };
  expect(['Hill', 'Leeds', 'May', '20', 'spoke'].map(told)).toEqual(['person', 'place', 'date', 'number', 'none']);
  expect(tokens.find(({ lower }) => lower === 'it')?.kind).toBe(kinds.length);
  expect(reading.names[tokens.find(({ lower }) => lower === 'she')?.name ?? -1]?.name).toBe('Ann Hill');
});

test.each([
  [
    'Who re-opened it in 1990?',
    ['who', 're-opened', 'it', 'in', '0000', '?'],
    ['who', 're-opened', 'it', 'in', '1990', '?'],
  ],
  ['“It’s”', ['"', 'it', "'s", '"'], ['“', 'it', "'s", '”']],
])('%s', (question, forms, lowers) => {
  const tokens = questionTokens(question);
  expect([tokens.map(({ form }) => form), tokens.map(({ lower }) => lower)]).toEqual([forms, lowers]);
});
