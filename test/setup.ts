import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll } from 'vitest'
import { FILE_FOLDER } from './fileFolder.ts'

// The same examples on every machine and every run, so that a red test is a change of ours. `npm run fuzz` looks for new ones.
if (process.env.FUZZ === undefined) fc.configureGlobal({ seed: 20220915 })

afterAll(() => rmSync(FILE_FOLDER, { recursive: true, force: true }))
