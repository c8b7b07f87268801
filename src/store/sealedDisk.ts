import { basename, dirname, join } from 'node:path'
import type { Disk } from './disk.ts'
import { diskFailure, StoreError } from './errors.ts'
import { decodedText, encodeText } from './record-file.ts'
import { checkKeys, type Seal } from './seal.ts'

const RECORD = /^([0-9a-f]{64})\.json(?:\.tmp)?$/
const KEYS = 'keys.json'
const NAME_OF_KEY = /^[0-9a-f]{8}$/

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
  const keptAs = (file: string, text: string) => {
    const name = nameOf(file)
    return name === null || seal.current === null ? text : encodeText(seal.seal(text, name))
  }
  return {
    ...disk,
    read: async (file) => opened(file, await disk.read(file)),
    readNow: (file) => opened(file, disk.readNow(file)),
    keptAs,
    openedAs: (file, kept) => opened(file, kept) ?? kept,
    write: (file, text) => disk.write(file, keptAs(file, text)),
  }
}

/** The name of a conversation's record, wherever it lies. */
function nameOf(file: string): string | null {
  const isOurs = basename(dirname(dirname(file))) === 'conversations'
  return isOurs ? (RECORD.exec(basename(file))?.[1] ?? null) : null
}

/**
 * Compares the keys with those the records of a folder may be sealed with. Throws {@link StoreError}, in Chinese, when one is missing.
 * Changes nothing.
 */
export async function checkFolderKeys(folder: string, seal: Seal, disk: Disk): Promise<void> {
  const used = await keysOf(folder, disk)
  try {
    checkKeys(seal, used)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    const where = join(folder, KEYS)
    throw new StoreError(
      `${error.message}。编号记在 ${where}；要是从来没有加密过，删掉这个文件再启动，读的时候自己认得`,
    )
  }
}

/**
 * Notes the key records are sealed with from now on, before the first of them is. Only for whoever holds the folder's lock: a command
 * that is refused must not leave behind that the folder needs its key.
 */
export async function noteCurrentKey(folder: string, seal: Seal, disk: Disk): Promise<void> {
  if (seal.current === null) return
  const used = await keysOf(folder, disk)
  if (!used.includes(seal.current)) await noteKeys(folder, [...used, seal.current], disk)
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
    if (Array.isArray(names) && names.every((name) => typeof name === 'string' && NAME_OF_KEY.test(name))) return names
  } catch {}
  throw new StoreError(
    `记着密钥编号的文件坏了：${file}。会话都在，没有动。从来没有加密过：删掉它再启动。加密过：先设好 ZHICHENG_KEY（换过密钥的，旧的放进 ZHICHENG_OLD_KEYS），再删掉它启动，会重新记下`,
  )
}
