import { expect, test } from 'vitest';
import { headsOf } from '../../../src/language/answers/heads.ts';

test.each<[string, string[]]>([
  ['Who is the mayor of Leeds?', ['mayor', 'of', 'leeds']],
  ['Who was elected mayor of Leeds in May?', ['mayor', 'of', 'leeds', 'in', 'may']],
  ['Who was the head coach?', ['head', 'coach']],
  ['Who is the artist who made the track?', ['artist']],
  ['Who was a major figure in the war?', []],
  ['Who is the line “the king is dead” attributed to?', []],
  ['When was the last war in Karabakh?', ['war']],
  ['When was the old mill built?', []],
  ['Where were the settlers originally from?', ['settlers']],
])('%s cannot do without %j', (question, heads) => {
  expect(headsOf(question)).toEqual(heads);
});
