import { expect, test } from 'vitest';
import { read } from '../../src/language/read.ts';
import { byParagraph, listed, paragraphAt, sentencesAt, sentencesShown, shortened } from '../../src/show/sentence.ts';

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

test('a very long sentence of a list is shown around its first strong words, exactly', () => {
  const words = `${'before it '.repeat(60)}here is the date ${'and after '.repeat(60)}`.trim();
  const at = words.indexOf('the date');
  const strong = { start: at, end: at + 8 };
  const shown = listed(words, { start: 0, end: words.length }, [strong]);
  const [lead, piece, tail] = shown;
  expect([lead, tail]).toEqual(['… ', ' …']);
  if (typeof piece !== 'object' || !('text' in piece)) throw new Error('The words of the article stand in the middle.');
  expect(words.slice(piece.start, piece.end)).toBe(piece.text);
  expect(piece.text).toMatch(/^(before|it)\b.*here is the date.*(and|after)$/);
  expect(piece.text.length).toBeLessThanOrEqual(300);
  expect(piece.strong).toEqual([strong]);
});

test('a short one is shown whole', () => {
  expect(listed(text, one, [])).toEqual([{ start: one.start, end: one.end, text: 'One goes.', strong: [] }]);
});
