import { join } from 'node:path'
import { type ConversationKey, type ConversationStore, DamagedRecord } from '../delivery/ports.ts'
import type { Disk } from './disk.ts'
import type { Markers, Marks } from './markers.ts'
import { Damage, type StoredConversation } from './record-file.ts'
import type { Sending } from './sending.ts'
import type { Turns } from './turns.ts'

/** Records read at once at the start: a disk has more to do than one at a time. */
const SIDE_BY_SIDE = 32
const RECORD = /^([0-9a-f]{64})\.json$/

/** Names of the records in one folder of them. */
export async function recordsIn(folder: string, disk: Disk): Promise<string[]> {
  return (await disk.list(folder)).flatMap((file) => RECORD.exec(file)?.[1] ?? [])
}

interface Needs {
  /** The folder of all records, and those in it that hold some. */
  readonly home: string
  readonly shards: ReadonlySet<string>
  readonly disk: Disk
  readonly marks: Pick<Marks, 'unsent' | 'waking'>
  readonly sending: Pick<Sending, 'erase'>
  readonly turns: Pick<Turns, 'run'>
  /** Throws Damage when the record is not what was written under this name. */
  readonly read: (name: string) => Promise<StoredConversation | null>
  readonly isClosed: () => boolean
}

/** What a store says of all its conversations, or of those that something is owed to. */
export function listingOf({
  home,
  shards,
  disk,
  marks,
  sending,
  turns,
  read,
  isClosed,
}: Needs): Pick<ConversationStore, 'unsent' | 'waking' | 'records' | 'keys'> {
  /** A marker of nothing: at once where nothing is kept of them any more, since it holds the key; else when it is convenient. */
  function letGo(kind: Markers, name: string): Promise<void> {
    const file = join(home, name.slice(0, 2), `${name}.json`)
    return turns.run(name, async () => {
      const isKept = (await disk.read(file).catch(() => Buffer.alloc(0))) !== null
      if (isKept) return await kind.release(name)
      // Removing them was interrupted.
      await sending.erase(name)
      await kind.erase(name)
    })
  }

  return {
    async unsent() {
      const found: ConversationKey[] = []
      for (const name of marks.unsent.names()) {
        let key: ConversationKey | null = null
        try {
          const stored = await read(name)
          if (stored && stored.conversation.outbox.length > 0) key = stored.key
        } catch (error) {
          if (!(error instanceof Damage)) throw error
          // Named all the same, so that loading it brings the damage to light.
          key = await marks.unsent.keyOf(name)
        }
        if (key !== null) found.push(key)
        else await letGo(marks.unsent, name)
      }
      return found
    },

    async *waking() {
      // Undefined where the record is damaged: it comes to light when it is next spoken in.
      const look = (name: string) =>
        read(name).catch((error: unknown) => {
          if (error instanceof Damage) return undefined
          throw error
        })
      const names = marks.waking.names()
      for (let at = 0; at < names.length; at += SIDE_BY_SIDE) {
        const some = names.slice(at, at + SIDE_BY_SIDE)
        const records = await Promise.all(some.map(look))
        for (const [place, name] of some.entries()) {
          // One without a moment is looked at again: it may have been given one since.
          const stored = records[place]?.conversation.wake ? records[place] : await look(name)
          if (stored?.conversation.wake) yield { key: stored.key, wake: stored.conversation.wake }
          else if (stored !== undefined) await letGo(marks.waking, name)
        }
      }
    },

    async *records() {
      for (const shard of [...shards].sort()) {
        for (const name of await recordsIn(join(home, shard), disk)) {
          if (isClosed()) return
          // A damaged one comes to light when it is next spoken in.
          const stored = await read(name).catch((error: unknown) => {
            if (error instanceof Damage) return null
            throw error
          })
          if (stored) yield stored
        }
      }
    },

    async *keys() {
      const damaged: string[] = []
      for (const shard of [...shards].sort()) {
        for (const name of await recordsIn(join(home, shard), disk)) {
          try {
            const stored = await read(name)
            if (stored) yield stored.key
          } catch (error) {
            if (!(error instanceof Damage)) throw error
            damaged.push(`${join(home, shard, `${name}.json`)}（${error.message}）`)
          }
        }
      }
      if (damaged.length > 0) {
        throw new DamagedRecord(`有 ${damaged.length} 个会话文件已损坏，其余的都已列出：${damaged.join('；')}`)
      }
    },
  }
}
