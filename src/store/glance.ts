import { join } from 'node:path'
import type { Conversation, ConversationKey } from '../delivery/ports.ts'
import { recordFile, recordKept } from './adapter.ts'
import { type Disk, realDisk } from './disk.ts'
import { diskFailure } from './errors.ts'
import { lookAtJournal } from './journalFiles.ts'
import { Damage, type StoredConversation, sha256 } from './record-file.ts'
import { dueFor } from './replay.ts'

export interface Glance {
  /** Null where there is none, or it is damaged. */
  readonly conversation: Conversation | null
  /** What there is of them that cannot be read: which file, and what to do, in Chinese. */
  readonly unreadable: readonly string[]
}

/** One conversation beside a running service. Nothing is put aside. */
export async function glanceAt(folder: string, key: ConversationKey, disk: Disk = realDisk): Promise<Glance> {
  const name = sha256(key)
  const file = join(folder, 'conversations', name.slice(0, 2), `${name}.json`)
  const unreadable: string[] = []
  let conversation: Conversation | null = null
  try {
    const stored = await readOrPutTogether(folder, name, disk)
    if (stored && stored.key !== key) throw new Damage('内容属于另一个会话')
    conversation = stored?.conversation ?? null
  } catch (error) {
    if (!(error instanceof Damage)) throw error
    unreadable.push(
      `有会话文件，但坏了，读不出来（${error.message}）：${file}\n有备份的话：停掉服务，把备份中的同名文件放回原处，再来一次`,
    )
  }
  const aside = join(folder, 'damaged')
  const older = (await disk.list(aside)).filter((one) => one.startsWith(`${name}.`)).sort()
  for (const one of older)
    unreadable.push(
      `还有一份以前坏了的会话文件，读不出来，移到了 ${join(aside, one)}\n有备份的话，备份中的 ${name}.json 是它坏以前的样子`,
    )
  return { conversation, unreadable }
}

/** A file that is not what was committed last, after a power cut, is what the journal holds of it. Throws {@link Damage}. */
async function readOrPutTogether(folder: string, name: string, disk: Disk): Promise<StoredConversation | null> {
  const file = join(folder, 'conversations', name.slice(0, 2), `${name}.json`)
  // First: what a running service commits meanwhile is a version it does not know, and stands.
  const lately = async () => (await lookAtJournal(folder, disk)).changes.get(name) ?? []
  let changes = await lately()
  const bytes = found(file, disk)
  // Removed meanwhile: then it is out of the journal, too.
  if (bytes === null) changes = await lately()
  const due = dueFor(changes, bytes)
  return due ? recordKept(due.change.kept, file, disk) : await recordFile(file, disk).read()
}

function found(file: string, disk: Disk): Buffer | null {
  try {
    return disk.readKept(file)
  } catch (error) {
    throw diskFailure('读取会话', file, error)
  }
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
      const stored = await recordFile(join(home, shard, name), disk)
        .read()
        .catch(() => null)
      if (stored) yield stored
    }
  }
}
