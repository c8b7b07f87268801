import type { FileHandle } from 'node:fs/promises'
// biome-ignore lint/style/useNodejsImportProtocol: node:fs is what is stood in for here.
import { appendFileSync, promises as real } from 'fs'
import { onDisk } from './steps.ts'
import { halfOf, opened, writeFileSync } from './synchronous.ts'

/*
 * Stands in for `node:fs/promises` in the process that is to die: the same files, but every change of the disk is a durable step.
 * Whatever way a file is written, the store's own or a library's, it passes here.
 */

export const { readFile, readdir, stat, statfs, lstat, access, mkdtemp, cp, copyFile, chmod, realpath } = real
export const writeFile: typeof real.writeFile = () => {
  throw new Error('no file of the data folder is written without being flushed')
}

export async function open(path: string, flags?: string, mode?: number): Promise<FileHandle> {
  const handle =
    flags === 'r' || flags === undefined
      ? await real.open(path, flags, mode)
      : await onDisk('open', path, () => real.open(path, flags, mode))
  const sync = handle.sync.bind(handle)
  handle.sync = () => onDisk('sync', path, sync)
  const datasync = handle.datasync.bind(handle)
  handle.datasync = () => onDisk('sync', path, datasync)
  handle.writeFile = async (data) => writeFileSync(handle.fd, data as string)
  opened.set(handle.fd, path)
  return handle
}

export const rename: typeof real.rename = (from, to) => onDisk('rename', String(to), () => real.rename(from, to))
export const unlink: typeof real.unlink = (path) => onDisk('unlink', String(path), () => real.unlink(path))
export const truncate: typeof real.truncate = (path, length) =>
  onDisk('write', String(path), () => real.truncate(path, length))
export const link: typeof real.link = (from, to) => onDisk('link', String(to), () => real.link(from, to))
export const rm: typeof real.rm = (path, options) => onDisk('unlink', String(path), () => real.rm(path, options))
export const mkdir = (path: string, options?: { recursive?: boolean; mode?: number }) =>
  onDisk('mkdir', path, () => real.mkdir(path, options))
export const appendFile: typeof real.appendFile = (path, data, options) =>
  onDisk(
    'append',
    String(path),
    () => real.appendFile(path, data, options),
    () => appendFileSync(String(path), halfOf(data)),
  )
