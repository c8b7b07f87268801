import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NoticeText } from '../rules/notices/boundaries.ts'
import { BadInput } from './badInput.ts'

/** Reads the notices of a folder, one `.txt` each. Throws {@link BadInput} when there is none to read. */
export function readNotices(folder: string): NoticeText[] {
  let names: string[]
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  } catch {
    throw new BadInput(`读不到 --notices 的文件夹 ${folder}：请确认它在，且可以读`)
  }
  if (names.length === 0) throw new BadInput(`--notices 的文件夹 ${folder} 里没有 .txt 文件`)
  return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}
