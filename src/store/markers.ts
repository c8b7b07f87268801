import { join } from 'node:path'
import type { ConversationKey } from '../delivery/ports.ts'
import type { Disk } from './disk.ts'
import { sha256 } from './record-file.ts'

/** How many markers of emptied outboxes may lie about. Each costs one needless read after a crash. */
const IDLE_KEPT = 500

/**
 * Which conversations may have something unsent: a file per conversation, named like its record, in one folder.
 *
 * A marker is on the disk before the record that needs it, so none is ever missed; one too many does no harm. Hence a
 * marker is not removed with each emptied outbox but when {@link IDLE_KEPT} others were emptied after it, or on
 * closing: somebody in the middle of an interview costs no marker writes at all.
 */
export interface Markers {
  /** Resolves when the marker is durable. It holds the key, should the record itself turn out unreadable. */
  set(name: string, key: ConversationKey): Promise<void>
  /** The key a marker holds; null if there is none, or it is not the one it is named after. */
  keyOf(name: string): Promise<ConversationKey | null>
  /** The outbox is empty: the marker may go, now or later. */
  release(name: string): Promise<void>
  /** Gone at once. */
  erase(name: string): Promise<void>
  has(name: string): boolean
  names(): string[]
  /** Removes all that were released. */
  tidy(): Promise<void>
}

export async function openMarkers(folder: string, disk: Disk): Promise<Markers> {
  await disk.makeFolder(folder)
  const present = new Set(await disk.list(folder))
  const idle = new Set<string>()

  const drop = async (name: string) => {
    idle.delete(name)
    present.delete(name)
    await disk.unlink(join(folder, name))
  }

  return {
    async set(name, key) {
      idle.delete(name)
      if (present.has(name)) return
      await disk.write(join(folder, name), key)
      await disk.syncFolder(folder)
      present.add(name)
    },
    async keyOf(name) {
      const key = (await disk.read(join(folder, name)))?.toString('utf8')
      return key !== undefined && sha256(key) === name ? key : null
    },
    async release(name) {
      if (!present.has(name)) return
      idle.delete(name)
      idle.add(name)
      const [oldest] = idle
      if (idle.size > IDLE_KEPT && oldest !== undefined) await drop(oldest)
    },
    async erase(name) {
      if (!present.has(name)) return
      await drop(name)
      await disk.syncFolder(folder)
    },
    has: (name) => present.has(name),
    names: () => [...present],
    async tidy() {
      for (const name of [...idle]) await drop(name)
    },
  }
}
