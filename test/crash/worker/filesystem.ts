import { appendFileSync, promises as real, writeSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { onDisk } from './steps.ts'

/*
 * Stands in for `node:fs/promises` in the process that is to die: the same files, but every change of the disk is a durable step.
 * Whatever way a file is written, the store's own or a library's, it passes here.
 */

export const { readFile, readdir, stat, statfs, lstat, access, mkdtemp, cp, copyFile, chmod, realpath } = real
export const writeFile: typeof real.writeFile = () => {
  throw new Error('no file of the data folder is written without being flushed')
}

const halfOf = (data: unknown) => {
  const bytes = Buffer.from(typeof data === 'string' ? data : (data as Uint8Array))
  return bytes.subarray(0, Math.floor(bytes.length / 2))
}

export async function open(path: string, flags?: string, mode?: number): Promise<FileHandle> {
  const handle =
    flags === 'r' || flags === undefined
      ? await real.open(path, flags, mode)
      : await onDisk('open', path, () => real.open(path, flags, mode))
  const sync = handle.sync.bind(handle)
  const write = handle.writeFile.bind(handle)
  handle.sync = () => onDisk('sync', path, sync)
  handle.writeFile = (data, options) =>
    onDisk(
      'write',
      path,
      () => write(data, options),
      () => writeSync(handle.fd, halfOf(data)),
    )
  return handle
}

export const rename: typeof real.rename = (from, to) => onDisk('rename', String(to), () => real.rename(from, to))
export const unlink: typeof real.unlink = (path) => onDisk('unlink', String(path), () => real.unlink(path))
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
