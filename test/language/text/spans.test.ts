import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../../src/language/read.ts';
import { byParagraph, overlaps, paragraphAt, reachingInto, sentencesAt } from '../../../src/language/text/spans.ts';

const span = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length + 1 }));

test('what reaches into a place is what overlaps it', () => {
  fc.assert(
    fc.property(fc.array(span), span, (list, place) => {
      const inOrder = list.toSorted((one, other) => one.start - other.start);
      expect(reachingInto(list)(place)).toEqual(inOrder.filter((one) => overlaps(one, place)));
    }),
  );
});

/** How often a span of a list of that length is looked at for one place in the middle. */
const looksIn = (length: number): number => {
  let looks = 0;
  const list = Array.from({ length }, (_, at) => ({
    get start() {
      looks++;
      return 10 * at;
    },
    end: 10 * at + 8,
  }));
  const into = reachingInto(list);
  looks = 0;
  expect(into({ start: 5 * length, end: 5 * length + 15 })).toHaveLength(2);
  return looks;
};

test('twice the list is one more look', () => {
  expect(looksIn(2_000) - looksIn(1_000)).toBeLessThanOrEqual(1);
});

test('sentences and paragraphs by place', () => {
  const reading = read({ text: 'One goes. Two comes. Three stays.\n\nFour waits.' });
  const [one, two, three, four] = reading.sentences;
  if (!one || !two || !three || !four) throw new Error('Four sentences were written.');
  expect(sentencesAt(reading, [{ start: two.start + 1, end: three.start + 1 }])).toEqual([two, three]);
  expect(byParagraph(reading, [one, three, four])).toEqual([[one, three], [four]]);
  expect([0, three.end, three.end + 1, four.start, 9_999].map((offset) => paragraphAt(reading, offset))).toEqual([
    0, 0, 0, 1, 1,
  ]);
});
