import type { Conversation, ConversationKey } from '../../delivery/ports.ts'
import { StoreError } from '../errors.ts'
import { Damage, sha256 } from '../record-file.ts'
import { openly, type Seal } from '../seal.ts'

/** What is read of a row. */
export interface Row {
  readonly key: ConversationKey
  readonly body: string
  readonly sum: string
}

/** A record as text, sealed if it is to be, with a checksum that also vouches for whose it is. */
export function written(
  key: string,
  record: object,
  seal: Seal = openly,
): { readonly body: string; readonly sum: string } {
  const body = seal.seal(JSON.stringify(record), key)
  return { body, sum: sumOf(key, body) }
}

/** The reverse. Throws {@link Damage} when it is not what was written, {@link StoreError} when a later release wrote it. */
export function readRow<T extends { readonly format: number } = Conversation>(
  { key, body, sum }: Row,
  seal: Seal = openly,
): T {
  if (sum !== sumOf(key, body)) throw new Damage('校验和不符')
  const record: T = JSON.parse(seal.open(body, key))
  if (record.format !== 1)
    throw new StoreError(`数据库里有由更新的版本写成的记录（格式 ${record.format}），请用新版本打开`)
  return record
}

const sumOf = (key: string, body: string) => sha256(`${key}\n${body}`)
