import { join } from 'node:path'
import type { Appending, Disk } from './disk.ts'
import { diskFailure, StoreError } from './errors.ts'
import { type Change, journalIn, journalLineOf, lookAtJournal } from './journalFiles.ts'
import { together } from './turns.ts'

/**
 * What was committed lately, one line each in a file that only grows, so that all who come at the same time share one wait for the disk: a
 * record is put in its place without waiting, and is flushed with many others later. A process that is killed loses nothing anyway; after a
 * power cut the next one finds in the journal what had not reached the disk (`replay.ts`).
 *
 *     journal/7.log   <bytes of the rest> <checksum> <the change as JSON>
 *
 * Nothing stays in it for long: what is older than a minute, or was followed by {@link BYTES_KEPT}, is flushed where it belongs, and
 * the file goes.
 */
export interface Journal {
  /**
   * Durable before `place` is called, which puts it where it belongs; done when that is. Rejects with StoreError, or as `place` does: then it
   * counts as never said, if the disk lets it be taken back.
   */
  keep(change: Change, place: () => Promise<void>): Promise<void>
  /** Which version of the record it holds; undefined where it holds none. */
  versionOf(name: string): string | undefined
  holds(name: string): boolean
  /** The last committed change of the record; null where it holds none. Rejects with StoreError when it cannot be read. */
  changeOf(name: string): Promise<Change | null>
  /**
   * All of it is flushed where it belongs when this resolves, and what was kept of it before the call is gone; what a disk refuses to flush is
   * kept on with its last change alone. Of `leaving`, who is to be removed, nothing is: their record goes before what would mend it. Rejects
   * with StoreError when the journal itself cannot be written, and as `drop` does.
   */
  settle(leaving?: Leaving): Promise<void>
  /** Settled, if the disk lets it: what is left is found by the next process. */
  close(): Promise<void>
}

/** A megabyte is some two hundred turns. */
const BYTES_KEPT = 16 * 1024 * 1024
const KEPT_MS = 60_000
/** So many files are flushed at once while somebody waits for it; otherwise one by one, not to be in anybody's way. */
const AWAITED_AT_ONCE = 16

interface Segment {
  readonly file: string
  readonly end: Appending
  readonly names: Set<string>
  bytes: number
  /** Changes that are durable here and not in their place yet. */
  placing: number
  /** To be called when there are none. */
  readonly placed: (() => void)[]
}

export interface Leaving {
  readonly name: string
  /** Their record is gone from the disk when this resolves. */
  readonly drop: () => Promise<void>
}

/** The records that could not be flushed, and why. */
export type Unflushed = ReadonlyMap<string, unknown>

interface Needs {
  readonly folder: string
  readonly disk: Disk
  /** The number of the last file there was. */
  readonly last: number
  /** Puts on the disk what belongs to these records, so many at once. */
  readonly flush: (names: readonly string[], atOnce: () => number) => Promise<Unflushed>
  /** Hears when what was committed cannot be flushed where it belongs. */
  readonly tell: (complaint: string) => void
}

