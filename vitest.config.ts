import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const dist = fileURLToPath(new URL('./dist/', import.meta.url));

export default defineConfig({
  resolve: {
    // Tests are written and type-checked against src/ and run the code that ships: worker threads
    // and the spawned command line need the built files anyway (`npm test` builds first).
    alias: [{ find: /^(?:\.\.\/)+src\//, replacement: dist }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/find-mnist.ts', 'test/find-chromium.ts'],
    env: {
      // What is remembered between runs does not belong to the one who runs the tests.
      XDG_CACHE_HOME: join(tmpdir(), 'mnist-tests-cache'),
      // Tests that make a session of their own, past disable-telemetry.ts, send nothing either.
      ORT_DISABLE_TELEMETRY: '1',
    },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a browser shows comes when it comes.
    expect: { poll: { timeout: 30_000 } },
    // Two files at a time: training tests start worker threads of their own.
    maxWorkers: 2,
  },
});
