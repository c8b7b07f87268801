import { join } from 'node:path'
import type { Disk } from './disk.ts'
import { diskFailure } from './errors.ts'
import { lineOf, recordIn } from './lines.ts'

/** One record, as it stands on the disk from now on. */
export interface Change {
  /** The SHA-256 of its conversation's key. */
  readonly name: string
  /** The version it takes the place of, as `versionIn` tells it; empty where there was none. */
  readonly was: string
  readonly version: string
  /** What its file holds: encrypted where records are. */
  readonly kept: string
}

export const journalIn = (folder: string) => join(folder, 'journal')

/** The line of a change, with its end. */
export function journalLineOf(change: Change): string {
  const line = lineOf(change)
  return `${Buffer.byteLength(line)} ${line}`
}

/** What the journal of a folder says, beside a running service or before a start: nothing is altered. */
export interface Lately {
  /** By the record's name, the oldest first. */
  readonly changes: ReadonlyMap<string, readonly Change[]>
  readonly files: readonly string[]
  /** Those of which a line is not what was written. */
  readonly damaged: readonly string[]
  /** The number of the last file; 0 for none. */
  readonly last: number
}

const SEGMENT = /^([1-9]\d{0,14})\.log$/

/** Rejects with StoreError when it cannot be read. */
export async function lookAtJournal(folder: string, disk: Disk): Promise<Lately> {
  const home = journalIn(folder)
  const changes = new Map<string, Change[]>()
  const damaged: string[] = []
  try {
    const numbers = (await disk.list(home)).flatMap((file) => SEGMENT.exec(file)?.[1] ?? []).map(Number)
    numbers.sort((one, other) => one - other)
    const files = numbers.map((one) => join(home, `${one}.log`))
    for (const file of files) {
      const { read, isDamaged } = changesIn((await disk.read(file)) ?? Buffer.alloc(0))
      if (isDamaged) damaged.push(file)
      for (const change of read) changes.set(change.name, [...(changes.get(change.name) ?? []), change])
    }
    return { changes, files, damaged, last: numbers.at(-1) ?? 0 }
  } catch (error) {
    throw diskFailure('读取最近保存的会话', home, error)
  }
}

/** A last line without its end was being written when the program ended: nobody was told that it was kept. */
function changesIn(bytes: Buffer): { readonly read: readonly Change[]; readonly isDamaged: boolean } {
  const read: Change[] = []
  let isDamaged = false
  let from = 0
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
    const change = changeIn(bytes.subarray(from, end).toString('utf8'))
    if (change) read.push(change)
    else isDamaged = true
    from = end + 1
  }
  const rest = bytes.subarray(from)
  const head = rest.indexOf(' ')
  // As long as a whole line: its end was flipped, not torn off.
  const isWhole = head > 0 && rest.length - head - 1 >= Number(rest.subarray(0, head).toString('utf8'))
  return { read, isDamaged: isDamaged || isWhole }
}

function changeIn(line: string): Change | null {
  const head = line.indexOf(' ')
  const rest = line.slice(head + 1)
  // With its end.
  if (line.slice(0, head) !== String(Buffer.byteLength(rest) + 1)) return null
  return (recordIn(rest) as Change | undefined) ?? null
}
