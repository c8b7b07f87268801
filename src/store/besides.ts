import { join } from 'node:path'
import type { ConversationKey } from '../delivery/ports.ts'
import { forgetInDamagedBroadcasts } from './broadcasts.ts'
import { type Disk, realDisk } from './disk.ts'
import { diskFailure } from './errors.ts'
import { forgetInPlanChanges } from './planChanges.ts'

/** Where papers given out in the terminal lie. */
export const PAPERS = 'papers'

/**
 * Erases what a data folder holds of somebody besides their conversation and whole broadcasts: who changed a plan, broadcasts that
 * cannot be read, papers given out in the terminal. May be used while serving; doing it again does no harm. Rejects with StoreError.
 */
export async function forgetBesides(folder: string, key: ConversationKey, disk: Disk = realDisk): Promise<void> {
  await forgetInPlanChanges(folder, key, disk)
  await forgetInDamagedBroadcasts(folder, key, disk)
  // Whoever sits at the terminal has all of its conversations.
  if (key.startsWith('terminal:')) await withoutPapers(join(folder, PAPERS), disk)
}

async function withoutPapers(home: string, disk: Disk): Promise<void> {
  try {
    for (const name of await disk.list(home)) await disk.unlink(join(home, name))
  } catch (error) {
    throw diskFailure('删除文件', home, error)
  }
}
