import { defineConfig } from 'vitest/config'

/**
 * Rooms whose test files share one set of loaded modules, which saves most of the time of a run: the inner ones are pure, no file, clock,
 * environment or module of theirs keeps a state that a test could leave behind. Doors, channels, stores and what is killed begin each file
 * with modules of their own.
 */
const sharing = [
  ...['calendar', 'dossier', 'knowledge', 'originals', 'paper', 'rules', 'talk', 'understanding'],
  ...['delivery', 'fuzz', 'golden'],
].map((room) => `test/${room}/**/*.test.ts`)

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    // Only what hangs is cut off: how quick the machine is decides nothing.
    testTimeout: 180_000,
    hookTimeout: 60_000,
    // All cores: a machine of two would be left with one idle.
    maxWorkers: '100%',
    env: { TZ: 'America/New_York' },
    projects: [
      { extends: true, test: { name: 'sharing', include: sharing, isolate: false } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: sharing } },
    ],
  },
})
