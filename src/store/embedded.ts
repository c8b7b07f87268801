import { join } from 'node:path'
import { Low } from 'lowdb'
import { type Conversation, type ConversationKey, type ConversationStore, DamagedRecord } from '../delivery/ports.ts'
import { recordFile } from './adapter.ts'
import { openAside } from './aside.ts'
import { type Disk, realDisk } from './disk.ts'
import { diskFailure, StoreError } from './errors.ts'
import { flushing } from './flushing.ts'
import { openJournal, type Unflushed } from './journal.ts'
import { listingOf, recordsIn } from './listing.ts'
import { lockFolder } from './lock.ts'
import { openMarks } from './markers.ts'
import { Damage, type StoredConversation, sha256, temporaryOf, versionFound } from './record-file.ts'
import { putBack, putOneBack } from './replay.ts'
import { openSending } from './sending.ts'
import { inGroups, oneAtATime } from './turns.ts'

const SHARD = /^[0-9a-f]{2}$/

/**
 * Opens the conversations kept in `folder` (made if missing), one small file each, so that a commit costs the same
 * with ten conversations as with a hundred thousand:
 *
 *     conversations/3f/3f….json   the record; the name is the SHA-256 of its key, which a path could not hold
 *     journal/7.log               what was committed lately, until it is flushed where it belongs
 *     unsent/3f…                  its outbox may not be empty
 *     waking/3f…                  it may have to be looked at again though nobody says anything
 *     sending.log                 which of its messages is being sent
 *     damaged/3f….1.json          a record found unreadable, as it was found
 *     lock/                       the process that has the folder
 *
 * Throws FolderInUse when another process has it, StoreError when it cannot be written; both speak Chinese and name
 * the folder. `commit` and `remove` reject with StoreError on a disk that is full or not writable.
 *
 * A damaged record is put aside and `load` throws once; then the key is free again, since a person who is refused for
 * ever is worse off than one who is asked anew. Until something is kept of them again, the first `load` of each process throws, so that they
 * are told although the process ended in between. The other conversations go on.
 *
 * With `hear`, every record is looked at once beside what else is done; what is damaged is put aside at once and told, not only when it is
 * next spoken in.
 */
export async function openStore(
  folder: string,
  disk: Disk = realDisk,
  hear?: (complaint: string) => void,
): Promise<ConversationStore> {
  const home = join(folder, 'conversations')
  try {
    await disk.makeFolder(home)
    await disk.syncFolder(folder)
    await disk.syncFolder(home)
  } catch (error) {
    throw diskFailure('打开数据文件夹', folder, error)
  }
  const unlock = await lockFolder(folder, disk)
  try {
    return await serve(folder, home, { disk, unlock, hear })
  } catch (error) {
    await unlock().catch(() => {})
    throw error instanceof StoreError ? error : diskFailure('打开数据文件夹', folder, error)
  }
}

interface Needs {
  readonly disk: Disk
  readonly unlock: () => Promise<void>
  readonly hear: ((complaint: string) => void) | undefined
}

