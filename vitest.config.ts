import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/no-token.ts'],
    // Two cores are what a small machine has; the browser and the stand-in want one of them.
    maxWorkers: 2,
    testTimeout: 20_000,
    // Continuous integration counts what passed, failed and was skipped (.ci/run).
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'test-results.json' }]] : ['default'],
  },
});
