import { basename, dirname, join } from 'node:path'
import type { Disk } from './disk.ts'
import { diskFailure, StoreError } from './errors.ts'
import { decodedText, encodeText } from './record-file.ts'
import { checkKeys, type Seal } from './seal.ts'

const RECORD = /^([0-9a-f]{64})\.json(?:\.tmp)?$/
const KEYS = 'keys.json'

/**
 * A disk on which the records of conversations are encrypted, each bound to the name of its file, which follows from the conversation's
 * key. The checksum is taken of what is on the disk: whether a file is damaged can be told without any key. What else is kept stays as
 * it is.
 */
export function sealedDisk(disk: Disk, seal: Seal): Disk {
  const opened = (file: string, bytes: Buffer | null) => {
    const name = nameOf(file)
    const text = bytes && name !== null ? decodedText(bytes) : null
    return text === null || name === null ? bytes : Buffer.from(seal.open(text, name))
  }
  return {
    ...disk,
    read: async (file) => opened(file, await disk.read(file)),
    readNow: (file) => opened(file, disk.readNow(file)),
    async write(file, text) {
      const name = nameOf(file)
      await disk.write(file, name === null || seal.current === null ? text : encodeText(seal.seal(text, name)))
    },
  }
}

/** The name of a conversation's record, wherever it lies. */
function nameOf(file: string): string | null {
  const isOurs = basename(dirname(dirname(file))) === 'conversations'
  return isOurs ? (RECORD.exec(basename(file))?.[1] ?? null) : null
}

/**
 * Compares the keys with those the records of a folder may be sealed with, and notes the one that is used from now on. Throws
 * {@link StoreError}, in Chinese, when one is missing; nothing is changed then.
 */
export async function checkFolderKeys(folder: string, seal: Seal, disk: Disk, writes: boolean): Promise<void> {
  const used = await keysOf(folder, disk)
  checkKeys(seal, used)
  if (writes && seal.current !== null && !used.includes(seal.current))
    await noteKeys(folder, [...used, seal.current], disk)
}

/** Notes which keys records of the folder may be sealed with. */
export async function noteKeys(folder: string, names: readonly string[], disk: Disk): Promise<void> {
  const file = join(folder, KEYS)
  try {
    await disk.makeFolder(folder)
    await disk.write(`${file}.tmp`, `${JSON.stringify(names)}\n`)
    await disk.rename(`${file}.tmp`, file)
    await disk.syncFolder(folder)
  } catch (error) {
    throw diskFailure('记下密钥的编号', file, error)
  }
}

async function keysOf(folder: string, disk: Disk): Promise<string[]> {
  const file = join(folder, KEYS)
  const bytes = await disk.read(file).catch((error: unknown) => {
    throw diskFailure('读取密钥的编号', file, error)
  })
  if (bytes === null) return []
  try {
    const names: unknown = JSON.parse(bytes.toString('utf8'))
    if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return names
  } catch {}
  throw new StoreError(`${file} 读不出来：删掉它再启动；数据有没有加密，读的时候自己认得`)
}
