import { expect, test } from 'vitest';
import { beside } from '../../../../src/language/statements/rules/beside.ts';
import { parsedOf } from './given.ts';

const found = (text: string) => {
  const parsed = parsedOf(text);
  return parsed.quotations.map((quotation) => {
    const { source, cue } = beside(parsed, quotation) ?? {};
    return source && cue ? [text.slice(source.start, source.end), text.slice(cue.start, cue.end)] : null;
  });
};

test.each<[string, ([string, string] | null)[]]>([
  ['« Nous sommes prêts », said captain Marie Duval.', [['captain Marie Duval', 'said']]],
  ['“Wir sind bereit,” Anna Berg warned on Monday.', [['Anna Berg', 'warned']]],
  ['“Wir sind bereit,” said architect Nabil Al-Sharafi.', [['architect Nabil Al-Sharafi', 'said']]],
  ['“Wir sind bereit,” Anna Berg has also said.', [['Anna Berg', 'said']]],
  ['“Wir sind bereit,” the presenter, Anna Berg, began.', [['Anna Berg', 'began']]],
  ['Peter Lund said: “Wir sind bereit.”', [['Peter Lund', 'said']]],
  ['Peter Lund replied, “Wir sind bereit.”', [['Peter Lund', 'replied']]],
  ['“Wir sind bereit,” Anna Berg confides.', [['Anna Berg', 'confides']]],
  ['Peter Lund told reporters in Cork: “Wir sind bereit.”', [['Peter Lund', 'told']]],
  ['“Wir sind bereit,” said the accused, Bayo Lawal.', [['the accused', 'said']]],
  ['In an interview on “Fox and Friends,” Anna Berg said no.', [null]],
  ['“Night Train” Anna Berg said, was a film.', [null]],
  ['“Wir sind bereit,” painted the crowd.', [null]],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});
