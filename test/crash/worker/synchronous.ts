// biome-ignore lint/style/useNodejsImportProtocol: node:fs is what is stood in for here.
import * as real from 'fs'
import { onDisk, onDiskNow } from './steps.ts'

/*
 * Stands in for `node:fs` in the process that is to die, as `filesystem.ts` does for its promises: every change of the disk made while
 * everything else waits is a durable step.
 */

export const { close, createReadStream, mkdirSync, promises, readdirSync, readFileSync, statSync, existsSync } = real

/** Which file is open for writing under a number; the last one that was. */
export const opened = new Map<number, string>()

export function halfOf(data: unknown): Buffer {
  const bytes = Buffer.from(typeof data === 'string' ? data : (data as Uint8Array))
  return bytes.subarray(0, Math.floor(bytes.length / 2))
}

export function openSync(path: string, flags: string, mode?: number): number {
  const open = () => real.openSync(path, flags, mode)
  const descriptor = flags === 'r' ? open() : onDiskNow('open', path, open)
  if (flags === 'r') opened.delete(descriptor)
  else opened.set(descriptor, path)
  return descriptor
}

export function writeFileSync(file: string | number, data: string): void {
  const path = typeof file === 'number' ? opened.get(file) : file
  if (path === undefined) throw new Error('written to a file nobody opened for writing')
  onDiskNow(
    'write',
    path,
    () => real.writeFileSync(file, data),
    () => real.writeFileSync(file, halfOf(data)),
  )
}

export function renameSync(from: string, to: string): void {
  onDiskNow('rename', to, () => real.renameSync(from, to))
}

export function closeSync(descriptor: number): void {
  opened.delete(descriptor)
  real.closeSync(descriptor)
}

/** Of a folder it is no step of its own: what it makes lasting is counted where it is changed. */
export function fsync(descriptor: number, done: (error: Error | null) => void): void {
  const path = opened.get(descriptor)
  if (path === undefined) {
    real.fsync(descriptor, done)
    return
  }
  const flushed = () =>
    new Promise<void>((resolve, reject) => {
      real.fsync(descriptor, (error) => (error ? reject(error) : resolve()))
    })
  onDisk('sync', path, flushed).then(
    () => done(null),
    (error: Error) => done(error),
  )
}