async function serve(folder: string, home: string, { disk, unlock, hear }: Needs): Promise<ConversationStore> {
  const marks = await openMarks(folder, disk)
  const tell = hear ?? (() => {})
  const aside = await openAside(join(folder, 'damaged'), disk)
  const shards = new Set((await disk.list(home)).filter((name) => SHARD.test(name)))
  const turns = oneAtATime()
  /** Damaged records of which a `load` of this process has told. */
  const told = new Set<string>()
  const files = flushing(disk)
  let closed = false

  const shardOf = (name: string) => join(home, name.slice(0, 2))
  const fileOf = (name: string) => join(shardOf(name), `${name}.json`)

  /** All work on one record, in the order it was asked for. */
  function inTurn<T>(key: ConversationKey, work: (name: string) => Promise<T>): Promise<T> {
    if (closed) return Promise.reject(new StoreError(`数据文件夹 ${folder} 已经关闭`))
    const name = sha256(key)
    return turns.run(name, () => work(name))
  }

  /** Throws Damage when the file is not what was written under this name. `awaited`: somebody waits for this one. */
  async function read(name: string, awaited = false): Promise<StoredConversation | null> {
    const stored = await readFile(name, awaited)
    return stored && { ...stored, conversation: sending.over(name, stored.conversation) }
  }

  async function readFile(name: string, awaited = false): Promise<StoredConversation | null> {
    const low = new Low<StoredConversation | null>(recordFile(fileOf(name), disk, { awaited }), null)
    await low.read()
    const isPast = files.doubts(fileOf(name)) && versionFound(disk.readKept(fileOf(name))) !== journal.versionOf(name)
    if (low.data && isPast) throw new Damage('磁盘没写进去')
    if (low.data && sha256(low.data.key) !== name) throw new Damage('内容属于另一个会话')
    return low.data
  }

  async function ensureShard(name: string): Promise<void> {
    const shard = name.slice(0, 2)
    if (shards.has(shard)) return
    try {
      await disk.makeFolder(shardOf(name))
      await disk.syncFolder(home)
    } catch (error) {
      throw diskFailure('保存会话', shardOf(name), error)
    }
    shards.add(shard)
  }

  async function drop(name: string): Promise<void> {
    await disk.unlink(fileOf(name))
    await disk.unlink(temporaryOf(fileOf(name)))
    if (shards.has(name.slice(0, 2))) await disk.syncFolder(shardOf(name))
  }

  async function placeOf(name: string): Promise<string> {
    await ensureShard(name)
    return fileOf(name)
  }

  /** A record, its folder and its markers; what of it failed is all of it. */
  async function flush(names: readonly string[], atOnce: () => number): Promise<Unflushed> {
    const unflushed = new Map<string, unknown>()
    const noting = (those: readonly string[]) => (error: unknown) => {
      for (const name of those) unflushed.set(name, error)
    }
    await inGroups(names, atOnce, (name) => flushRecord(name).catch(noting([name])))
    await inGroups([...new Set(names.map(shardOf))], atOnce, (shard) =>
      disk.syncFolder(shard).catch(noting(names.filter((name) => shardOf(name) === shard))),
    )
    const marked = names.filter((name) => marks.unsent.has(name) || marks.waking.has(name))
    await marks.flush(atOnce).catch(noting(marked))
    return unflushed
  }

  async function flushRecord(name: string): Promise<void> {
    await files.flush(fileOf(name), (found) => committed(name, found))
    // It was moved away, and is being put back.
    const isGone = journal.versionOf(name) !== undefined && disk.readKept(fileOf(name)) === null
    if (isGone) throw new StoreError(`会话文件不见了：${fileOf(name)}`)
  }

  /** What a file is to hold in which `found` was found, a version that was replaced meanwhile perhaps. */
  async function committed(name: string, found: Buffer): Promise<string | Buffer> {
    return versionFound(found) === journal.versionOf(name) ? found : ((await journal.changeOf(name))?.kept ?? found)
  }

  const last = await putBack({ folder, disk, aside, marks, readFile, placeOf, tell })
  const journal = openJournal({ folder, disk, last, flush, tell })
  const sending = await openSending({ folder, disk, markers: marks.unsent, tell })

  async function write(name: string, key: ConversationKey, conversation: Conversation): Promise<void> {
    const file = await placeOf(name)
    await marks.set(name, key, conversation)
    const low = new Low<StoredConversation | null>(recordFile(file, disk, { name, journal }), null)
    low.data = { key, conversation }
    await low.write()
    await sending.settle(name, conversation)
    await marks.release(name, conversation)
    if (!conversation.forgotten) return
    // What they said before is in its older lines.
    await journal.settle()
    await aside.erase(name, key)
  }

  /** Null for none, or one that is damaged and lost: that is put aside, and `lost` hears of it. */
  async function sound(
    name: string,
    lost: (complaint: string) => void,
    awaited = false,
  ): Promise<StoredConversation | null> {
    let damage: string | null = null
    try {
      const stored = await read(name, awaited)
      if (stored !== null) return stored
    } catch (error) {
      if (!(error instanceof Damage)) throw error
      damage = error.message
    }
    // Whole there, or not put back to the end.
    const change = await journal.changeOf(name)
    if (change !== null) {
      const complaint = await putOneBack({ change, file: fileOf(name), damage, aside, disk })
      if (complaint !== null) tell(complaint)
      return await read(name, awaited)
    }
    if (damage !== null) lost(await aside.take(name, fileOf(name), damage))
    return null
  }

  async function load(name: string): Promise<Conversation | null> {
    let complaint = ''
    const note = (found: string) => {
      complaint = found
    }
    const stored = await sound(name, note, true)
    if (stored || !aside.has(name) || (complaint === '' && told.has(name))) return stored?.conversation ?? null
    told.add(name)
    throw new DamagedRecord(complaint || `会话文件先前已损坏，移到了 ${join(folder, 'damaged', `${name}.1.json`)}`)
  }

  async function lookAtAll(tell: (complaint: string) => void): Promise<void> {
    let unmarked = 0
    const look = async (name: string) => {
      const stored = await sound(name, tell)
      if (!stored) return
      if (await marks.set(name, stored.key, stored.conversation)) unmarked += 1
    }
    for (const shard of [...shards].sort()) {
      const names = await recordsIn(join(home, shard), disk).catch((error: unknown) => {
        tell(diskFailure('检查会话', join(home, shard), error).message)
        return []
      })
      for (const name of names) {
        if (closed) break
        // One that cannot be read at all is told when it is next spoken in.
        await turns.run(name, () => look(name)).catch(() => {})
      }
    }
    await marks.flush(1)
    if (unmarked > 0)
      tell(
        `数据文件夹 ${folder} 里 ${unmarked} 个会话在 unsent、waking 里的登记不见了，已经补上。请重启一次：没发的话、到时的提醒重启后照样发`,
      )
  }
  if (hear) void lookAtAll(hear).catch(() => {})
  const listing = listingOf({ home, disk, shards, marks, sending, turns, read, isClosed: () => closed })

  return {
    load: (key) => inTurn(key, load),

    commit: (key, conversation) => inTurn(key, (name) => write(name, key, conversation)),

    damagedCopies: (key) => inTurn(key, async (name) => aside.count(name)),

    begin: (key, entry) => inTurn(key, (name) => sending.begin(name, entry)),

    remove: (key) =>
      inTurn(key, async (name) => {
        try {
          // Before the record: copies of one that is gone would be taken for its damage.
          await aside.erase(name, key)
          // What the journal says of them would be put back otherwise.
          if (journal.holds(name)) await journal.settle({ name, drop: () => drop(name) })
          await drop(name)
          await sending.erase(name)
          // Last: without its marker a record still there would never be sent.
          await marks.erase(name)
        } catch (error) {
          throw error instanceof StoreError ? error : diskFailure('删除会话', fileOf(name), error)
        }
      }),

    ...listing,

    async close() {
      if (closed) return
      closed = true
      await turns.idle()
      await journal.close()
      await marks.tidy()
      await sending.close().catch(() => {})
      // Should this fail, the lock is free all the same once the process has ended.
      await unlock().catch(() => {})
    },
  }
}
