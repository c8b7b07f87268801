import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { shanghaiMoment } from '../delivery/shanghai.ts'
import type { LocalDate } from '../dossier/date.ts'
import { BadInput } from './badInput.ts'
import { compose, type House } from './compose.ts'
import type { Door } from './door.ts'

/** The day in Asia/Shanghai at a moment. */
export function shanghaiDay(moment: Date): LocalDate {
  return shanghaiMoment(moment.getTime()).slice(0, 10)
}

/** Collects a stream; throws {@link BadInput} as soon as it is longer than `limit`, without taking in the rest. */
export async function collect(stream: Readable, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > limit) throw new BadInput(`输入太大：最多 ${sayMegabytes(limit)}，请分成几份`)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

export function sayMegabytes(bytes: number): string {
  return `${Number((bytes / 1_000_000).toFixed(1))} MB`
}

/** The real world: process streams, the disk, the clock. A reader that hangs up (`| head`) ends us quietly. */
export function realDoor(): Omit<Door, 'end'> {
  const houses = new Map<string | undefined, House>()
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(0)
    })
  }
  return {
    out: (line) => {
      process.stdout.write(`${line}\n`)
    },
    err: (line) => {
      process.stderr.write(`${line}\n`)
    },
    read: (file, limit) => readBytes(file, limit),
    today: () => shanghaiDay(new Date()),
    house: (data) => {
      const house = houses.get(data) ?? compose(undefined, { data })
      houses.set(data, house)
      return house
    },
    line: firstLine,
  }
}

/** The next line typed; empty when standard input ends. */
async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
    // A terminal left open would keep the process alive.
    process.stdin.destroy()
  }
}

async function readBytes(file: string, limit: number): Promise<Uint8Array> {
  try {
    return await collect(file === '-' ? process.stdin : createReadStream(file), limit)
  } catch (error) {
    if (error instanceof BadInput) throw error
    const code = (error as NodeJS.ErrnoException).code
    const why = code === 'ENOENT' ? '没有这个文件' : code === 'EISDIR' ? '这是文件夹，不是文件' : '读不了这个文件'
    throw new BadInput(`${why}：${file}`)
  }
}
