import { join } from 'node:path'
import type { Broadcast, BroadcastBox, ConversationKey } from '../delivery/ports.ts'
import { type Disk, realDisk } from './disk.ts'
import { diskFailure } from './errors.ts'
import { Damage, decoded, temporaryOf, writeWhole } from './record-file.ts'

const FILE = /^[0-9a-f]{1,64}\.json$/

/**
 * Opens the broadcasts kept in `folder/broadcasts`, one file each: `<id>.json`, written like a conversation's. The folder is made
 * with the first of them. `save` and `remove` reject with StoreError, in Chinese, on a disk that is full or not writable.
 */
export function openBroadcasts(folder: string, disk: Disk = realDisk): BroadcastBox {
  const home = join(folder, 'broadcasts')
  const fileOf = (id: string) => join(home, `${id}.json`)
  let made = false

  return {
    async save(broadcast) {
      try {
        if (!made) await disk.makeFolder(home)
        if (!made) await disk.syncFolder(folder)
        made = true
      } catch (error) {
        throw diskFailure('保存群发', home, error)
      }
      await writeWhole(fileOf(broadcast.id), broadcast, disk, '保存群发')
    },

    async all() {
      const broadcasts: Broadcast[] = []
      const damaged: string[] = []
      const names = await disk.list(home).catch((error: unknown) => {
        throw diskFailure('读取群发', home, error)
      })
      for (const name of names) {
        if (!FILE.test(name)) continue
        const file = join(home, name)
        try {
          const bytes = await disk.read(file)
          if (bytes) broadcasts.push(read(bytes))
        } catch (error) {
          const how = error instanceof Damage ? error.message : diskFailure('读取群发', file, error).message
          damaged.push(`群发的文件读不了，没有接着发，原样留着：${file}（${how}）`)
        }
      }
      return { broadcasts: broadcasts.toSorted((a, b) => a.madeAt - b.madeAt), damaged }
    },

    async remove(id) {
      try {
        await disk.unlink(fileOf(id))
        await disk.unlink(temporaryOf(fileOf(id)))
        await disk.syncFolder(home)
      } catch (error) {
        throw diskFailure('删除群发', fileOf(id), error)
      }
    },
  }
}

/**
 * What of somebody lies in broadcasts that cannot be read: the letters of their key are struck out, the rest stays as it was found.
 */
export async function forgetInDamagedBroadcasts(
  folder: string,
  key: ConversationKey,
  disk: Disk = realDisk,
): Promise<void> {
  const home = join(folder, 'broadcasts')
  const name = JSON.stringify(key)
  try {
    for (const one of await disk.list(home)) {
      const file = join(home, one)
      if (!FILE.test(one)) continue
      const bytes = await disk.read(file)
      if (!bytes?.includes(name) || isWhole(bytes)) continue
      const struck = bytes.toString('latin1').replaceAll(Buffer.from(name).toString('latin1'), '*'.repeat(name.length))
      await disk.write(temporaryOf(file), Buffer.from(struck, 'latin1').toString('utf8'))
      await disk.rename(temporaryOf(file), file)
    }
  } catch (error) {
    throw diskFailure('抹去群发里的人', home, error)
  }
}

/** Removes the halves that a process left when it ended while writing. Not to be called while anything is written. */
export async function sweepBroadcasts(folder: string, disk: Disk = realDisk): Promise<void> {
  const home = join(folder, 'broadcasts')
  for (const one of await disk.list(home)) if (one.endsWith('.tmp')) await disk.unlink(join(home, one))
}

function isWhole(bytes: Buffer): boolean {
  try {
    read(bytes)
    return true
  } catch {
    return false
  }
}

function read(bytes: Buffer): Broadcast {
  const { stored } = decoded<Broadcast>(bytes)
  const format: unknown = stored.format
  if (format !== 1) throw new Damage(`由更新的版本写成（格式 ${format}）`)
  // The checksum vouches for the rest.
  return stored as Broadcast
}
