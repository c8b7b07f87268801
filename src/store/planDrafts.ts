import { join } from 'node:path'
import { type Disk, realDisk } from './disk.ts'
import { diskFailure, StoreError } from './errors.ts'
import { exclusively, PLANS } from './planChanges.ts'

/** Below the folder of plans: those in use, and those still being written. */
export const PUBLISHED = 'published'
export const DRAFTS = 'drafts'

/**
 * Writes the files of a new draft; on the disk when this resolves. Throws {@link StoreError} when there is one of this name, or the disk
 * fails. Gives the folder.
 */
export async function keepDraft(
  data: string,
  id: string,
  files: readonly { readonly name: string; readonly text: string }[],
  disk: Disk = realDisk,
): Promise<string> {
  const folder = join(data, PLANS, DRAFTS, id)
  return exclusively(data, disk, async () => {
    try {
      if ((await disk.list(folder)).length > 0) throw new StoreError(`已经有草稿 ${folder}：接着改它，或先把它移走`)
      await disk.makeFolder(folder)
      for (const { name, text } of files) await disk.write(join(folder, name), text)
      await disk.syncFolder(folder)
      await disk.syncFolder(join(data, PLANS, DRAFTS))
    } catch (error) {
      throw error instanceof StoreError ? error : diskFailure('写草稿', folder, error)
    }
    return folder
  })
}

/** Moves a draft among the plans in use, whole or not at all, with who did it. Throws {@link StoreError} when it cannot. */
export async function publishDraft(
  data: string,
  id: string,
  about: { readonly at: string; readonly by: string },
  disk: Disk = realDisk,
): Promise<string> {
  const [from, to] = [join(data, PLANS, DRAFTS, id), join(data, PLANS, PUBLISHED, id)]
  return exclusively(data, disk, async () => {
    try {
      if ((await disk.list(to)).length > 0) throw new StoreError(`${to} 已经有了：先把它移走`)
      await disk.write(join(from, 'published.json'), `${JSON.stringify(about)}\n`)
      await disk.makeFolder(join(data, PLANS, PUBLISHED))
      await disk.rename(from, to)
      await disk.syncFolder(join(data, PLANS, PUBLISHED))
      await disk.syncFolder(join(data, PLANS, DRAFTS))
    } catch (error) {
      throw error instanceof StoreError ? error : diskFailure('启用计划', to, error)
    }
    return to
  })
}
