import { expect, test } from 'vitest';
import type { Case } from './case.ts';
import { type Found, type Trouble, troublesIn } from './holds.ts';

const closed: Case = {
  paragraphs: [
    'The mayor, Anna Berg, said that the old bridge over the river was closed. “I have the key,” said Peter Lund.',
  ],
  said: [{ by: 'Anna Berg', words: 'that the old bridge over the river was closed' }],
  may: [{ by: 'Peter Lund', words: 'I have the key' }],
};
const open: Case = {
  paragraphs: ['It was said that the bridge over the river was closed.'],
  said: [{ by: null, words: 'that the bridge over the river was closed' }],
};
const denied: Case = {
  paragraphs: ['Anna Berg denied that the bridge over the river was closed.'],
  said: [{ by: 'Anna Berg', words: 'that the bridge over the river was closed', denied: true }],
};
const found = (words: string, name: string | null, isDenied = false): Found => ({ words, name, denied: isDenied });

test.each<[string, Case, Found[], Trouble['kind'][]]>([
  ['the words and the name', closed, [found('that the old bridge over the river was closed', 'Anna Berg')], []],
  ['without “that”, with marks', closed, [found('“The old bridge over the river was closed”', 'Anna Berg')], []],
  ['a title', closed, [found('the old bridge over the river was closed', 'Mayor Anna Berg')], []],
  [
    'what may be found',
    closed,
    [found('the old bridge over the river was closed', 'Anna Berg'), found('“I have the key,”', 'Peter Lund')],
    [],
  ],
  ['nothing', closed, [], ['missed']],
  ['no name', closed, [found('the old bridge over the river was closed', null)], ['missed']],
  ['a surname', closed, [found('the old bridge over the river was closed', 'Berg')], ['inexact']],
  ['the role beside the name', closed, [found('the old bridge over the river was closed', 'The mayor')], ['inexact']],
  ['another', closed, [found('the old bridge over the river was closed', 'Peter Lund')], ['wrong']],
  ['too few words', closed, [found('the old bridge over the river', 'Anna Berg')], ['missed', 'extra']],
  ['too few words, by another', closed, [found('the old bridge over the river', 'Peter Lund')], ['missed', 'wrong']],
  [
    'what is no statement',
    closed,
    [found('the old bridge over the river was closed', 'Anna Berg'), found('Anna Berg', 'The mayor')],
    ['extra'],
  ],
  [
    'what is no statement, nobody’s',
    closed,
    [found('the old bridge over the river was closed', 'Anna Berg'), found('Anna Berg', null)],
    [],
  ],
  [
    'the same twice',
    closed,
    [
      found('the old bridge over the river was closed', 'Anna Berg'),
      found('the old bridge over the river was closed', 'Peter Lund'),
    ],
    ['wrong'],
  ],
  ['open, and left open', open, [found('the bridge over the river was closed', null)], []],
  ['open, and not found', open, [], []],
  ['open, with a name', open, [found('the bridge over the river was closed', 'Anna Berg')], ['wrong']],
  ['denied', denied, [found('the bridge over the river was closed', 'Anna Berg', true)], []],
  ['denied, shown as said', denied, [found('the bridge over the river was closed', 'Anna Berg')], ['wrong']],
  ['said, shown as denied', closed, [found('the old bridge over the river was closed', 'Anna Berg', true)], ['wrong']],
])('%s', (_what, example, those, troubles) => {
  expect(troublesIn(example, those).map(({ kind }) => kind)).toEqual(troubles);
});
