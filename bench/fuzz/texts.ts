/** What people and strangers may type: anything that JSON can carry, and what has been trouble somewhere. */
import fc from 'fast-check';

const NASTY = [
  '',
  ' ',
  '\u0000',
  '\u202e',
  '\ud800',
  '\udc00x',
  '\ufeff',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-1',
  '1e999',
  '9007199254740993',
  '%',
  '%%%',
  '*',
  '"',
  "'",
  '""""',
  'a"b OR c*',
  'NEAR(a b)',
  'title:x',
  "'; DROP TABLE article; --",
  '(((((((((',
  '\\',
  '$&',
  '{{}}',
  '@everyone',
  '<@123456789012345678>',
  '</help:1>',
  '```',
  '**',
  '||',
  '# ',
  '> ',
  'https://',
  'http://127.0.0.1/',
  'http://[::1]/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '🇬🇧🏴‍☠️👩‍👩‍👧‍👦',
  'Z̸̡̛͇a̴̢͝l̶̰̐g̵͙͊o̸̱͝',
  'ﷺ',
  'ｆｕｌｌ',
  'ı İ ß ﬃ',
];

/** Words of the article that comes with the bot, so that some of what is asked finds something. */
const KNOWN = ['Aliyev', 'Putin', 'Russia', 'Baku', 'Caucasus', 'When did the escalation occur?', 'a pivotal role'];

export const texts = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...KNOWN) },
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 120 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('a', 'é', '“', '@everyone ', '\n', '𝄞', '"'), fc.nat(6_100))
      .map(([part, n]) => part.repeat(n).slice(0, 6_100)),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...NASTY, ...KNOWN), { maxLength: 6 }).map((parts) => parts.join(' ')),
  },
);

/** Any value that JSON can carry, small. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  texts,
  fc.constantFrom(null, true, false, 0, -0, -1, 1e308, 2 ** 53, 0.1, [], {}, [[]], { __proto__: null }),
  fc.jsonValue({ maxDepth: 2 }),
);
