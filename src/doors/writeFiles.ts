import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { BadInput } from './badInput.ts'

/**
 * Writes texts into a folder, made where it is missing; files of the same name are replaced. Gives the paths written.
 * Throws {@link BadInput} when the folder or a file cannot be written.
 */
export function writeFiles(
  folder: string,
  files: readonly { readonly name: string; readonly text: string }[],
): string[] {
  const at = (path: string, write: () => void) => {
    try {
      write()
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      const why = code === 'EEXIST' || code === 'ENOTDIR' ? '那里已有一个不是文件夹的东西' : '写不了，请看看权限和空间'
      throw new BadInput(`--out 应是可以写的文件夹：${path} ${why}`)
    }
  }
  at(folder, () => makeFolder(resolve(folder)))
  return files.map(({ name, text }) => {
    const path = join(folder, name)
    at(path, () => writeFileSync(path, text))
    return path
  })
}

/** One folder after the other: `recursive` goes round for ever where a folder is there and takes no other (/proc). */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  mkdirSync(folder)
}
