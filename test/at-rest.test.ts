import { expect, test } from 'vitest';
import { loadAtRest } from '../src/at-rest.ts';

test('every piece is there to be loaded', async () => {
  await expect(loadAtRest()).resolves.toBeUndefined();
});
