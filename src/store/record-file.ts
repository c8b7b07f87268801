import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import type { Conversation, ConversationKey } from '../delivery/ports.ts'
import type { Disk } from './disk.ts'
import { diskFailure, StoreError } from './errors.ts'

/** What one file holds. The key is inside, since the file's name is only its hash. */
export interface StoredConversation {
  readonly key: ConversationKey
  readonly conversation: Conversation
}

/** The content of a file is not what was written; the message says how it was noticed. */
export class Damage extends Error {
  override readonly name = 'Damage'
}

const FORMAT = 1

export function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Two lines of JSON: format and checksum, then the record. The checksum is taken of the format's number and the record;
 * later formats keep to this, so that a later release's file is told from a damaged one.
 */
export function encode(stored: object): string {
  const body = JSON.stringify(stored)
  return `${JSON.stringify({ format: FORMAT, sha256: sumOf(FORMAT, body) })}\n${body}\n`
}

function sumOf(format: number | undefined, body: string | Buffer): string {
  return createHash('sha256').update(`${format}\n`).update(body).digest('hex')
}

/** The reverse of {@link encode}: what is in it, and in which format. Throws {@link Damage}. */
export function decoded<T>(bytes: Buffer): { readonly format: number | undefined; readonly stored: Partial<T> } {
  const lineEnd = bytes.indexOf('\n')
  const header = parse<{ format: number; sha256: string }>(bytes.subarray(0, Math.max(lineEnd, 0)), '首行无法读取')
  if (lineEnd === bytes.length - 1 || bytes.at(-1) !== 0x0a) throw new Damage('文件不完整')
  const body = bytes.subarray(lineEnd + 1, -1)
  if (header.sha256 !== sumOf(header.format, body)) throw new Damage('校验和不符')
  return { format: header.format, stored: parse<T>(body, '内容无法读取') }
}

const SEALED_FORMAT = 2

/** The same around a text that is not to be looked into: an encrypted record. */
export function encodeText(text: string): string {
  const body = JSON.stringify(text)
  return `${JSON.stringify({ format: SEALED_FORMAT, sha256: sumOf(SEALED_FORMAT, body) })}\n${body}\n`
}

/** The text in such a file; null for a file of another kind. Throws {@link Damage}. */
export function decodedText(bytes: Buffer): string | null {
  if (!bytes.subarray(0, 12).equals(Buffer.from(`{"format":${SEALED_FORMAT},`))) return null
  const lineEnd = bytes.indexOf('\n')
  const header = parse<{ sha256: string }>(bytes.subarray(0, Math.max(lineEnd, 0)), '首行无法读取')
  if (lineEnd === bytes.length - 1 || bytes.at(-1) !== 0x0a) throw new Damage('文件不完整')
  const body = bytes.subarray(lineEnd + 1, -1)
  if (header.sha256 !== sumOf(SEALED_FORMAT, body)) throw new Damage('校验和不符')
  return JSON.parse(body.toString('utf8'))
}

/** Which version of a record a file holds, as it is kept: the checksum in its first line. Throws {@link Damage}. */
export function versionIn(bytes: Buffer): string {
  if (decodedText(bytes) === null) decoded(bytes)
  return parse<{ sha256: string }>(bytes.subarray(0, bytes.indexOf('\n')), '首行无法读取').sha256 ?? ''
}

/** The same; empty where there is no file, or one that is damaged. */
export function versionFound(bytes: Buffer | null): string {
  try {
    return bytes ? versionIn(bytes) : ''
  } catch (error) {
    if (error instanceof Damage) return ''
    throw error
  }
}

/** A conversation's file read. Throws {@link Damage}, or a StoreError for a file of a later release. */
export function decode(bytes: Buffer, file: string): StoredConversation {
  if (decodedText(bytes) !== null)
    throw new StoreError(`${file} 是加密的，要把密钥设在环境变量 ZHICHENG_KEY 里。数据都在，没有动`)
  const { format: written, stored } = decoded<StoredConversation>(bytes)
  const format: unknown = stored.conversation?.format
  if (written !== FORMAT || format !== 1) {
    throw new StoreError(`${file} 由更新的版本写成（格式 ${written}.${format}），请用新版本打开这个数据文件夹`)
  }
  if (typeof stored.key !== 'string' || !stored.conversation) throw new Damage('内容不是会话记录')
  return { key: stored.key, conversation: stored.conversation }
}

/** The checksum vouches for the shape of a record; a header may hold anything. */
function parse<T>(bytes: Buffer, complaint: string): Partial<T> {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    if (value !== null && typeof value === 'object') return value
  } catch {}
  throw new Damage(complaint)
}

/** The one temporary name a record ever has, so that a crash leaves at most one and removing the record finds it. */
export function temporaryOf(file: string): string {
  return `${file}.tmp`
}

/** Durable and all or nothing. Rejects with StoreError; `doing` says in it what we were about. */
export async function writeWhole(file: string, stored: object, disk: Disk, doing: string): Promise<void> {
  const temporary = temporaryOf(file)
  try {
    await disk.write(temporary, encode(stored))
    await disk.rename(temporary, file)
    await disk.syncFolder(dirname(file))
  } catch (error) {
    // On a full disk the half-written file would only take up more of it.
    await disk.unlink(temporary).catch(() => {})
    throw diskFailure(doing, file, error)
  }
}
