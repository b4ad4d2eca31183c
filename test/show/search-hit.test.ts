import { expect, test } from 'vitest';
import { hitIn } from '../../src/show/search-hit.ts';
import { at, bakery, bakery as kept } from '../commands/bakery.ts';
import { plain } from '../commands/run.ts';
import { readingOf } from '../library/made.ts';

const shown = (words: string, reading = bakery.reading) =>
  plain({ blocks: [{ kind: 'text', text: hitIn(reading, words) }] })[0];

test('the sentence that has most of the words, these in bold, whatever their capitals and accents', () => {
  expect(shown('SELL nine')).toBe('“We *sell* out by *nine*,” Field said on Monday.');
  expect(shown('queue endless')).toContain('the *queue* “*endless*”');
  expect(at('sell').start).toBeGreaterThan(0);
});

test('nothing where the words stand in the title alone, or nowhere', () => {
  expect(hitIn(kept.reading, 'parrot')).toEqual([]);
  expect(hitIn(kept.reading, '')).toEqual([]);
  expect(hitIn(kept.reading, 'plans')).toEqual([]);
});

test('a long sentence is cut at words, with an ellipsis of ours', () => {
  const text = `${'A long way before the place '.repeat(12)}stands a lighthouse ${'and much more after it '.repeat(12)}.`;
  const reading = {
    ...readingOf(kept.article),
    text,
    headline: null,
    sentences: [{ start: 0, end: text.length, paragraph: 0 }],
  };
  const hit = shown('lighthouse', reading) ?? '';
  expect(hit).toMatch(/^… \S.* \*lighthouse\* .* …$/);
  expect(hit.length).toBeLessThan(230);
});
