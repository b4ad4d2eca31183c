import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { networkOf } from '../../../../src/language/statements/tagger/ensemble.ts';
import { startKernel, stateUnit } from '../../../../src/language/statements/tagger/network/kernel.ts';
import { chance, randomParagraph, randomWeights } from '../rules/random.ts';
import { network } from '../rules/reference.ts';

const code = readFileSync(new URL('../../../../src/language/statements/tagger/network/kernel.wasm', import.meta.url));

describe('the network', () => {
  // Paragraphs of many lengths side by side: 1 to 4 rows at a step, and some that end at the same one.
  test.each([
    [4, [1]],
    [4, [7, 3, 3, 12, 1]],
    [12, [9, 5, 5, 5, 5, 2, 20]],
  ])('with %i units for paragraphs of %j words gives what the formulas give', (hidden, lengths) => {
    const weights = randomWeights(hidden, hidden);
    const next = chance(7);
    const paragraphs = lengths.map((length) => randomParagraph(next, length));
    const sequences = lengths.map((end, paragraph) => ({ paragraph, start: 0, end }));
    const found = networkOf(startKernel(code), weights)(paragraphs, sequences);
    expect(found.map(({ sequence }) => sequence.paragraph).toSorted((a, b) => a - b)).toEqual([...lengths.keys()]);
    for (const { sequence, states, scores } of found) {
      const paragraph = paragraphs[sequence.paragraph];
      const expected = paragraph && network(weights, paragraph);
      expect(states).toHaveLength(2);
      for (const [stack, own] of (expected?.states ?? []).entries())
        own.flat().forEach((state, index) => {
          expect((states[stack]?.[index] ?? Number.NaN) / stateUnit).toBeCloseTo(state, 2);
        });
      expected?.scores.flat().forEach((score, index) => {
        expect(scores[index]).toBeCloseTo(score, 1);
      });
      expect(scores).toHaveLength(expected?.scores.flat().length ?? 0);
    }
  });

  test('runs as many stacks as the weights hold, and at least one', () => {
    const weights = randomWeights(4, 4);
    const paragraph = randomParagraph(chance(2), 9);
    const sequence = { paragraph: 0, start: 0, end: 9 };
    const statesOf = () => networkOf(startKernel(code), weights)([paragraph], [sequence])[0]?.states;
    const both = statesOf();
    expect(both).toHaveLength(2);
    weights.quantised.delete('1.labels');
    expect(statesOf()).toEqual(both?.slice(0, 1));
    weights.quantised.delete('0.labels');
    expect(statesOf).toThrow('“0.labels” is missing');
  });

  test('refuses a width that the kernel cannot step through', () => {
    expect(() => networkOf(startKernel(code), randomWeights(1, 6))).toThrow('no multiple of 4');
  });
});
