import { inflateRawSync } from 'node:zlib'
import { BadInput } from '../badInput.ts'
import { sayMegabytes } from '../world.ts'

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: Buffer
}

const ENTRIES = 5000

/** The archive is not one, or is cut off. */
export class BrokenZip extends Error {
  override readonly name = 'BrokenZip'
}

/** The parts of a ZIP archive, still packed. Throws {@link BrokenZip}. */
export function entriesOf(bytes: Uint8Array): Entry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = zip.lastIndexOf('PK\u0005\u0006')
    if (end < 0) throw new BrokenZip()
    const count = zip.readUInt16LE(end + 10)
    if (count > ENTRIES) throw new BrokenZip()
    let at = zip.readUInt32LE(end + 16)
    return Array.from({ length: count }, () => {
      if (zip.readUInt32LE(at) !== 0x02014b50) throw new BrokenZip()
      const [title, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place))
      const from = at + 46
      const local = zip.readUInt32LE(at + 42)
      const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      const entry: Entry = {
        name: zip.toString('utf8', from, from + (title ?? 0)),
        method: zip.readUInt16LE(at + 10),
        packed: zip.subarray(data, data + zip.readUInt32LE(at + 20)),
      }
      at = from + (title ?? 0) + (extra ?? 0) + (comment ?? 0)
      return entry
    })
  } catch {
    throw new BrokenZip()
  }
}

/**
 * Unpacks parts, all of them together to no more than `limit` bytes, whatever the archive says of their size. Throws
 * {@link BadInput} beyond that, {@link BrokenZip} for what cannot be unpacked.
 */
export function unpack(entries: readonly Entry[], limit: number): Map<string, Buffer> {
  let left = limit
  return new Map(
    entries.map(({ name, method, packed }) => {
      const bytes = method === 0 ? packed : inflate(packed, method, left)
      left -= bytes.length
      if (left < 0) throw tooLarge(limit)
      return [name, bytes]
    }),
  )

  function inflate(packed: Buffer, method: number, most: number): Buffer {
    if (method !== 8) throw new BrokenZip()
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit)
      throw new BrokenZip()
    }
  }
}

const tooLarge = (limit: number) =>
  new BadInput(`这份 Word 文件展开后太大：最多 ${sayMegabytes(limit)}。请只留通知的文字，另存一份再导入`)
