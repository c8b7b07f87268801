import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Appending, Disk } from '../../src/store/disk.ts'
import { realDisk } from '../../src/store/disk.ts'

/** What a file is made of, whatever names it has. */
interface Inode {
  content: Buffer
  /** What of it is surely on the disk. */
  flushed: Buffer
  /** Flushing it failed: the system takes it for written until it is written again. */
  isForsaken: boolean
}

/** How many of the changes take longer. */
const SLOW = 0.3

/** Real files of which it is known what has reached the disk, until the power goes. */
export interface Platter {
  readonly disk: Disk
  /** All that lies in the folder is on the disk. */
  adopt(): void
  /** So many more changes of the disk, then nothing happens any more. */
  cutAfter(changes: number): void
  /** How many of the files that are flushed are not, which is told; from 0 to 1. */
  failing(share: number): void
  readonly isOff: boolean
  /** What is found when the power is back, put into a folder; the lock of the dead process is not. */
  left(to: string): void
  /** Lets go of what the dead process had open. */
  close(): Promise<void>
}

/**
 * The disk is as unkind as it may be: a name that was changed and not flushed is the old or the new one, and content that was not flushed is
 * there, is not, or is there in part. `random`: from 0 up to 1.
 */
export function openPlatter(folder: string, random: () => number): Platter {
  const now = new Map<string, Inode>()
  const lasting = new Map<string, Inode>()
  let changesLeft = Number.POSITIVE_INFINITY
  let isOff = false
  let shareFailing = 0
  const ends = new Set<Appending>()

  const never = () => new Promise<never>(() => {})
  /** A change, or the moment the power goes: what is under way then may or may not have happened. */
  async function changing<T>(change: () => void, work: () => Promise<T>): Promise<T> {
    // Some take longer than others.
    if (random() < SLOW) await new Promise((done) => setImmediate(done))
    if (isOff) return await never()
    changesLeft -= 1
    if (changesLeft <= 0) {
      isOff = true
      if (random() < 0.5) change()
      return await never()
    }
    change()
    const result = await work()
    return isOff ? await never() : result
  }
  const asking = async <T>(work: () => Promise<T>): Promise<T> => (isOff ? await never() : await work())

  const inodeOf = (file: string): Inode => {
    const known = now.get(file)
    if (known) return known
    const made: Inode = { content: Buffer.alloc(0), flushed: Buffer.alloc(0), isForsaken: false }
    now.set(file, made)
    return made
  }
  const fill = (file: string, text: string) => () => {
    const inode = inodeOf(file)
    inode.content = Buffer.from(text)
    inode.isForsaken = false
  }
  const flushed = (file: string) => {
    const inode = now.get(file)
    if (inode && !inode.isForsaken) inode.flushed = inode.content
  }
  const failsAtTimes = async (file: string) => {
    if (random() >= shareFailing) return
    const inode = now.get(file)
    if (inode) inode.isForsaken = true
    // What could not be written may be forgotten at once, too.
    if (inode && random() < 0.5) {
      inode.content = inode.flushed
      await realDisk.put(file, inode.flushed.toString('utf8'))
    }
    throw Object.assign(new Error('made up'), { code: 'EIO' })
  }

  const disk: Disk = {
    ...realDisk,
    read: (file) => asking(() => realDisk.read(file)),
    list: (path) => asking(() => realDisk.list(path)),
    async write(file, text) {
      await changing(fill(file, text), () => realDisk.put(file, text))
      await changing(
        () => flushed(file),
        async () => {},
      )
    },
    put: (file, kept) => changing(fill(file, kept), () => realDisk.put(file, kept)),
    async flush(file) {
      await failsAtTimes(file)
      await changing(
        () => flushed(file),
        async () => {},
      )
    },
    async flushAnew(file, instead) {
      await failsAtTimes(file)
      const inode = now.get(file)
      if (!inode) return
      const kept = Buffer.from(await instead(inode.content))
      await changing(
        () => {
          inode.content = kept
          inode.isForsaken = false
        },
        () => (now.get(file) === inode ? realDisk.put(file, kept.toString('utf8')) : Promise.resolve()),
      )
      await changing(
        () => {
          inode.flushed = kept
        },
        async () => {},
      )
    },
    rename: (from, to) =>
      changing(
        () => {
          now.set(to, inodeOf(from))
          now.delete(from)
        },
        () => realDisk.rename(from, to),
      ),
    unlink: (file) =>
      changing(
        () => void now.delete(file),
        () => realDisk.unlink(file),
      ),
    syncFolder: (path) =>
      changing(
        () => {
          for (const file of [...lasting.keys()]) if (dirname(file) === path) lasting.delete(file)
          for (const [file, inode] of now) if (dirname(file) === path) lasting.set(file, inode)
        },
        async () => {},
      ),
    makeFolder: (path) => asking(() => realDisk.makeFolder(path)),
    async openEnd(file) {
      const end = await asking(() => realDisk.openEnd(file))
      ends.add(end)
      const inode = inodeOf(file)
      return {
        append: async (text) => {
          const grow = () => {
            inode.content = Buffer.concat([inode.content, Buffer.from(text)])
          }
          await changing(grow, () => end.append(text))
          await changing(
            () => flushed(file),
            async () => {},
          )
        },
        async close() {
          ends.delete(end)
          await end.close()
        },
      }
    },
  }

  /** What of a file's content is found. */
  function contentOf({ content, flushed: sure, isForsaken }: Inode): Buffer {
    if (isForsaken) return sure
    if (content.equals(sure)) return content
    const isLonger = content.length > sure.length && content.subarray(0, sure.length).equals(sure)
    const chance = random()
    if (isLonger) return content.subarray(0, sure.length + Math.floor(random() * (content.length - sure.length + 1)))
    if (chance < 0.3) return sure
    return chance < 0.6 ? content : content.subarray(0, Math.floor(random() * content.length))
  }

  return {
    disk,
    adopt() {
      for (const found of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!found.isFile()) continue
        const file = join(found.parentPath, found.name)
        const content = readFileSync(file)
        const inode: Inode = { content, flushed: content, isForsaken: false }
        now.set(file, inode)
        lasting.set(file, inode)
      }
    },
    cutAfter(changes) {
      changesLeft = changes
    },
    failing(share) {
      shareFailing = share
    },
    async close() {
      for (const end of ends) await end.close()
    },
    get isOff() {
      return isOff
    },
    left(to) {
      for (const file of new Set([...now.keys(), ...lasting.keys()])) {
        if (file.startsWith(join(folder, 'lock'))) continue
        const inode = random() < 0.5 ? now.get(file) : lasting.get(file)
        if (!inode) continue
        const place = join(to, relative(folder, file))
        mkdirSync(dirname(place), { recursive: true })
        writeFileSync(place, contentOf(inode))
      }
    },
  }
}
