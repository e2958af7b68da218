import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // A test says what is right, not how fast a machine is, which may be busy with other things: this ends only what hangs.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
