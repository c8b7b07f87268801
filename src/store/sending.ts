import { dirname, join } from 'node:path'
import type { Conversation, OutboxEntry } from '../delivery/ports.ts'
import type { Appending, Disk } from './disk.ts'
import { diskFailure } from './errors.ts'
import { sha256 } from './record-file.ts'

/** So many lines are written before those that still matter are written anew: about a megabyte. */
const LINES_KEPT = 10_000
const NOTHING = '-'

/**
 * Which message of a conversation is being sent, told durably without writing its record anew: one line in one file, and those who come
 * at the same time share a wait for the disk. A record is replaced whole and takes two such waits of its own, so a turn costs half.
 *
 *     <name of the record> <id of the entry, or -> <checksum>
 *
 * A line counts as long as the record still calls the entry `waiting`: ids are not used twice in a conversation, and the record's next
 * commit says what became of it. The last line of a conversation holds.
 */
export interface Sending {
  /** Durable when it resolves; rejects with StoreError. */
  begin(name: string, entry: string): Promise<void>
  /** The record as read, with what is being sent called so. */
  over(name: string, read: Conversation): Conversation
  /** After a commit, which tells it better: called before that resolves. */
  settle(name: string, committed: Conversation): Promise<void>
  /** Gone from the file too. */
  erase(name: string): Promise<void>
  close(): Promise<void>
}

interface Needs {
  readonly folder: string
  readonly disk: Disk
  /** Names of the records with something unsent. */
  readonly unsent: readonly string[]
  /** Hears of damage. */
  readonly tell: (complaint: string) => void
}

/**
 * Where a line is damaged nobody can tell which message it spoke of: all that waits counts as being sent then, so that nothing is said
 * twice. A last line without its end was being written when the program died, and that message was not sent.
 */
export async function openSending({ folder, disk, unsent, tell }: Needs): Promise<Sending> {
  const file = join(folder, 'sending.log')
  const read = linesIn((await disk.read(file))?.toString('utf8') ?? '')
  const marks = read.marks
  const doubtful = new Set(read.isDamaged ? unsent : [])
  let end: Appending | null = null
  let lines = read.lines
  let text = ''
  let asking: { readonly done: () => void; readonly failed: (error: unknown) => void }[] = []
  /** Whatever touches the file, one after the other. */
  let last: Promise<unknown> = Promise.resolve()

  if (read.isDamaged) tell(await putAside(folder, file, disk))
  if (read.isDamaged || read.isTorn) await rewrite()

  /** Only the lines that still hold. */
  async function rewrite(): Promise<void> {
    const kept = [...marks].map(([name, entry]) => lineOf(name, entry))
    try {
      await end?.close()
      end = null
      await disk.write(`${file}.tmp`, kept.join(''))
      await disk.rename(`${file}.tmp`, file)
      await disk.syncFolder(folder)
      lines = kept.length
    } catch (error) {
      throw diskFailure('登记正在发的消息', file, error)
    }
  }

  async function append(words: string): Promise<void> {
    try {
      if (end === null) {
        end = await disk.openEnd(file)
        await disk.syncFolder(folder)
      }
      await end.append(words)
    } catch (error) {
      throw diskFailure('登记正在发的消息', file, error)
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }

  /** One write for all who asked while the one before was under way. */
  async function writeAll(): Promise<void> {
    const [all, words] = [asking, text]
    asking = []
    text = ''
    try {
      if (lines > LINES_KEPT) await rewrite()
      await append(words)
      lines += all.length
      for (const { done } of all) done()
    } catch (error) {
      for (const { failed } of all) failed(error)
    }
  }

  function add(name: string, entry: string): Promise<void> {
    const written = new Promise<void>((done, failed) => asking.push({ done, failed }))
    text += lineOf(name, entry)
    if (asking.length === 1) void inTurn(writeAll)
    return written
  }

  return {
    async begin(name, entry) {
      await add(name, entry)
      marks.set(name, entry)
    },
    over(name, record) {
      const entry = marks.get(name)
      const isBegun = ({ id, status }: OutboxEntry) => status === 'waiting' && (id === entry || doubtful.has(name))
      if (!record.outbox.some(isBegun)) return record
      return { ...record, outbox: record.outbox.map((one) => (isBegun(one) ? { ...one, status: 'sending' } : one)) }
    },
    async settle(name, { outbox }) {
      const entry = marks.get(name)
      doubtful.delete(name)
      if (entry === undefined) return
      // It is to be tried again: without this a later process would take it for one that may have arrived.
      if (outbox.some(({ id, status }) => id === entry && status === 'waiting')) await add(name, NOTHING)
      marks.delete(name)
    },
    async erase(name) {
      marks.delete(name)
      doubtful.delete(name)
      await inTurn(async () => {
        const kept = await disk.read(file)
        if (kept?.includes(name)) await rewrite()
      })
    },
    close: () =>
      inTurn(async () => {
        await end?.close()
        end = null
      }),
  }
}

/** Which entry of which record is being sent, by the lines of a file. */
export function linesIn(text: string): {
  readonly marks: Map<string, string>
  readonly lines: number
  readonly isDamaged: boolean
  readonly isTorn: boolean
} {
  const marks = new Map<string, string>()
  const lines = text.split('\n')
  const last = lines.pop() ?? ''
  let isDamaged = false
  for (const line of lines) {
    const [name = '', entry = ''] = line.split(' ')
    if (`${line}\n` !== lineOf(name, entry)) isDamaged = true
    else if (entry === NOTHING) marks.delete(name)
    else marks.set(name, entry)
  }
  // As long as a whole line: its end was flipped, not torn off.
  const [name = '', entry = ''] = last.split(' ')
  const isWhole = last.length >= lineOf(name, entry).length
  return { marks, lines: lines.length, isDamaged: isDamaged || isWhole, isTorn: last !== '' }
}

function lineOf(name: string, entry: string): string {
  return `${name} ${entry} ${sha256(`${name} ${entry}`).slice(0, 16)}\n`
}

async function putAside(folder: string, file: string, disk: Disk): Promise<string> {
  const home = join(folder, 'damaged')
  try {
    const kept = new Set(await disk.list(home))
    let number = 1
    while (kept.has(`sending.${number}.log`)) number += 1
    const copy = join(home, `sending.${number}.log`)
    await disk.makeFolder(home)
    await disk.rename(file, copy)
    await disk.syncFolder(home)
    await disk.syncFolder(dirname(file))
    return `登记正在发的消息的文件已损坏：${file}\n原文件已移到 ${copy}。停掉时还没发出去的消息，一律当作不知道到没到，不再发，免得人收到两遍。反复出现请检查磁盘。`
  } catch (error) {
    throw diskFailure('登记正在发的消息的文件已损坏，移走', file, error)
  }
}
