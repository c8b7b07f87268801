import { readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { realDisk } from '../../src/store/disk.ts'
import { eventually } from '../eventually.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhicheng-disk-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** How many files this process has open; none where the system does not tell. */
const openFiles = () => (process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0)

describe('a file put in the place of another', () => {
  it('is what is read from then on, and the one before does not stay open', async () => {
    const before = openFiles()
    const file = join(folder, 'a')
    for (let turn = 0; turn < 60; turn += 1) {
      await realDisk.write(`${file}.tmp`, `${turn}`)
      await realDisk.rename(`${file}.tmp`, file)
      await realDisk.syncFolder(folder)
    }
    expect(await readFile(file, 'utf8')).toBe('59')
    await eventually(() => openFiles() < before + 10, 'replaced files let go of')
  })
})
