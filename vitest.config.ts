import { defineConfig } from 'vitest/config'

/**
 * Rooms whose test files begin with modules of their own: one puts others in the place of ours, and what is killed leaves nothing.
 * All others share one set of loaded modules, which saves most of the time of a run: no module keeps a state that a test could leave
 * behind, and what a test sets in the environment it takes back.
 */
const alone = ['crash', 'skins'].map((room) => `test/${room}/**/*.test.ts`)

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    // Only what hangs is cut off: how quick the machine is decides nothing.
    testTimeout: 600_000,
    hookTimeout: 60_000,
    // All cores: a machine of two would be left with one idle.
    maxWorkers: '100%',
    env: { TZ: 'America/New_York' },
    projects: [
      { extends: true, test: { name: 'sharing', include: ['test/**/*.test.ts'], exclude: alone, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
})
