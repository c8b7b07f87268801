import { join } from 'node:path'
import type { ConversationStore } from '../../delivery/ports.ts'
import { type Disk, realDisk } from '../../store/disk.ts'

/** Whether what is to be kept can be kept. */
export interface DiskWatch {
  /** Hears of every commit made through the store it gives back. */
  over(store: ConversationStore): ConversationStore
  /** False when the last write failed, or one takes too long. Writes a small file itself when nothing was written lately. */
  writable(): Promise<boolean>
}

/** A commit of so long ago says nothing of now. */
const LATELY_MS = 30_000
const PATIENCE_MS = 3_000

/** Watches the data folder. `now` in milliseconds. */
export function openDiskWatch(
  folder: string,
  {
    now = Date.now,
    disk = realDisk,
    patienceMs = PATIENCE_MS,
  }: { now?: () => number; disk?: Disk; patienceMs?: number } = {},
): DiskWatch {
  const file = join(folder, '.health')
  let last: { readonly at: number; readonly well: boolean } | null = null
  let trial: Promise<void> | null = null
  const note = (well: boolean) => {
    last = { at: now(), well }
  }

  async function noted<T>(work: Promise<T>): Promise<T> {
    try {
      const result = await work
      note(true)
      return result
    } catch (error) {
      note(false)
      throw error
    }
  }

  async function tryIt(): Promise<void> {
    await noted(disk.write(file, 'ok\n').then(() => disk.unlink(file))).catch(() => {})
  }

  return {
    over: (store) => ({
      ...store,
      commit: (key, conversation) => noted(store.commit(key, conversation)),
      remove: (key) => noted(store.remove(key)),
    }),
    async writable() {
      if (last?.well && now() - last.at < LATELY_MS && now() >= last.at) return true
      trial ??= tryIt().finally(() => {
        trial = null
      })
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<false>((resolve) => {
        timer = setTimeout(() => resolve(false), patienceMs)
      })
      const done = await Promise.race([trial.then(() => true), patience])
      clearTimeout(timer)
      return done && last?.well === true
    },
  }
}
