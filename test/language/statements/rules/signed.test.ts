import { expect, test } from 'vitest';
import { signatureOf } from '../../../../src/language/statements/rules/signed.ts';
import { parsedOf } from './given.ts';

const signatures = (text: string) => {
  const parsed = parsedOf(text);
  return parsed.quotations.map((quotation) => {
    const place = signatureOf(parsed, quotation);
    return place && text.slice(place.start, place.end);
  });
};

test.each<[string, string, (string | null)[]]>([
  ['a dash', '“Nobody likes us.” — Peter Lund', ['Peter Lund']],
  ['two hyphens', '"Nobody likes us." -- Peter Lund', ['Peter Lund']],
  ['who somebody is', '“Nobody likes us.” – Anna Berg, the mayor of Ghent', ['Anna Berg']],
  ['on the next line', '“Nobody likes us.”\n\n— Peter Lund', ['Peter Lund']],
  ['alone on the next line', '“Nobody likes us.”\n\nAnna Berg, mayor of Ghent', ['Anna Berg']],
  ['a sentence on the next line', '“Nobody likes us.”\n\nAnna Berg went home.', [null]],
  ['a sentence behind a dash', '“Nobody likes us” – The Times was not amused by that at all.', [null]],
  ['more words behind a dash', 'They call it “the road” – and it is one.', [null]],
])('%s: %s', (_, text, expected) => {
  expect(signatures(text)).toEqual(expected);
});
