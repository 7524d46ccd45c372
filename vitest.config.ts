import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Not derived from vite.config.ts: the tests run the sources in Node, and the browser tests drive the built app.
export default defineConfig({
  test: {
    // By default one core is left to the reporter, which on two halves the speed.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/slow/**'],
          // Property tests take seconds where other work shares the machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          // Node on purpose: the tests drive a real Chromium (CHROME_PATH) from outside, as a user does.
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          // One browser at a time: inference takes every core, and parallel runs would time out.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'slow',
          environment: 'node',
          include: ['test/slow/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 400_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
