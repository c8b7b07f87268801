import type { ConversationStore } from '../delivery/ports.ts'
import { type Disk, realDisk } from '../store/disk.ts'
import { openStore } from '../store/embedded.ts'
import { StoreError } from '../store/errors.ts'
import { keyFrom, openSeal, type Seal } from '../store/seal.ts'
import { checkFolderKeys, noteCurrentKey, sealedDisk } from '../store/sealedDisk.ts'
import { BadInput } from './badInput.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Variables that hold keys, or addresses and passwords that are as good as one. */
const SHORTEST = 12
const SECRET = /TOKEN|SECRET|KEY|PASS|DATABASE|WEBHOOK|_URL$/i

/**
 * The seal over conversations: `ZHICHENG_KEY` is what is written with, `ZHICHENG_OLD_KEYS` (with commas between) what can be read besides.
 * Without either nothing is encrypted. Throws BadInput for what is no key, never repeating it.
 */
export function sealTold(env: Environment): Seal {
  const current = env.ZHICHENG_KEY?.trim() ?? ''
  const old = (env.ZHICHENG_OLD_KEYS ?? '').split(/[,，\s]+/).filter((text) => text !== '')
  return openSeal(
    current === '' ? null : keyOf('ZHICHENG_KEY', current),
    old.map(keyOf.bind(null, 'ZHICHENG_OLD_KEYS')),
  )
}

function keyOf(variable: string, text: string): Buffer {
  const key = keyFrom(text)
  if (!key)
    throw new BadInput(`${variable}：应是 zhicheng data key 给的 44 个字符（32 字节的 base64），一个不能多不能少`)
  return key
}

/** Opens a folder that is written to with the current key. Throws as `diskOf` and `openStore` do; then nothing was changed. */
export async function openSealed(
  folder: string,
  seal: Seal,
  told?: (complaint: string) => void,
): Promise<ConversationStore> {
  const store = await openStore(folder, await diskOf(folder, seal), told)
  try {
    // Only now: the folder is ours.
    await noteCurrentKey(folder, seal, realDisk)
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}

/**
 * The disk on which a data folder is read and written. Throws BadInput when records may be there that were encrypted with a key that is
 * missing.
 */
export async function diskOf(folder: string, seal: Seal): Promise<Disk> {
  try {
    await checkFolderKeys(folder, seal, realDisk)
  } catch (error) {
    throw error instanceof StoreError ? new BadInput(error.message) : error
  }
  return sealedDisk(realDisk, seal)
}

/** Values of the environment that must never be shown, whatever goes wrong. */
export function secretsIn(env: Environment): string[] {
  return Object.entries(env).flatMap(([name, value]) => {
    // Shorter ones are words that may stand anywhere.
    if (value === undefined || value.length < SHORTEST || !SECRET.test(name)) return []
    const password = URL.canParse(value) ? new URL(value).password : ''
    return [...(password === '' ? [] : [password, decodeURIComponent(password)]), value, ...value.split(/[,，\s]+/)]
  })
}
