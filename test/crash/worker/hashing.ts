import { sha256 } from '@noble/hashes/sha2.js'

/*
 * Stands in for `node:crypto`, whose objects a snapshot of a heap cannot hold: the same sums, in JavaScript.
 */

interface Hash {
  update(part: string | Uint8Array): Hash
  digest(encoding?: BufferEncoding): string | Buffer
}

export function createHash(name: string): Hash {
  if (name !== 'sha256') throw new Error(`no ${name} here`)
  const sum = sha256.create()
  const hash: Hash = {
    update(part) {
      sum.update(typeof part === 'string' ? Uint8Array.from(Buffer.from(part)) : Uint8Array.from(part))
      return hash
    },
    digest(encoding) {
      const bytes = Buffer.from(sum.digest())
      return encoding ? bytes.toString(encoding) : bytes
    },
  }
  return hash
}

export function randomUUID(): string {
  const digits = (count: number) =>
    Array.from({ length: count }, () => Math.floor(Math.random() * 16).toString(16)).join('')
  return [8, 4, 4, 4, 12].map(digits).join('-')
}

const unused = () => {
  throw new Error('not for this process')
}
export const timingSafeEqual = unused
export const createHmac = unused
export const createCipheriv = unused
export const createDecipheriv = unused
export const randomBytes = unused
