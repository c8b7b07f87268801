import type { Adapter } from 'lowdb'
import type { Disk } from './disk.ts'
import { diskFailure, StoreError } from './errors.ts'
import type { Journal } from './journal.ts'
import { Damage, decode, encode, type StoredConversation, temporaryOf, versionFound } from './record-file.ts'

/**
 * A lowdb adapter (null: there is no record) whose write is durable and all or nothing: a line in the journal, flushed, and then the file put
 * in its place by its name. lowdb's own adapter flushes nothing, so a power cut after `write` could still lose or empty the file.
 *
 * No previous version is kept beside it. The record before this one is one mark of the outbox older, so falling back on
 * it would send a message a second time; it would be another copy of somebody's facts to erase; and what it would help
 * against (a disk that returns other bytes than were written) is what backups of the whole data folder are for.
 *
 * `awaited`: somebody waits for this record, and it alone is read. Without a journal it can only be read.
 */
export function recordFile(
  file: string,
  disk: Disk,
  {
    name = '',
    journal,
    awaited = false,
  }: { name?: string; journal?: Pick<Journal, 'keep' | 'versionOf'>; awaited?: boolean } = {},
): Adapter<StoredConversation | null> {
  return {
    async read() {
      let bytes: Buffer | null
      try {
        bytes = awaited ? disk.readNow(file) : await disk.read(file)
      } catch (error) {
        // Where records are encrypted, reading already tells what is damaged.
        throw error instanceof Damage || error instanceof StoreError ? error : diskFailure('读取会话', file, error)
      }
      return bytes && decode(bytes, file)
    },
    async write(stored) {
      if (stored === null || !journal) return
      const temporary = temporaryOf(file)
      try {
        const kept = disk.keptAs(file, encode(stored))
        const was = journal.versionOf(name) ?? versionFound(disk.readKept(file))
        await disk.put(temporary, kept)
        const change = { name, was, version: versionWritten(kept), kept }
        await journal.keep(change, () => disk.rename(temporary, file))
      } catch (error) {
        // On a full disk the half-written file would only take up more of it.
        await disk.unlink(temporary).catch(() => {})
        throw error instanceof StoreError ? error : diskFailure('保存会话', file, error)
      }
    },
  }
}

/** The version of what was just encoded: nothing of it has to be checked. */
function versionWritten(kept: string): string {
  return (JSON.parse(kept.slice(0, kept.indexOf('\n'))) as { sha256: string }).sha256
}

/** What the journal holds of a record whose file is not there or not whole. Throws as reading it would. */
export function recordKept(kept: string, file: string, disk: Disk): StoredConversation {
  return decode(disk.openedAs(file, Buffer.from(kept)), file)
}
