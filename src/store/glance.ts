import { join } from 'node:path'
import { type Disk, realDisk } from './disk.ts'
import { durableFile, type StoredConversation } from './record-file.ts'

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
