import { expect, test } from 'vitest';
import { isTelling } from '../../../../src/language/statements/rules/telling.ts';
import { attributionOf, parsedOf } from './given.ts';

test.each<[string, string, string, boolean]>([
  ['Anna Berg said it was late.', 'said', 'it was late', true],
  ['Anna Berg says he’s late.', 'says', 'he’s late', true],
  ['Anna Berg is sure that it is late.', 'is sure', 'that it is late', true],
  ['Anna Berg vowed to leave.', 'vowed', 'to leave', true],
  ['Anna Berg announced the withdrawal of her troops.', 'announced', 'the withdrawal of her troops', true],
  ['Anna Berg praised the work of the union.', 'praised', 'the work of the union', true],
  ['Anna Berg criticised the work of the union.', 'criticised', 'the work of the union', true],
  ['Anna Berg says its teeth show it.', 'says', 'its teeth show it', true],
  ['Anna Berg cut spending on the campaign cycle.', 'cut', 'spending on the campaign cycle', false],
  ['Anna Berg found the bones while she was looking.', 'found', 'the bones while she was looking', false],
  ['Anna Berg says a man who sings is glad.', 'says', 'a man who sings is glad', true],
  ['Anna Berg noticed that it was late.', 'noticed', 'that it was late', false],
  ['Anna Berg signed the treaty on the river’s islands.', 'signed', 'the treaty on the river’s islands', false],
  ['Anna Berg wanted a gravestone.', 'wanted', 'a gravestone', false],
  ['Anna Berg urged calm.', 'urged', 'calm', true],
  ['Anna Berg urged the guests to leave.', 'urged', 'the guests to leave', true],
  ['Anna Berg learned to open locks.', 'learned', 'to open locks', false],
  ['Anna Berg declined to name the suspect.', 'declined', 'to name the suspect', false],
  ['Anna Berg signed the treaty on the river.', 'signed', 'the treaty on the river', false],
  ['Anna Berg explained the long delay.', 'explained', 'the long delay', false],
  ['Anna Berg endorsed Peter Lund.', 'endorsed', 'Peter Lund', false],
  ['Anna Berg declined to comment.', 'declined', 'to comment', false],
])('%s', (text, cue, words, expected) => {
  expect(isTelling(parsedOf(text), attributionOf(text, { words: [words], by: 'Anna Berg', cue }))).toBe(expected);
});
