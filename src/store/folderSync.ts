import { close, fsync, openSync } from 'node:fs'
import { promisify } from 'node:util'

/** What an open file or folder holds is on the disk when this resolves. */
export const putOnDisk = promisify(fsync)
const closed = promisify(close)

/** How long a folder stays open after its names were last put on the disk: while many talk, the next commit in it comes soon. */
const OPEN_MS = 1_000

interface Folder {
  /** Null until it is opened, and after anything went wrong with it. */
  descriptor: number | null
  /** Puts its names on the disk just now. */
  running: Promise<void> | null
  /** Begins when that is done, for all who asked meanwhile: what they changed it may have come too late for. */
  next: Promise<void> | null
  idle: NodeJS.Timeout | null
}

const folders = new Map<string, Folder>()

/** Names created, renamed and removed in the folder before the call are on the disk when this resolves. Those who ask at the same time share it. */
export async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder, and keeps names durable by itself.
  if (process.platform === 'win32') return
  const folder = folders.get(path) ?? opened(path)
  if (folder.next) return await folder.next
  const before = folder.running
  if (before === null) return await begin(path, folder)
  folder.next = before.catch(() => {}).then(() => begin(path, folder))
  return await folder.next
}

function opened(path: string): Folder {
  const folder: Folder = { descriptor: null, running: null, next: null, idle: null }
  folders.set(path, folder)
  return folder
}

function begin(path: string, folder: Folder): Promise<void> {
  if (folder.idle) clearTimeout(folder.idle)
  folder.next = null
  const running = sync(path, folder)
  folder.running = running
  return running
}

async function sync(path: string, folder: Folder): Promise<void> {
  try {
    // Opened while everything else waits: a name was put into it a moment ago, so that it is had in a fraction of what the way through
    // the threads for the disk costs, and a commit among many folders is no dearer than among few.
    folder.descriptor ??= openSync(path, 'r')
    await putOnDisk(folder.descriptor)
  } catch (error) {
    // Whatever was wrong with it, the next one looks anew.
    shut(folder)
    throw error
  } finally {
    folder.running = null
    if (folders.get(path) === folder) {
      folder.idle = setTimeout(() => letGo(path, folder), OPEN_MS)
      folder.idle.unref()
    }
  }
}

function letGo(path: string, folder: Folder): void {
  if (folder.running || folder.next || folders.get(path) !== folder) return
  folders.delete(path)
  shut(folder)
}

function shut(folder: Folder): void {
  const { descriptor } = folder
  folder.descriptor = null
  if (descriptor !== null) void closed(descriptor).catch(() => {})
}
