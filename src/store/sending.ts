import { join } from 'node:path'
import type { Conversation, OutboxEntry } from '../delivery/ports.ts'
import type { Appending, Disk } from './disk.ts'
import { diskFailure } from './errors.ts'
import type { Markers } from './markers.ts'
import { sha256, temporaryOf } from './record-file.ts'
import { together } from './turns.ts'

/** So many lines are added before those that still matter are written anew: about a megabyte. */
const LINES_KEPT = 10_000
const NOTHING = '-'
/** Whatever waits: which of it was being sent nobody can tell. */
const ANY = '*'

/**
 * Which message of a conversation is being sent, told durably without writing its record anew: one line in one file, and those who come
 * at the same time share a wait for the disk. A record is replaced whole and takes two such waits of its own, so a turn costs half.
 *
 *     <name of the record> <id of the entry, - for none, * for any> <checksum>
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
  /** Gone from the file too. Rejects with StoreError. */
  erase(name: string): Promise<void>
  close(): Promise<void>
}

/** What of a disk it takes. */
export type SendingDisk = Pick<
  Disk,
  'read' | 'write' | 'rename' | 'unlink' | 'syncFolder' | 'makeFolder' | 'list' | 'openEnd'
>

interface Needs {
  readonly folder: string
  readonly disk: SendingDisk
  /** Of the records with something unsent: a line of any other means nothing any more. */
  readonly markers: Pick<Markers, 'names'>
  /** Hears of damage. */
  readonly tell: (complaint: string) => void
}

interface Line {
  readonly name: string
  readonly entry: string
}

/**
 * Where a line is damaged nobody can tell which message it spoke of: all that waits counts as being sent then, so that nothing is said
 * twice. A last line without its end was being written when the program died, and that message was not sent. Rejects with StoreError.
 */
export async function openSending({ folder, disk, markers, tell }: Needs): Promise<Sending> {
  const file = fileIn(folder)
  const text = (await bytes(file, disk))?.toString('utf8') ?? ''
  const { marks: read, isDamaged } = linesIn(text)
  /** What the file says, also of what was settled since: it is what a later process would find. */
  let marks = isDamaged ? new Map(markers.names().map((name) => [name, ANY])) : read
  let end: Appending | null = null
  /** Lines since the file was last written anew. */
  let added = 0
  /** Whether the name of a file written anew may not be on the disk. */
  let isUnsure = false
  /** It is written anew before the next line: it holds what means nothing any more, or part of a line. Opening alone leaves it as it is. */
  let isStale = text !== textOf(mattering())
  const { ask, inTurn } = together<Line, void>(writeAll)

  if (isDamaged) {
    // A copy, and then the file in one step: at no moment could the doubt be lost.
    const complaint = await copyAside(folder, file, text, disk)
    await rewrite(mattering())
    tell(complaint)
  }

  function mattering(): Map<string, string> {
    const unsent = new Set(markers.names())
    return new Map([...marks].filter(([name]) => unsent.has(name)))
  }

  async function rewrite(kept: Map<string, string>): Promise<void> {
    const temporary = temporaryOf(file)
    try {
      const before = end
      end = null
      await before?.close()
      await disk.write(temporary, textOf(kept))
      await disk.rename(temporary, file)
      isUnsure = true
      await disk.syncFolder(folder)
    } catch (error) {
      await disk.unlink(temporary).catch(() => {})
      throw diskFailure('登记正在发的消息', file, error)
    }
    isUnsure = false
    marks = kept
    added = 0
    isStale = false
  }

  async function append(lines: string): Promise<void> {
    try {
      if (end === null) {
        end = await disk.openEnd(file)
        await disk.syncFolder(folder)
      }
      await end.append(lines)
    } catch (error) {
      isStale = true
      throw diskFailure('登记正在发的消息', file, error)
    }
  }

  async function writeAll(all: readonly Line[]): Promise<void> {
    if (isStale || added > LINES_KEPT) await rewrite(mattering())
    await append(all.map(({ name, entry }) => lineOf(name, entry)).join(''))
    added += all.length
    for (const { name, entry } of all) note(marks, name, entry)
  }

  const over = (name: string, record: Conversation) => withBegun(record, marks.get(name))

  return {
    begin: (name, entry) => ask({ name, entry }),
    over,
    async settle(name, committed) {
      // What it says waits is to go out: without this line it would be taken for something that may have arrived.
      if (over(name, committed) !== committed) await ask({ name, entry: NOTHING })
    },
    erase: (name) =>
      inTurn(async () => {
        if (!isUnsure && !(await bytes(file, disk))?.includes(name)) return
        const kept = mattering()
        kept.delete(name)
        await rewrite(kept)
      }),
    close: () =>
      inTurn(async () => {
        await end?.close()
        end = null
      }),
  }
}

