import { join } from 'node:path'
import type { Conversation, ConversationKey } from '../delivery/ports.ts'
import { type Disk, realDisk } from './disk.ts'
import { Damage, durableFile, type StoredConversation, sha256 } from './record-file.ts'

/** One conversation beside a running service; null where there is none, or it is damaged. */
export async function glanceAt(
  folder: string,
  key: ConversationKey,
  disk: Disk = realDisk,
): Promise<Conversation | null> {
  const name = sha256(key)
  const stored = await durableFile(join(folder, 'conversations', name.slice(0, 2), `${name}.json`), disk)
    .read()
    .catch((error: unknown) => {
      if (error instanceof Damage) return null
      throw error
    })
  return stored?.key === key ? stored.conversation : null
}

/**
 * Looks at all conversations of a folder without opening it, for counting beside a running service: each record is replaced whole, so what
 * is read is whole. Damaged ones are left out; nothing is put aside.
 */
export async function* glance(folder: string, disk: Disk = realDisk): AsyncGenerator<StoredConversation> {
  const home = join(folder, 'conversations')
  for (const shard of (await disk.list(home).catch((): string[] => [])).sort()) {
    for (const name of await disk.list(join(home, shard)).catch((): string[] => [])) {
      if (!name.endsWith('.json')) continue
      const stored = await durableFile(join(home, shard, name), disk)
        .read()
        .catch(() => null)
      if (stored) yield stored
    }
  }
}
