import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type HeldDocument, makeOriginals, type Originals } from '../../originals/originals.ts'
import { BadInput } from '../badInput.ts'
import type { Family } from '../compose.ts'
import { ORIGINALS, type OriginalRecord, readRecord, recordFile } from './keep.ts'
import { knownOf } from './recognise.ts'

const FILES = 500
const BYTES = 20_000_000

export interface ReadOriginals {
  readonly originals: Originals
  /** What is kept of each document held. */
  readonly records: ReadonlyMap<HeldDocument, OriginalRecord>
  /** Files that cannot be used, in Chinese, without anything of their text. */
  readonly problems: readonly string[]
}

/**
 * The originals below a data folder, put together with what the rule files list. Without such a folder there are none.
 * Throws {@link BadInput} when the folder cannot be read. A damaged file is left out and told among the problems.
 */
export function readOriginals(data: string, families: readonly Pick<Family, 'folder' | 'rules'>[]): ReadOriginals {
  const known = families.flatMap(knownOf)
  const problems: string[] = []
  const records = new Map<HeldDocument, OriginalRecord>()
  for (const record of recordsIn(join(data, ORIGINALS), problems)) {
    const listed = known.find(
      ({ family, short }) => family === record.family && short !== null && short === record.short,
    )
    const { family, short, number, title, text } = record
    // The rule files may have changed since: they say what a document is called and which clauses it has.
    records.set({ ...(listed ?? { family, short, number, title, clauses: null }), text }, record)
  }
  const order = ({ family, short }: HeldDocument) =>
    known.findIndex((entry) => entry.family === family && entry.short === short)
  const held = [...records.keys()].sort((a, b) => a.family.localeCompare(b.family) || order(a) - order(b))
  return { originals: makeOriginals(held, known), records, problems }
}

function recordsIn(folder: string, problems: string[]): OriginalRecord[] {
  let names: string[]
  try {
    names = readdirSync(folder).filter((name) => /^[0-9a-f]{16}\.json$/.test(name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new BadInput(`读不了原文的文件夹 ${folder}：请看看权限`)
  }
  if (names.length > FILES) problems.push(`原文超过 ${FILES} 份，只用前 ${FILES} 份`)
  return names
    .sort()
    .slice(0, FILES)
    .flatMap((name) => {
      const path = join(folder, name)
      const record = recordAt(path)
      if (record && `${recordFile(record)}.json` === name) return [record]
      problems.push(`这份原文坏了，没有用上：${path}。请把原来的文件重新导入`)
      return []
    })
}

function recordAt(path: string): OriginalRecord | null {
  try {
    const stats = statSync(path)
    return stats.isFile() && stats.size <= BYTES ? readRecord(readFileSync(path)) : null
  } catch {
    return null
  }
}
