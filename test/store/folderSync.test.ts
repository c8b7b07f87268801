import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { syncFolder } from '../../src/store/folderSync.ts'
import { freshFolders } from './folder.ts'

const freshFolder = freshFolders()

describe('the names of a folder put on the disk', () => {
  it('are put there for all who ask, at once and again', async () => {
    const folder = await freshFolder()
    await Promise.all(
      Array.from({ length: 20 }, async (_, number) => {
        await writeFile(join(folder, String(number)), '')
        await syncFolder(folder)
      }),
    )
    await syncFolder(folder)
  })

  it.skipIf(process.platform === 'win32')(
    'cannot be where there is no folder, and can be once there is one',
    async () => {
      const folder = join(await freshFolder(), 'later')
      await expect(syncFolder(folder)).rejects.toThrow('ENOENT')
      const both = await Promise.allSettled([syncFolder(folder), syncFolder(folder)])
      expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
      await mkdir(folder)
      await syncFolder(folder)
      await rm(folder, { recursive: true })
    },
  )
})
