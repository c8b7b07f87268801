import { createHash } from 'node:crypto'
import type { ConversationKey } from './ports.ts'

/** Where trouble is told; a pino logger fits. Never gets what people wrote or what is known of them. */
export interface Log {
  info(details: object, text: string): void
  warn(details: object, text: string): void
  error(details: object, text: string): void
}

/** For those nobody listens to. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} }

/** A conversation as it appears in the log: enough to find its file (same first letters), not to find the person. */
export function tagOf(key: ConversationKey): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 10)
}

/** An error of our own code without its message, which may quote what it failed on: its kind and where it arose. */
export function traceOf(error: unknown): { readonly kind: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { kind: error.name, at: frames.slice(0, 8).map((line) => line.trim()) }
}

/** What a store's error says: written for the operator, never quoting a record. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
