import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blockWords } from '../../../../src/language/statements/tagger/ensemble.ts';
import { startKernel } from '../../../../src/language/statements/tagger/network/kernel.ts';
import { taggerOf } from '../../../../src/language/statements/tagger/tagger.ts';
import { chance, randomParagraph, randomWeights } from '../rules/random.ts';

const code = readFileSync(new URL('../../../../src/language/statements/tagger/network/kernel.wasm', import.meta.url));

describe('the tagger', () => {
  const tagger = taggerOf(startKernel(code), randomWeights(21, 8));
  const next = chance(4);
  const paragraphs = Array.from({ length: 120 }, (_, index) =>
    randomParagraph(next, index % 7 === 0 ? 0 : 1 + ((index * 37) % 90)),
  );
  paragraphs.push(randomParagraph(next, 1000));
  const words = paragraphs.reduce((sum, paragraph) => sum + paragraph.words.length, 0);

  test('finds in a paragraph what it finds in it alone, to the last bit, however long the article', () => {
    expect(words).toBeGreaterThan(2 * blockWords);
    const alone = paragraphs.flatMap((paragraph, index) =>
      tagger([paragraph]).map((tagged) => ({ ...tagged, paragraph: index })),
    );
    expect(tagger(paragraphs)).toEqual(alone);
  });

  test('tells of well-formed spans, with probabilities, and of links to what it found', () => {
    const found = tagger(paragraphs);
    const all = found.flatMap(({ sources, cues, contents }) => [...sources, ...cues, ...contents]);
    expect(all.length).toBeGreaterThan(100);
    const chances = [
      ...all.flatMap(({ exact, within }) => [exact, within]),
      ...found.flatMap(({ cueOf, sourceOf }) => [...cueOf, ...sourceOf].map(({ probability }) => probability)),
    ];
    expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...chances)).toBeLessThanOrEqual(1 + 1e-9);
    for (const { start, end, sources, cues, contents, cueOf, sourceOf } of found) {
      for (const span of [...sources, ...cues, ...contents]) {
        expect(span.start).toBeGreaterThanOrEqual(start);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(end);
      }
      expect(cueOf).toHaveLength(contents.length);
      expect(sourceOf).toHaveLength(cues.length);
      for (const { to } of cueOf) expect(to ?? 0).toBeLessThan(Math.max(1, cues.length));
      for (const { to } of sourceOf) expect(to ?? 0).toBeLessThan(Math.max(1, sources.length));
    }
  });

  test('does not look at marks and figures alone', () => {
    const some = randomParagraph(next, 1000);
    const alone = { ...some, words: some.words.map((word, at) => ({ ...word, form: at % 2 ? '``' : '00' })) };
    expect(tagger([alone])).toEqual([]);
    expect(tagger([alone, some])).toHaveLength(tagger([some]).length);
  });

  test('finds nothing in nothing', () => {
    expect(tagger([])).toEqual([]);
    expect(tagger([randomParagraph(next, 0)])).toEqual([]);
  });
});
