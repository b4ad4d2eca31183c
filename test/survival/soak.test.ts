/** A short soak: `npm run bench -- soak` is one of half an hour, with a slope that says more. */
import { expect, test } from 'vitest';
import { slopeOf } from '../../bench/soak/slope.ts';
import { soak } from '../../bench/soak/soaking.ts';

const SECONDS = 10;
const MB = 1024 * 1024;

test('a slope is that of a line, and surer the straighter it is', () => {
  const line = slopeOf([0, 1, 2, 3].map((x) => [x, 2 * x + 1] as const));
  expect(line).toEqual({ slope: 2, error: 0 });
  const crooked = slopeOf([
    [0, 0],
    [1, 3],
    [2, 1],
    [3, 4],
  ]);
  expect(crooked.slope).toBeCloseTo(1, 10);
  expect(crooked.error).toBeCloseTo(Math.sqrt(5 / 2 / 5), 10);
  expect(slopeOf([[0, 1]]).slope).toBeNaN();
});

test('under a steady load nothing is left open, and nothing piles up', async () => {
  const { minutes, held, refused } = await soak(SECONDS, SECONDS / 2, 40, 20);
  const asked = minutes.reduce((sum, minute) => sum + minute.asked, 0);
  const failed = minutes.reduce((sum, minute) => sum + minute.failed, 0);
  expect(asked).toBeGreaterThan(50);
  expect(failed / asked).toBeLessThan(0.05);
  expect(refused).toBe(0);
  const [before, after] = [held[0], held.at(-1)];
  if (!before || !after) throw new Error('Nothing was looked at.');
  expect(after.files).toBeLessThan(before.files + 20);
  expect(after.handles).toBeLessThan(before.handles + 20);
  expect((after.heap - before.heap) / MB).toBeLessThan(20);
}, 120_000);
