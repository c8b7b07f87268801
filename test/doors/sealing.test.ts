import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSealed } from '../../src/doors/sealing.ts'
import { FolderInUse } from '../../src/store/errors.ts'
import { keyFrom, newKey, openly, openSeal } from '../../src/store/seal.ts'
import { freshFolders } from '../store/folder.ts'

const freshFolder = freshFolders()
const seal = openSeal(keyFrom(newKey()), [])

describe('a folder that somebody else has', () => {
  it('is refused to whoever comes with a key, and needs none afterwards', async () => {
    const folder = await freshFolder()
    const first = await openSealed(folder, openly)
    await expect(openSealed(folder, seal)).rejects.toThrow(FolderInUse)
    await expect(access(join(folder, 'keys.json'))).rejects.toThrow('ENOENT')
    await first.close()
    await (await openSealed(folder, openly)).close()
  })

  it('once opened with a key is not opened without it, and the way out is told', async () => {
    const folder = await freshFolder()
    await (await openSealed(folder, seal)).close()
    await expect(openSealed(folder, openly)).rejects.toThrow(/ZHICHENG_KEY.*keys\.json/)
  })
})
