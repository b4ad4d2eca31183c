import { expect, test } from 'vitest';
import { isNumberedSo } from '../../../src/language/answers/numbered.ts';

test.each([
  ['Who said it would cost 900 jobs?', 'the dam would cost 900 jobs', true],
  ['Who said it would cost 90 jobs?', 'the dam would cost 900 jobs', false],
  ['Who sold 9,600 tons?', 'Hill sold 9600 tons', true],
  ['Who won in 1970?', 'In 1974 Hill won', false],
  ['Who won in 1970?', 'Hill won 3 times', true],
  ['Who won in 2015–2016?', 'In 2015/16 Hill won', true],
  ['Who has 6 boats?', 'Hill has six boats', true],
  ['Who has 6 boats?', 'Hill has six boats, Lake 9', true],
  ['Who has 6 boats?', 'Lake has 9 boats', false],
  ['Who took the R2?', 'Hill took 3 coaches', true],
  ['Who won?', 'In 1974 Hill won', true],
  ['Who spoke on Monday?', 'Hill spoke on Friday', false],
  ['Who spoke on Monday?', 'Hill spoke on Monday', true],
  ['Who spoke on Monday?', 'Hill spoke in May', true],
  ['Who spoke in May?', 'Hill spoke in June', false],
  ['Who may speak?', 'In June Hill spoke', true],
])('%s “%s”: %s', (asked, said, expected) => {
  expect(isNumberedSo(asked, said)).toBe(expected);
});

test('a number may stand beside what is said', () => {
  expect(
    isNumberedSo('Who won in 1970?', 'Hill, who also won in 1974', 'It was 1970. Hill, who also won in 1974'),
  ).toBe(true);
});
