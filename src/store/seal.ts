import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { StoreError } from './errors.ts'
import { Damage } from './record-file.ts'

const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16
const MARK = 'sealed:'
const SEALED = /^sealed:([0-9a-f]{8}):([A-Za-z0-9+/=]+)$/

/** Encrypts records, and reads those encrypted with an earlier key. */
export interface Seal {
  /** Names the key new records are encrypted with; null where they are not. */
  readonly current: string | null
  /** Names of all keys there are. */
  readonly known: readonly string[]
  /**
   * `bind`: whose record it is, in whatever way. What was sealed for one cannot be opened as another's. Gives the text as it is where there
   * is no current key.
   */
  seal(text: string, bind: string): string
  /**
   * The reverse; a text that is not sealed is given back. Throws {@link StoreError} for a key that is not there, {@link Damage} for what is
   * not what was sealed.
   */
  open(text: string, bind: string): string
}

/** Nothing is encrypted, and nothing encrypted can be read. */
export const openly: Seal = openSeal(null, [])

/** A new key, for `ZHICHENG_KEY`. */
export function newKey(): string {
  return randomBytes(KEY_BYTES).toString('base64')
}

/** The key in base64 as bytes; null for what is none. */
export function keyFrom(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === KEY_BYTES && bytes.toString('base64') === text ? bytes : null
}

/** AES-256-GCM with a random nonce for each record. `current` null: what is written is not encrypted, what was can still be read. */
export function openSeal(current: Buffer | null, old: readonly Buffer[]): Seal {
  const keys = new Map([...old, ...(current ? [current] : [])].map((key) => [nameOf(key), key]))
  const writing = current ? { name: nameOf(current), key: current } : null
  return {
    current: writing?.name ?? null,
    known: [...keys.keys()],
    seal(text, bind) {
      if (!writing) return text
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', writing.key, iv).setAAD(boundTo(writing.name, bind))
      const bytes = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
      return `${MARK}${writing.name}:${Buffer.concat(bytes).toString('base64')}`
    },
    open(text, bind) {
      if (!text.startsWith(MARK)) return text
      const [, name = '', body = ''] = SEALED.exec(text) ?? []
      if (name === '') throw new Damage('加密的内容不完整')
      const key = keys.get(name)
      if (!key) throw missing([name], keys.size > 0)
      const bytes = Buffer.from(body, 'base64')
      if (bytes.length < IV_BYTES + TAG_BYTES) throw new Damage('加密的内容不完整')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
        .setAAD(boundTo(name, bind))
        .setAuthTag(bytes.subarray(-TAG_BYTES))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8')
      } catch {
        throw new Damage('加密的内容对不上')
      }
    },
  }
}

/** Which key a text is sealed with; null for none. */
export function sealedWith(text: string): string | null {
  return SEALED.exec(text)?.[1] ?? null
}

/** Throws {@link StoreError} when some of what is kept is sealed with keys that are not there. */
export function checkKeys(seal: Seal, used: readonly string[]): void {
  const lacking = used.filter((name) => !seal.known.includes(name))
  if (lacking.length > 0) throw missing(lacking, seal.known.length > 0)
}

function missing(names: readonly string[], some: boolean): StoreError {
  const how = some
    ? '现在的 ZHICHENG_KEY 不是那一把：换回原来的，或把原来的放进 ZHICHENG_OLD_KEYS'
    : '要把那一把设在环境变量 ZHICHENG_KEY 里'
  return new StoreError(`数据是加密的（密钥编号 ${names.join('、')}），${how}。数据都在，没有动`)
}

const nameOf = (key: Buffer) => createHash('sha256').update('zhicheng key').update(key).digest('hex').slice(0, 8)
const boundTo = (name: string, bind: string) => Buffer.from(`zhicheng 1 ${name} ${bind}`)
