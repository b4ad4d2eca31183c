import { expect, test } from 'vitest';
import { read } from '../../src/language/read.ts';
import { byParagraph, paragraphAt, sentencesAt, sentencesShown, shortened } from '../../src/show/sentence.ts';

const text = 'One goes. Two comes. Three stays.\n\nFour waits.';
const reading = read({ text });
const [one, two, three, four] = reading.sentences;
if (!one || !two || !three || !four) throw new Error('Four sentences were written.');

test('sentences that follow one another stay one piece; an ellipsis stands between others', () => {
  const shown = (...sentences: (typeof one)[]) =>
    sentencesShown(reading, sentences).map((part) => (typeof part === 'object' && 'text' in part ? part.text : part));
  expect(shown(one, two)).toEqual(['One goes. Two comes.']);
  expect(shown(one, three)).toEqual(['One goes.', ' … ', 'Three stays.']);
});

test('sentences and paragraphs by place', () => {
  expect(sentencesAt(reading, [{ start: two.start + 1, end: three.start + 1 }])).toEqual([two, three]);
  expect(byParagraph(reading, [one, three, four])).toEqual([[one, three], [four]]);
  expect([0, three.end, three.end + 1, four.start, 9_999].map((offset) => paragraphAt(reading, offset))).toEqual([
    0, 0, 0, 1, 1,
  ]);
});

test('what is very long is cut between words, the rest stays exact', () => {
  const run = sentencesShown(reading, [one, three], [three]);
  expect(shortened(run, 100)).toEqual(run);
  expect(shortened(run, 16)).toEqual([
    { start: 0, end: 9, text: 'One goes.', strong: [] },
    ' … ',
    { start: 21, end: 26, text: 'Three', strong: [three] },
    ' …',
  ]);
  expect(shortened(run, 9).at(-1)).toBe(' …');
});
