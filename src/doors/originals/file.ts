import { open, stat } from 'node:fs/promises'
import { BadInput } from '../badInput.ts'
import { sayMegabytes } from '../world.ts'
import { FILE_BYTES } from './limits.ts'

/** The bytes of a regular file. Throws {@link BadInput} for what is not there, no file, empty or too large. */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    // Asked before opening: to open a pipe would wait for somebody to write into it.
    regular(await stat(path), path)
    const handle = await open(path, 'r')
    try {
      const { size } = regular(await handle.stat(), path)
      const bytes = new Uint8Array(size)
      let read = 0
      while (read < size) {
        const { bytesRead } = await handle.read(bytes, read, size - read)
        if (bytesRead === 0) break
        read += bytesRead
      }
      return bytes.subarray(0, read)
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof BadInput) throw error
    const code = (error as NodeJS.ErrnoException).code
    const why = code === 'ENOENT' || code === 'ENOTDIR' ? '没有这个文件' : '读不了这个文件，请看看权限'
    throw new BadInput(`${why}：${path}`)
  }
}

interface Stats {
  readonly size: number
  isFile(): boolean
  isDirectory(): boolean
}

function regular(stats: Stats, path: string): Stats {
  if (stats.isDirectory()) throw new BadInput(`这是文件夹，不是文件：${path}。一次导入一个文件`)
  if (!stats.isFile()) throw new BadInput(`这不是普通文件（是管道或设备）：${path}`)
  if (stats.size === 0) throw new BadInput(`文件是空的：${path}`)
  if (stats.size > FILE_BYTES)
    throw new BadInput(
      `文件太大：最多 ${sayMegabytes(FILE_BYTES)}，这一份 ${sayMegabytes(stats.size)}。请导入文字版，不要扫描件`,
    )
  return stats
}
