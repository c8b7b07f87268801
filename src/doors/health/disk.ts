import { writeFile } from 'node:fs/promises'
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

/** Through the threads for the disk all the way: one that hangs shows by the waiting, and holds up nothing here. */
const PATIENT: Pick<Disk, 'write' | 'unlink'> = {
  write: (file, text) => writeFile(file, text, { mode: 0o600, flush: true }),
  unlink: realDisk.unlink,
}

/** Watches the data folder. `now` in milliseconds. */
export function openDiskWatch(
  folder: string,
  {
    now = Date.now,
    disk = PATIENT,
    patienceMs = PATIENCE_MS,
  }: { now?: () => number; disk?: Pick<Disk, 'write' | 'unlink'>; patienceMs?: number } = {},
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
