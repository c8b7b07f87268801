import type { Disk } from './disk.ts'

/** Flushes files; one that could not be flushed is filled anew before the next attempt, since the system may say then that it is done. */
export interface Flushing {
  /** `whole`: what the file should hold, by what is found in it; asked only after a failure. Rejects with the system's own error. */
  flush(file: string, whole: (found: Buffer) => Promise<string | Buffer>): Promise<void>
  /** It could not be flushed the last time: what is read there may be what stood there before. */
  doubts(file: string): boolean
}

export function flushing(disk: Pick<Disk, 'flush' | 'flushAnew'>): Flushing {
  const doubtful = new Set<string>()
  return {
    async flush(file, whole) {
      try {
        await (doubtful.has(file) ? disk.flushAnew(file, whole) : disk.flush(file))
        doubtful.delete(file)
      } catch (error) {
        doubtful.add(file)
        throw error
      }
    },
    doubts: (file) => doubtful.has(file),
  }
}
