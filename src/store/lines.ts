import { dirname } from 'node:path'
import type { Disk } from './disk.ts'
import { sha256, temporaryOf } from './record-file.ts'

const SUM = 16

/** A record as a line of a file that only grows: the checksum, a space, the record as JSON. */
export function lineOf(record: object): string {
  const body = JSON.stringify(record)
  return `${sha256(body).slice(0, SUM)} ${body}\n`
}

/** What a line without its end holds; undefined when it is not what was written. */
export function recordIn(line: string): unknown {
  const [sum, body] = [line.slice(0, SUM), line.slice(SUM + 1)]
  return line[SUM] === ' ' && sha256(body).slice(0, SUM) === sum ? JSON.parse(body) : undefined
}

/**
 * Beside such a file: how long it is at least. A line cut out at the end leaves a file in which nothing is wrong; this is how it is
 * noticed.
 */
export const lengthFileOf = (file: string) => `${file}.length`

/** Notes that a file has grown to so many bytes; durable when it resolves, with the name of the file. Rejects with the system's own error. */
export async function noteLength(file: string, bytes: number, disk: Disk): Promise<void> {
  const place = lengthFileOf(file)
  await disk.write(temporaryOf(place), lineOf({ bytes }))
  await disk.rename(temporaryOf(place), place)
  await disk.syncFolder(dirname(place))
}

/**
 * Whether a file of so many bytes is shorter than was noted. Nothing noted, or a note that is damaged, speaks against no file. The note has
 * to be read before the file, which may be growing.
 */
export function isCutShort(length: number, noted: Buffer | null): boolean {
  return length < lengthNoted(noted)
}

/**
 * Where in a file begins a last line that was being written when the process ended: without its end, and all of it behind what was noted,
 * so that nobody was told it was kept. Null where there is none; a line noted whose end is something else is damaged.
 */
export function unfinishedFrom(bytes: Buffer, noted: Buffer | null): number | null {
  const from = bytes.lastIndexOf(0x0a) + 1
  return from < bytes.length && from >= lengthNoted(noted) && (noted !== null || from === 0) ? from : null
}

/** 0 where nothing is noted, or the note is damaged. */
export function lengthNoted(noted: Buffer | null): number {
  const record = noted && recordIn(noted.toString('utf8').trimEnd())
  return record !== null && typeof record === 'object' && 'bytes' in record ? Number(record.bytes) : 0
}
