import { defineConfig } from 'vitest/config';

/** They have processes of their own, and look at what those do while nothing else is in their way. */
const alone = 'test/survival/**/*.test.ts';

export default defineConfig({
  test: {
    setupFiles: ['test/no-token.ts', 'test/chance.ts'],
    // A busy machine is no fault.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Continuous integration counts what passed, failed and was skipped (.ci/run).
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'test-results.json' }]] : ['default'],
    projects: [
      {
        extends: true,
        // Two cores are what a small machine has; the browser and the stand-in want one of them.
        test: { name: 'tests', include: ['test/**/*.test.ts'], exclude: [alone], maxWorkers: 2 },
      },
      { extends: true, test: { name: 'survival', include: [alone], maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
