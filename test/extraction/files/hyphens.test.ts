import { expect, test } from 'vitest';
import { hyphensIn, joinedLines } from '../../../src/extraction/files/pdf/hyphens.ts';
import { paragraphsOf, textOf } from '../../../src/extraction/files/pdf/paragraphs.ts';

const NONE = hyphensIn([]);
const long = '中'.repeat(300_000);
const line = (text: string, baseline: number) => ({ text, left: 72, right: 500, baseline, size: 10, font: 'a' });

test('a line of 300,000 letters is joined as any other', () => {
  expect(joinedLines(long, 'end', NONE)).toBe(`${long} end`);
  expect(joinedLines(`${long} har-`, 'bour', { words: new Set(['harbour']), divides: true })).toBe(`${long} harbour`);
});

test('a paragraph of 40,000 divided lines becomes a text', () => {
  const lines = Array.from({ length: 40_000 }, (_, i) =>
    line('in the whole of the harbour of the old town har-', i * 12),
  );
  const [paragraph] = paragraphsOf([lines]);
  expect(paragraph && textOf(paragraph, NONE)).toHaveLength(40_000 * 48);
});

test('a line of 300,000 full stops ends a sentence', () => {
  const lines = [line(`${'.’'.repeat(150_000)}a`, 12), line(`b${'.’'.repeat(150_000)}`, 24), line('C', 36)];
  expect(paragraphsOf([lines]).flatMap((paragraph) => paragraph.lines)).toHaveLength(3);
});
