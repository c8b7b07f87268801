import { dirname } from 'node:path'
import type { Aside } from './aside.ts'
import type { Disk } from './disk.ts'
import { diskFailure, StoreError } from './errors.ts'
import { type Change, journalIn, lookAtJournal } from './journalFiles.ts'
import type { Marks } from './markers.ts'
import { Damage, type StoredConversation, temporaryOf, versionIn } from './record-file.ts'
import { inGroups } from './turns.ts'

/** What belongs in the place of a record's file, by all that the journal says of it. */
export interface Due {
  readonly change: Change
  /** How it was noticed that the file is not what was written; null where it is whole or is not there. */
  readonly damage: string | null
}

/**
 * Null where the file holds a version the journal does not know: then somebody else has written it since, an older release or a backup put
 * back, and what the journal says is past. `found`: the file as it is kept; null where there is none.
 */
export function dueFor(changes: readonly Change[], found: Buffer | null): Due | null {
  const change = changes.at(-1)
  if (change === undefined) return null
  let version = ''
  try {
    if (found !== null) version = versionIn(found)
  } catch (error) {
    if (!(error instanceof Damage)) throw error
    return { change, damage: error.message }
  }
  const isKnown = found === null || changes.some((one) => one.was === version || one.version === version)
  return isKnown ? { change, damage: null } : null
}

interface Needs {
  readonly folder: string
  readonly disk: Disk
  readonly aside: Pick<Aside, 'take' | 'takeJournal'>
  readonly marks: Pick<Marks, 'renew' | 'flush'>
  /** Where a record belongs; its folder is there when this resolves. */
  readonly placeOf: (name: string) => Promise<string>
  /** Throws {@link Damage} where it is not what was written under this name. */
  readonly readFile: (name: string) => Promise<StoredConversation | null>
  readonly tell: (complaint: string) => void
}

/** Files written and flushed at once. */
const AT_ONCE = 16

/**
 * Puts in its place, on the disk, what the process before had committed and not flushed there, with the markers it needs. Then the journal
 * is empty; gives the number of its last file. What is damaged is put aside and told. Rejects with StoreError.
 */
export async function putBack({ folder, disk, aside, marks, placeOf, readFile, tell }: Needs): Promise<number> {
  const { changes, files, damaged, last } = await lookAtJournal(folder, disk)
  const shards = new Set<string>()
  await inGroups([...changes], AT_ONCE, async ([name, itsChanges]) => {
    const file = await placeOf(name)
    try {
      const due = dueFor(itsChanges, disk.readKept(file))
      const complaint = due && (await replace({ ...due, file, aside, disk }))
      if (complaint) tell(complaint)
    } catch (error) {
      throw asStoreError(error, file)
    }
    shards.add(dirname(file))
  })
  try {
    await inGroups([...shards], AT_ONCE, (shard) => disk.syncFolder(shard))
    for (const name of changes.keys()) {
      const stored = await readFile(name).catch(nothingWhereDamaged)
      if (stored) await marks.renew(name, stored.key, stored.conversation)
    }
    await marks.flush(AT_ONCE)
    for (const file of damaged) tell(await aside.takeJournal(file))
    for (const file of files) {
      await disk.unlink(file)
      await disk.syncFolder(journalIn(folder))
    }
    // The process before may have been killed when it had removed some, and nobody is to be put back by those.
    await disk.makeFolder(journalIn(folder))
    await disk.syncFolder(journalIn(folder))
  } catch (error) {
    throw asStoreError(error, journalIn(folder))
  }
  return last
}

/**
 * A record found damaged or missing while its last change is still in the journal: what is found is put aside, and what was committed put in its
 * place. Gives what to tell the operator, if anything. Rejects with StoreError. Only in the record's turn.
 */
export async function putOneBack(one: One): Promise<string | null> {
  try {
    const complaint = await replace(one)
    await one.disk.syncFolder(dirname(one.file))
    return complaint
  } catch (error) {
    throw asStoreError(error, one.file)
  }
}

interface One extends Due {
  readonly file: string
  readonly aside: Pick<Aside, 'take'>
  readonly disk: Disk
}

/** What was committed is whole on the disk before what is found there is put aside. The folder is for the caller to flush. */
async function replace({ change, file, damage, aside, disk }: One): Promise<string | null> {
  const temporary = temporaryOf(file)
  await disk.put(temporary, change.kept)
  await disk.flush(temporary)
  const complaint = damage === null ? null : await aside.take(change.name, file, damage, true)
  await disk.rename(temporary, file)
  return complaint
}

const asStoreError = (error: unknown, at: string) =>
  error instanceof StoreError ? error : diskFailure('补写会话', at, error)

/** What is damaged comes to light when all records are looked at; any other failure leaves the journal as it is. */
function nothingWhereDamaged(error: unknown): null {
  if (error instanceof Damage) return null
  throw error
}
