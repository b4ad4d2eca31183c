import { performance } from 'node:perf_hooks';
import { expect, onTestFinished, test } from 'vitest';
import type { Reading } from '../../../src/language/reading.ts';
import { paragraphsOf, sentencesOf } from '../../../src/language/text/sentences.ts';
import { compared } from '../../../src/library/postgres/compared.ts';
import { startPreparing } from '../../../src/library/postgres/preparing.ts';
import { storedReading } from '../../../src/library/stored.ts';
import { draft, readingOf } from '../made.ts';

const versionWith = (word: string, many: number): Reading => {
  const reading = readingOf(
    draft('A page', Array.from({ length: many }, (_, n) => `Ship ${n} came ${word} to the harbour.`).join(' ')),
  );
  return { ...reading, sentences: sentencesOf(reading.text, paragraphsOf(reading.text)) };
};

const comparisonOf = (many: number) => {
  const [before, made] = [versionWith('back', many), versionWith('home', many)];
  const { text, version } = before;
  const about = { url: 'https://a.example/', partial: false };
  return { stored: { id: 'abcdefgh', ...about, text, version, content: storedReading(before) }, draft: about, made };
};

test.each([5, 500])('%d sentences are compared as by hand', async (many) => {
  const preparing = startPreparing();
  onTestFinished(preparing.close);
  const comparison = comparisonOf(many);
  const found = await preparing.compare(comparison);
  expect(found).toMatchObject({ id: 'abcdefgh', how: 'changed' });
  expect(found).toEqual(compared(comparison));
});

test('while long texts are compared, the thread that answers has nothing to do', async () => {
  const preparing = startPreparing();
  onTestFinished(preparing.close);
  await preparing.compare(comparisonOf(500));
  const { stored, draft, made } = comparisonOf(25_000);
  const before = performance.eventLoopUtilization();
  await preparing.compare({ stored, draft, made });
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
});
