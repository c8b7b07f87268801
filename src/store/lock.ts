import { randomUUID } from 'node:crypto'
import { link, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Disk } from './disk.ts'
import { codeOf, diskFailure, FolderInUse, StoreError } from './errors.ts'
import { fateOf, type Holder, thisProcess } from './process-identity.ts'

/**
 * One process per data folder: two of them would each send the same messages and overwrite each other's records.
 *
 * The folder `lock` holds numbered files, and who made the highest holds the lock. Taking over from a dead process
 * means making the next number, which the file system lets only one do (`link` fails if the name exists, and the file
 * has its content from the first moment). Deleting the dead one's file and making it anew would not do: of two that
 * saw the same dead holder, the slower would delete the lock of the quicker. For the same reason the highest number is
 * never deleted, only marked `released` on closing.
 *
 * Resolves to the function that lets go. Throws {@link FolderInUse}, or StoreError when the folder cannot be written.
 */
export async function lockFolder(folder: string, disk: Disk): Promise<() => Promise<void>> {
  const locks = join(folder, 'lock')
  const fileOf = (number: number) => join(locks, String(number))
  const draft = join(locks, `${process.pid}.${randomUUID()}.tmp`)
  try {
    await disk.makeFolder(locks)
    await disk.write(draft, JSON.stringify(thisProcess()))
    const mine = await take()
    return async () => {
      try {
        await disk.write(draft, JSON.stringify({ ...thisProcess(), released: true }))
        await rename(draft, fileOf(mine))
      } catch (error) {
        // On a full disk the draft would stay for ever; the lock is free once the process has ended.
        await disk.unlink(draft).catch(() => {})
        throw error
      }
    }
  } catch (error) {
    throw error instanceof StoreError ? error : diskFailure('锁定数据文件夹', locks, error)
  } finally {
    await disk.unlink(draft).catch(() => {})
  }

  async function take(): Promise<number> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const numbers = await numbersIn(locks, disk)
      const highest = Math.max(0, ...numbers)
      if (highest > 0 && (await look(fileOf(highest))) === 'changed') continue
      if (!(await linked(draft, fileOf(highest + 1)))) continue
      const now = await numbersIn(locks, disk)
      if (Math.max(...now) > highest + 1) {
        // What we saw was long past: others have come and gone meanwhile.
        await disk.unlink(fileOf(highest + 1))
        continue
      }
      await Promise.all(now.filter((number) => number <= highest).map((number) => disk.unlink(fileOf(number))))
      return highest + 1
    }
    throw new FolderInUse(`数据文件夹 ${folder} 正被几个进程同时争用，请只启动一个`)
  }

  /** Throws if a living process holds it; `changed` if it was superseded while we looked. */
  async function look(file: string): Promise<'free' | 'changed'> {
    const bytes = await disk.read(file)
    if (bytes === null) return 'changed'
    const holder = readHolder(bytes)
    if (holder === null) return 'free'
    const fate = fateOf(holder)
    if (fate === 'gone') return 'free'
    throw new FolderInUse(
      fate === 'alive'
        ? `数据文件夹 ${folder} 正被进程 ${holder.pid} 使用，同一文件夹只能由一个进程打开。请先停掉那个进程，或换一个数据文件夹`
        : `数据文件夹 ${folder} 由另一台机器（${holder.host}）上的进程 ${holder.pid} 锁定，这里无法确认它是否还在运行。确认它已停止后，删除文件夹 ${locks} 再启动`,
    )
  }
}

/** Null for a lock let go, and for what a power cut left of one: in a running system the content is always whole. */
function readHolder(bytes: Buffer): Holder | null {
  try {
    const holder: Partial<Holder & { released: boolean }> = JSON.parse(bytes.toString('utf8'))
    const { pid, host, started, released } = holder
    if (released || !Number.isInteger(pid) || pid === undefined || pid <= 0 || typeof host !== 'string') return null
    return { pid, host, started: started ?? null }
  } catch {
    return null
  }
}

async function numbersIn(locks: string, disk: Disk): Promise<number[]> {
  return (await disk.list(locks)).filter((name) => /^\d+$/.test(name)).map(Number)
}

/** False when somebody else has that name already. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}
