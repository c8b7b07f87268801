import { defineConfig } from 'vitest/config'

/**
 * The inner rooms are pure: no file, clock, environment or module of theirs keeps a state that a test could leave behind, so
 * their test files share one set of loaded modules, which saves most of the time of a run. The outer rooms start
 * servers, processes and stores, and each file of theirs begins with modules of its own.
 */
const innerRooms = ['calendar', 'dossier', 'knowledge', 'originals', 'paper', 'rules', 'talk', 'understanding']
const inner = innerRooms.map((room) => `test/${room}/**/*.test.ts`)

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
      { extends: true, test: { name: 'inner', include: inner, isolate: false } },
      { extends: true, test: { name: 'outer', include: ['test/**/*.test.ts'], exclude: inner } },
    ],
  },
})
