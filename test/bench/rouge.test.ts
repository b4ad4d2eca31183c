import { expect, test } from 'vitest';
import { rouge } from '../../bench/rouge.ts';

// As Google's rouge_score 0.1.2 gives them, with use_stemmer.
test.each([
  [
    ['A baker has opened shops in Porto.', 'Bread was sold out before nine, the baker said.'],
    ['The baker opened a shop in Porto.', 'The bread sold out by nine.'],
    [75.86, 29.63, 68.97],
  ],
  [
    ['On Monday the council voted to close the old bridge.'],
    ['The council voted on Monday to close the bridge.'],
    [94.74, 58.82, 73.68],
  ],
  [
    ['Seven six five.', 'Four three two one.'],
    ['One two three four.', 'Five six seven.'],
    [100, 0, 28.57],
  ],
  [['Nothing else matched here'], ['The queue grew.'], [0, 0, 0]],
  [[], ['The queue grew.'], [0, 0, 0]],
])('%j against %j', (summary, reference, [one, two, lsum]) => {
  const found = rouge(summary, reference);
  expect([found.one, found.two, found.lsum].map((value) => Number(value.toFixed(2)))).toEqual([one, two, lsum]);
});
