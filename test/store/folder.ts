import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Appending, Disk } from '../../src/store/disk.ts'
import { realDisk } from '../../src/store/disk.ts'
import { sha256 } from '../../src/store/record-file.ts'

/** Fresh folders for one test file, gone after it. */
export function freshFolders(): () => Promise<string> {
  const made: string[] = []
  afterAll(async () => {
    for (const folder of made) await rm(folder, { recursive: true, force: true })
  })
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhicheng-store-'))
    made.push(folder)
    return folder
  }
}

/** Every file below, as path (relative to the folder) and content. */
export async function filesIn(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const found of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!found.isFile()) continue
    const path = join(found.parentPath, found.name)
    files.set(path.slice(folder.length + 1), await readFile(path, 'utf8'))
  }
  return files
}

/** Where the record of a conversation belongs. */
export const recordOf = (folder: string, key: string) =>
  join(folder, 'conversations', sha256(key).slice(0, 2), `${sha256(key)}.json`)

/** Copies to `left` what a later process finds when the one that has `folder` open is killed now. */
export async function killed(folder: string, left: string): Promise<string> {
  await cp(folder, left, { recursive: true, filter: (path) => !path.startsWith(join(folder, 'lock')) })
  return left
}

/** The real disk, on which a line may reach its file and be refused all the same, as long as `isBroken` says so. */
export function refusingLines(isBroken: () => boolean): Disk {
  const openEnd = async (file: string): Promise<Appending> => {
    const end = await realDisk.openEnd(file)
    const append = async (text: string) => {
      await end.append(text)
      if (isBroken()) throw Object.assign(new Error('made up'), { code: 'EIO' })
    }
    return { append, close: end.close }
  }
  return { ...realDisk, openEnd }
}
