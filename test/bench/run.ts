import { spawnSync } from 'node:child_process'
import { built } from './build.ts'

/** Compiles the bench and runs it, so that what is measured is the program as it is installed. */
const { status } = spawnSync(process.execPath, ['--expose-gc', built('bench.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
