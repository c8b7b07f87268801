import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

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
