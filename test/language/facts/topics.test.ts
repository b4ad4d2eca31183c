import { expect, test } from 'vitest';
import { read } from '../../../src/language/read.ts';

test('topics come from the text, not from the headline, and are no people', () => {
  const title = 'Harbour getting new crane';
  const text = `${title}\n\nMayor Jo Lake wants a new crane for the harbour of Whitby. The crane is old, and Lake said that the harbour was slow.`;
  const topics = read({ text, title }).topics.map(({ start, end }) => text.slice(start, end));
  expect(topics).toEqual(expect.arrayContaining(['new crane', 'harbour']));
  for (const topic of ['Mayor Jo Lake', 'Jo Lake', 'Lake', 'Harbour', title]) expect(topics).not.toContain(topic);
});