/** Begins a new file after the last there was, with the first change. */
export function openJournal({ folder, disk, last: lastNumber, flush, tell }: Needs): Journal {
  const home = journalIn(folder)
  let number = lastNumber
  let current: Segment | null = null
  /** Not written to any more, and not all flushed yet. */
  let older: Segment[] = []
  const versions = new Map<string, string>()
  /** Where the last line of a record stands. */
  const lines = new Map<string, Segment>()
  /** Whatever writes to the file or begins another. */
  const { ask, inTurn } = together<Change, Segment>(writeAll)
  let settling: Promise<void> = Promise.resolve()
  let soon: NodeJS.Timeout | null = null
  let hasComplained = false
  /** In the background. */
  let isSettling = false
  /** How many wait for it. */
  let waiting = 0
  const atOnce = () => (waiting > 0 ? AWAITED_AT_ONCE : 1)

  async function begun(): Promise<Segment> {
    if (current) return current
    await disk.makeFolder(home)
    await disk.syncFolder(folder)
    number += 1
    const file = join(home, `${number}.log`)
    const end = await disk.openEnd(file)
    current = { file, end, names: new Set(), bytes: 0, placing: 0, placed: [] }
    await disk.syncFolder(home)
    return current
  }

  async function turnOver(): Promise<void> {
    if (current === null) return
    const { end } = current
    older.push(current)
    current = null
    await end.close().catch(() => {})
  }

  async function write(all: readonly Change[]): Promise<Segment> {
    try {
      const segment = await begun()
      const text = all.map(journalLineOf).join('')
      // Before it is written: what fails may be there all the same, and has to go with the others.
      for (const { name } of all) segment.names.add(name)
      await segment.end.append(text)
      segment.bytes += Buffer.byteLength(text)
      for (const { name } of all) lines.set(name, segment)
      return segment
    } catch (error) {
      // It may hold part of a line now, behind which nothing is to stand.
      await turnOver()
      throw error
    } finally {
      again()
    }
  }

  async function writeAll(all: readonly Change[]): Promise<Segment> {
    const segment = await write(all)
    segment.placing += all.length
    if (segment.bytes > BYTES_KEPT) void settleInTheBackground()
    return segment
  }

  /** What these held of it is kept in the file written to now, unless a later line is. */
  async function keepOn(name: string, done: readonly Segment[]): Promise<void> {
    const segment = lines.get(name)
    const change = segment && done.includes(segment) ? await changeOf(name) : null
    if (change) await write([change])
  }

  function isPlaced(segment: Segment): void {
    segment.placing -= 1
    if (segment.placing === 0) for (const done of segment.placed.splice(0)) done()
  }

  async function settleNow(leaving?: Leaving): Promise<void> {
    if (soon) clearTimeout(soon)
    soon = null
    await inTurn(turnOver)
    const done = [...older]
    if (done.length === 0) return
    try {
      for (const segment of done)
        if (segment.placing > 0) await new Promise<void>((placed) => segment.placed.push(placed))
      const names = new Set(done.flatMap((segment) => [...segment.names]))
      const unflushed = await flush([...names], atOnce)
      for (const name of unflushed.keys())
        await (name === leaving?.name ? leaving.drop() : inTurn(() => keepOn(name, done)))
      // The oldest first, each for good: a line must not outlive one that came after it.
      for (const { file } of done) {
        await disk.unlink(file)
        await disk.syncFolder(home)
      }
      older = older.filter((segment) => !done.includes(segment))
      for (const name of names) {
        if (done.includes(lines.get(name) as Segment)) lines.delete(name)
        if (!holds(name)) versions.delete(name)
      }
      complain(unflushed)
    } catch (error) {
      again()
      throw refusedWith(error)
    }
  }

  function again(): void {
    soon ??= setTimeout(() => {
      soon = null
      void settleInTheBackground()
    }, KEPT_MS).unref()
  }

  /** Once, until all could be flushed again. */
  function complain(unflushed: Unflushed): void {
    const [error] = unflushed.values()
    if (error !== undefined && !hasComplained)
      tell(`${refusedWith(error).message}。会话都保存着，在 ${home} 里；每分钟再试一次，停掉了就下次启动补上`)
    hasComplained = error !== undefined
  }

  function refusedWith(error: unknown): StoreError {
    return error instanceof StoreError ? error : diskFailure('把会话写到原处', home, error)
  }

  function settle(leaving?: Leaving): Promise<void> {
    const result = settling.then(() => settleNow(leaving))
    settling = result.catch(() => {})
    return result
  }

  /** The one under way in the background hurries, too. */
  async function settleAwaited(leaving?: Leaving): Promise<void> {
    waiting += 1
    try {
      await settle(leaving)
    } finally {
      waiting -= 1
    }
  }

  async function settleInTheBackground(): Promise<void> {
    if (isSettling) return
    isSettling = true
    try {
      await settle()
    } catch (error) {
      complain(new Map([['', error]]))
    } finally {
      isSettling = false
      if (current) again()
    }
  }

  const holds = (name: string) => [...older, ...(current ? [current] : [])].some(({ names }) => names.has(name))

  async function changeOf(name: string): Promise<Change | null> {
    const version = versions.get(name)
    if (version === undefined) return null
    const changes = (await lookAtJournal(folder, disk)).changes.get(name)
    return changes?.findLast((change) => change.version === version) ?? null
  }

  return {
    // Whoever is told that it failed must not find it after a restart: so it is settled at once.
    async keep(change, place) {
      let segment: Segment
      try {
        segment = await ask(change)
      } catch (error) {
        const failure = diskFailure('保存会话', join(home, `${number}.log`), error)
        await settleAwaited().catch(() => {})
        throw failure
      }
      try {
        await place()
        versions.set(change.name, change.version)
        isPlaced(segment)
      } catch (error) {
        isPlaced(segment)
        await settleAwaited().catch(() => {})
        throw error
      }
    },
    versionOf: (name) => versions.get(name),
    holds,
    changeOf,
    settle: settleAwaited,
    async close() {
      await settleAwaited().catch((error) => complain(new Map([['', error]])))
      await inTurn(turnOver)
      if (soon) clearTimeout(soon)
    },
  }
}
