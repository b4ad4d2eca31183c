/** The bot's escaping is held against the page's reading of Discord's markdown: what was escaped shows as it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { literal } from '../../src/discord/markdown.ts';
import { parseMarkdown } from '../../src/playground/page/parse-markdown.ts';

const pieces = [
  ...'*_~|`>#-+\\[]()<@:/. \n\t19ahz!',
  '@everyone',
  'https://example.org/a',
  '- ',
  '1. ',
  '> ',
  '-# ',
  '¯',
];
const text = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 80 });

test('text of any marks is shown as it is', () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(parseMarkdown(literal(written))).toEqual(written === '' ? [] : [{ is: 'text', text: written }]);
    }),
    { numRuns: 2_000 },
  );
});
