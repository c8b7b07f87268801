import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { HeldDocument } from '../../originals/originals.ts'
import { type Disk, realDisk } from '../../store/disk.ts'
import { diskFailure } from '../../store/errors.ts'
import { BadInput } from '../badInput.ts'

/** Below the data folder. */
export const ORIGINALS = 'originals'
const ASIDE = 'aside'

/** One document as it is kept, a file each. */
export const recordSchema = z.strictObject({
  format: z.literal(1),
  family: z.string(),
  short: z.string().nullable(),
  number: z.string(),
  title: z.string(),
  /** The name of the file it came from, and the day. */
  file: z.string(),
  imported: z.string(),
  /** Of the text, to tell damage. */
  sha256: z.string(),
  /** Of all the rest; records of earlier releases have none. */
  sum: z.string().optional(),
  text: z.string(),
})
export type OriginalRecord = z.infer<typeof recordSchema>

export type Kept = '新收' | '没有变' | '换新'

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Of everything but the text, which has its own. */
function sumOf({ family, short, number, title, file, imported, sha256: text }: OriginalRecord): string {
  return sha256(JSON.stringify([family, short, number, title, file, imported, text]))
}

/** A document keeps its file whatever version comes: the name is a hash of the family and what citations call it. */
export function recordFile({ family, short, number }: Pick<OriginalRecord, 'family' | 'short' | 'number'>): string {
  return `${sha256(JSON.stringify([family, short, short === null ? number : '']))}`.slice(0, 16)
}

/**
 * Keeps documents below the data folder: all or nothing for each, on the disk when this resolves, private to the user. A
 * document with the same text is left alone; of one with another text the old version is put aside first. Throws
 * {@link BadInput} when the disk fails; what is kept by then stays, and importing again goes on.
 */
export async function keep(
  data: string,
  documents: readonly HeldDocument[],
  from: { readonly file: string; readonly day: string },
  disk: Disk = realDisk,
): Promise<Kept[]> {
  const folder = join(data, ORIGINALS)
  const kept: Kept[] = []
  try {
    await disk.makeFolder(join(folder, ASIDE))
    for (const { family, short, number, title, text } of documents) {
      const record: OriginalRecord = {
        format: 1,
        family,
        short,
        number,
        title,
        file: from.file,
        imported: from.day,
        sha256: sha256(text),
        text,
      }
      record.sum = sumOf(record)
      kept.push(await keepOne(folder, record, disk))
    }
    return kept
  } catch (error) {
    throw new BadInput(diskFailure('保存原文', folder, error).message)
  }
}

async function keepOne(folder: string, record: OriginalRecord, disk: Disk): Promise<Kept> {
  const name = recordFile(record)
  const place = join(folder, `${name}.json`)
  const before = await disk.read(place)
  const old = before === null ? null : readRecord(before)
  if (old?.text === record.text && old.number === record.number) return '没有变'
  if (before !== null) {
    // A damaged file is put aside, too; the same version only once.
    const version = sha256(old?.text ?? before.toString('latin1')).slice(0, 8)
    await writeDurably(join(folder, ASIDE), `${name}-${version}.json`, before.toString('utf8'), disk)
  }
  await writeDurably(folder, `${name}.json`, `${JSON.stringify(record)}\n`, disk)
  return before === null ? '新收' : '换新'
}

async function writeDurably(folder: string, name: string, text: string, disk: Disk): Promise<void> {
  const temporary = join(folder, `${name}.${process.pid}.tmp`)
  try {
    await disk.write(temporary, text)
    await disk.rename(temporary, join(folder, name))
    await disk.syncFolder(folder)
  } catch (error) {
    // On a full disk the half-written file would only take up more of it.
    await disk.unlink(temporary).catch(() => {})
    throw error
  }
}

/** A record as it was written; null for a damaged one. */
export function readRecord(bytes: Uint8Array): OriginalRecord | null {
  try {
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const record = recordSchema.safeParse(data)
    if (!record.success || record.data.sha256 !== sha256(record.data.text)) return null
    return record.data.sum === undefined || record.data.sum === sumOf(record.data) ? record.data : null
  } catch {
    return null
  }
}
