import { expect, test } from 'vitest';
import { loadAtRest } from '../../src/bot/warm-up.ts';

test('every piece is there to be loaded, then what was opened is made ready', async () => {
  const ready: string[] = [];
  await loadAtRest([async () => ready.push('fetcher'), async () => ready.push('extraction')]);
  expect(ready).toEqual(['fetcher', 'extraction']);
});
