/** A link is an address of the web or a refusal, whatever is given. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refused } from '../../src/fetch/fetch-refusal.ts';
import { link, webAddress } from '../../src/fetch/web-address.ts';

const part = fc.constantFrom(
  ...[
    'http:',
    'https:',
    'file:',
    '//',
    '/',
    '\\',
    '@',
    ':',
    '#',
    '?',
    '.',
    '..',
    '%00',
    '%2e',
    '%41',
    '80',
    '443',
    '0x7f',
    '127',
    '[',
    ']',
  ],
  ...[
    '::1',
    '::ffff:',
    'news',
    'example',
    'ｅ',
    '。',
    'ß',
    'xn--',
    '\t',
    '\n',
    ' ',
    '\0',
    '\u200d',
    '\ud800',
    '-',
    '_',
    '*',
    'user',
    '😀',
  ],
);
const given = fc
  .tuple(fc.constantFrom('http://', 'https://news.example', ''), fc.array(part, { maxLength: 12 }))
  .map(([start, parts]) => start + parts.join(''));

const anything = fc.string({ unit: fc.nat(0x10ffff).map((point) => String.fromCodePoint(point)) });

test.each([
  [link, /^(?:http|https):\/\/[^/?#@\\\s:]+(?:\/[^#\s]*)?$|^https?:\/\/\[[\da-f:.]+\]\/[^#\s]*$/],
  [webAddress, /^https?:\/\/(?:\[[\da-f:.]+\]|[^/?#@\\\s:]+)(?::\d+)?\/[^#\s]*$/],
] as const)('%o', (read, pattern) => {
  fc.assert(
    fc.property(
      fc.oneof(
        given,
        anything,
        anything.map((text) => `http://${text}`),
      ),
      (text) => {
        try {
          const url = read(text);
          expect(url.href).toMatch(pattern);
          expect(url.hostname).not.toMatch(/\.$/);
          // Reading it again changes nothing.
          expect(read(url.href).href).toBe(url.href);
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
        }
      },
    ),
    { numRuns: 500 },
  );
});