/** What the file says, beside a running service or before a start: nothing is altered. Rejects with StoreError. */
export async function lookAtSending(
  folder: string,
  disk: SendingDisk,
): Promise<Pick<Sending, 'over'> & { readonly isDamaged: boolean }> {
  const { marks, isDamaged } = linesIn((await bytes(fileIn(folder), disk))?.toString('utf8') ?? '')
  return { isDamaged, over: (name, read) => withBegun(read, isDamaged ? ANY : marks.get(name)) }
}

const fileIn = (folder: string) => join(folder, 'sending.log')

async function bytes(file: string, disk: SendingDisk): Promise<Buffer | null> {
  try {
    return await disk.read(file)
  } catch (error) {
    throw diskFailure('读取正在发的消息', file, error)
  }
}

/** The record with the entry called `sending` that was begun, or all that wait. */
function withBegun(record: Conversation, entry: string | undefined): Conversation {
  const isBegun = ({ id, status }: OutboxEntry) => status === 'waiting' && (id === entry || entry === ANY)
  if (!record.outbox.some(isBegun)) return record
  return { ...record, outbox: record.outbox.map((one) => (isBegun(one) ? { ...one, status: 'sending' } : one)) }
}

function note(marks: Map<string, string>, name: string, entry: string): void {
  if (entry === NOTHING) marks.delete(name)
  else marks.set(name, entry)
}

/** Which entry of which record is being sent, by the lines of a file. */
function linesIn(text: string): { readonly marks: Map<string, string>; readonly isDamaged: boolean } {
  const marks = new Map<string, string>()
  const lines = text.split('\n')
  const last = lines.pop() ?? ''
  let isDamaged = false
  for (const line of lines) {
    const [name = '', entry = ''] = line.split(' ')
    if (`${line}\n` !== lineOf(name, entry)) isDamaged = true
    else note(marks, name, entry)
  }
  // As long as a whole line: its end was flipped, not torn off.
  const [name = '', entry = ''] = last.split(' ')
  const isWhole = last.length >= lineOf(name, entry).length
  return { marks, isDamaged: isDamaged || isWhole }
}

function textOf(marks: ReadonlyMap<string, string>): string {
  return [...marks].map(([name, entry]) => lineOf(name, entry)).join('')
}

function lineOf(name: string, entry: string): string {
  return `${name} ${entry} ${sha256(`${name} ${entry}`).slice(0, 16)}\n`
}

async function copyAside(folder: string, file: string, text: string, disk: SendingDisk): Promise<string> {
  const home = join(folder, 'damaged')
  try {
    const kept = new Set(await disk.list(home))
    let number = 1
    while (kept.has(`sending.${number}.log`)) number += 1
    const copy = join(home, `sending.${number}.log`)
    await disk.makeFolder(home)
    await disk.write(copy, text)
    await disk.syncFolder(home)
    return `登记正在发的消息的文件已损坏：${file}\n原来的内容已抄到 ${copy}。停掉时还没发出去的消息，一律当作不知道到没到，不再发，免得人收到两遍。反复出现请检查磁盘。`
  } catch (error) {
    throw diskFailure('登记正在发的消息的文件已损坏，抄一份', file, error)
  }
}
