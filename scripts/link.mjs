#!/usr/bin/env node
// Puts the project's own command beside those of its packages, so that `npx zhicheng` starts it at once.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url))
try {
  mkdirSync(folder, { recursive: true })
  rmSync(`${folder}zhicheng`, { force: true })
  symlinkSync('../../bin/zhicheng.mjs', `${folder}zhicheng`)
} catch {
  // Without it npx still finds the command, only more slowly.
}
