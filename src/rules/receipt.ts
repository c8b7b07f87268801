import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** JSON with sorted keys, so that the order in which facts were told does not matter. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
      .join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

/** Hash of the rules, the facts and the date: the same in gives the same out. */
export function receiptOf(rulesHash: string, facts: unknown, asOf: string, target: string | null): string {
  return bytesToHex(sha256(utf8ToBytes([rulesHash, canonical(facts), asOf, target ?? ''].join('\n'))))
}
