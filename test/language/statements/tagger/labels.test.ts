import { expect, test } from 'vitest';
import { labels, spansOf } from '../../../../src/language/statements/tagger/labels.ts';

const letters = {
  O: 'O',
  S: 'B-source',
  s: 'I-source',
  C: 'B-cue',
  c: 'I-cue',
  X: 'B-content',
  x: 'I-content',
} as const;
const labelled = (path: string) =>
  Uint8Array.from(path, (letter) => labels.indexOf(letters[letter as keyof typeof letters]));

test.each([
  ['', [], [], []],
  ['OOO', [], [], []],
  ['SsC', [[0, 2]], [[2, 3]], []],
  ['XxxOSC', [[4, 5]], [[5, 6]], [[0, 3]]],
  // Two of a kind side by side.
  [
    'XxXx',
    [],
    [],
    [
      [0, 2],
      [2, 4],
    ],
  ],
  [
    'SSC',
    [
      [0, 1],
      [1, 2],
    ],
    [[2, 3]],
    [],
  ],
  // A statement that its own speaker interrupts.
  [
    'XxOCSOXx',
    [[4, 5]],
    [[3, 4]],
    [
      [0, 2],
      [6, 8],
    ],
  ],
])('spans of %j', (path, source, cue, content) => {
  const places = (spans: { start: number; end: number }[]) => spans.map(({ start, end }) => [start, end]);
  const found = spansOf(labelled(path));
  expect([places(found.source), places(found.cue), places(found.content)]).toEqual([source, cue, content]);
});
