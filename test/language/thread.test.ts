import { afterAll, expect, test } from 'vitest';
import { startLanguage } from '../../src/language/thread.ts';
import { seed } from './seed.ts';

const language = startLanguage();
afterAll(() => language.close());

test('reads and answers as on this thread', async () => {
  const reading = await language.read({ text: seed.text, title: seed.title });
  expect(reading).toEqual(seed.reading);
  const { span } = await language.answer(reading, 'when did the escalation occur');
  expect(span && seed.text.slice(span.start, span.end)).toBe('late 2020');
});

test('several calls at once each get their own answer', async () => {
  const readings = await Promise.all(['One.', 'Two. Three.', ''].map((text) => language.read({ text })));
  expect(readings.map(({ sentences }) => sentences.length)).toEqual([1, 2, 0]);
});

test('closed, it says so', async () => {
  const other = startLanguage();
  await other.close();
  await expect(other.read({ text: 'Too late.' })).rejects.toThrow('The reader is closed');
});
