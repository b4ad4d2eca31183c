/** The faults that take a moment only; `npm run bench -- faults` has them all. */
import { describe, expect, test, vi } from 'vitest';
import { quick } from '../../bench/faults/scenes.ts';
import { survive } from '../../bench/survival/fault.ts';

// A busy machine takes twice as long.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

// Each scene has processes of its own, and most of the time is spent waiting.
describe.concurrent.each(quick)('$name', ({ name, open }) => {
  test('survives what goes wrong', async () => {
    const { scene, faults, close } = await open();
    try {
      const short = faults.filter(({ long }) => !long);
      const wrong: string[] = [];
      for (const fault of short) {
        const survived = await survive(scene, fault);
        wrong.push(...survived.wrong.map((line) => `${fault.name}: ${line}`));
      }
      expect(wrong, name).toEqual([]);
      expect(short.length).toBeGreaterThan(0);
    } finally {
      await close();
    }
  });
});
