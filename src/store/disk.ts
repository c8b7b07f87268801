import { close, closeSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { mkdir, open, readdir, readFile, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from './errors.ts'
import { putOnDisk, syncFolder } from './folderSync.ts'

/**
 * The steps a durable change is made of. A parameter of the store so that tests can let each of them fail;
 * all reject with the system's own error.
 *
 * Flushing goes through the threads for the disk. Opening, filling and renaming one small file is done while everything else waits: most often
 * a tenth of a millisecond, some milliseconds while the disk is flushing for others; each way through the threads comes back behind whatever
 * turns have arrived meanwhile, and a commit that had ten of them waited for ten. A disk that hangs holds up everything so.
 */
export interface Disk {
  /** Null when there is no such file. */
  read(file: string): Promise<Buffer | null>
  /**
   * The same while everything else waits: for the one small file somebody waits for. In the system's memory, where most are, it is had in a
   * tenth of what the way through the threads for the disk costs. Not for many in a row.
   */
  readNow(file: string): Buffer | null
  /** Creates or empties the file; its content is on the disk when this resolves. */
  write(file: string, text: string): Promise<void>
  /** What stands in a file that {@link write} is given this text for: itself, or encrypted. */
  keptAs(file: string, text: string): string
  /** The reverse. Throws as {@link read} does. */
  openedAs(file: string, kept: Buffer): Buffer
  /** A file as it is kept, encrypted where it is; null when there is none. While everything else waits. */
  readKept(file: string): Buffer | null
  /** Creates or empties the file and fills it as it is; on the disk only after {@link flush}. */
  put(file: string, kept: string): Promise<void>
  /** What the file holds is on the disk when this resolves. No error when it is not there. */
  flush(file: string): Promise<void>
  /**
   * The same after a flush of it failed: the system may take for written what it lost then. It is filled anew with what `instead` gives for
   * what is found in it.
   */
  flushAnew(file: string, instead: (found: Buffer) => Promise<string | Buffer>): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** No error when it is not there. */
  unlink(file: string): Promise<void>
  /** Names created, renamed and removed in the folder are on the disk when this resolves. */
  syncFolder(folder: string): Promise<void>
  /** With its parents; private to the user. */
  makeFolder(folder: string): Promise<void>
  /** Names in it; empty when there is no such folder. */
  list(folder: string): Promise<string[]>
  /** For writing at the end of a file, made if missing; its name is on the disk after {@link syncFolder}. */
  openEnd(file: string): Promise<Appending>
}

/** The end of a file. */
export interface Appending {
  /** On the disk when it resolves; when it rejects, nothing of it stays if the disk lets it be taken back. One at a time. */
  append(text: string): Promise<void>
  close(): Promise<void>
}

async function missingIs<T>(value: T, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return value
    throw error
  }
}

/** One folder after the other: `recursive` goes round for ever where a folder is there and takes no other (/proc). */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return
  const above = dirname(folder)
  if (above !== folder) await makeFolder(above)
  try {
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    // Somebody may have been quicker.
    if (codeOf(error) === 'EEXIST' && (await isFolder(folder))) return
    if (codeOf(error) !== 'ENOENT' || !(await isFolder(above))) throw error
    throw Object.assign(new Error(`no folder can be made in ${above}`), { code: 'ENOTSUP' })
  }
}

async function isFolder(path: string): Promise<boolean> {
  const stats = await missingIs(null, stat(path))
  return stats?.isDirectory() === true
}

/**
 * Giving back what a replaced file took up costs the system more than all the rest of a commit (1.2 of 1.9 ms on ext4). While it is
 * held open that waits, so it is let go of through the threads for the disk, once whoever waits for the commit has it.
 */
async function replace(from: string, to: string): Promise<void> {
  // Windows does not put a file in the place of an open one.
  const held = process.platform === 'win32' ? null : openedIfThere(to)
  try {
    renameSync(from, to)
  } catch (error) {
    // Nothing was replaced, and nobody waits for a commit.
    if (held !== null) closeSync(held)
    throw error
  }
  if (held !== null) setImmediate(() => close(held, () => {}))
}

function openedIfThere(file: string): number | null {
  try {
    return openSync(file, 'r')
  } catch {
    return null
  }
}

function readNow(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

export const realDisk: Disk = {
  read: (file) => missingIs<Buffer | null>(null, readFile(file)),
  readNow,
  keptAs: (_, text) => text,
  openedAs: (_, kept) => kept,
  readKept: readNow,
  async put(file, kept) {
    const descriptor = openSync(file, 'w', 0o600)
    try {
      writeFileSync(descriptor, kept)
    } finally {
      closeSync(descriptor)
    }
  },
  async flush(file) {
    // For writing, too: Windows flushes nothing that was opened for reading.
    const handle = await missingIs(null, open(file, 'r+'))
    try {
      await handle?.sync()
    } finally {
      await handle?.close()
    }
  },
  async flushAnew(file, instead) {
    const handle = await missingIs(null, open(file, 'r+'))
    if (handle === null) return
    try {
      const content = Buffer.from(await instead(await handle.readFile()))
      const { bytesWritten } = await handle.write(content, 0, content.length, 0)
      if (bytesWritten < content.length) throw Object.assign(new Error('written in part'), { code: 'ENOSPC' })
      await handle.truncate(content.length)
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  async write(file, text) {
    const descriptor = openSync(file, 'w', 0o600)
    try {
      writeFileSync(descriptor, text)
      await putOnDisk(descriptor)
    } finally {
      closeSync(descriptor)
    }
  },
  rename: replace,
  unlink: (file) => missingIs(undefined, unlink(file)),
  syncFolder,
  makeFolder,
  list: (folder) => missingIs<string[]>([], readdir(folder)),
  async openEnd(file) {
    const handle = await open(file, 'a', 0o600)
    let length = (await handle.stat()).size
    return {
      async append(text) {
        try {
          writeFileSync(handle.fd, text)
          await handle.datasync()
          length += Buffer.byteLength(text)
        } catch (error) {
          await handle
            .truncate(length)
            .then(() => handle.datasync())
            .catch(() => {})
          throw error
        }
      },
      close: () => handle.close(),
    }
  },
}
