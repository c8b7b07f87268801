import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** JSON with sorted keys, so that the order in which facts were told does not matter. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  let text = ''
  for (const key of Object.keys(value).sort()) {
    const item = (value as Readonly<Record<string, unknown>>)[key]
    if (item !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(item)}`
  }
  return `{${text}}`
}

/** Hash of the rules, the facts and the date: the same in gives the same out. */
export function receiptOf(rulesHash: string, facts: unknown, asOf: string, target: string | null): string {
  return bytesToHex(sha256(utf8ToBytes([rulesHash, canonical(facts), asOf, target ?? ''].join('\n'))))
}
