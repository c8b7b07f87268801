import type { Incoming } from '../../src/delivery/ports.ts'
import type { Message } from '../../src/talk/protocol.ts'

/** Where in a durable step the process is killed: before it, with half of its bytes written, or right after it. */
export const PLACES = ['before', 'torn', 'after'] as const
export type Place = (typeof PLACES)[number]

/** One change of the disk, or one message leaving. */
export interface DurableStep {
  readonly what: 'open' | 'write' | 'append' | 'sync' | 'rename' | 'unlink' | 'mkdir' | 'link' | 'send'
  /** The first folder below the data folder, or the channel: `conversations`, `telegram`. */
  readonly where: string
}

/** How a process is to end: at a durable step of its own counted from 1 (`sends`: of messages only), or never by itself. */
export type Doom = { readonly at: number; readonly place: Place; readonly sends?: true } | null

/** What a process is begun with. */
export interface Life {
  readonly folder: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly doom: Doom
}

/** From the parent, a line each. */
export type Command =
  | { readonly kind: 'event'; readonly incoming: Incoming }
  | { readonly kind: 'time'; readonly now: number }
  /** Asks for {@link Told} `settled` when nothing is under way any more. */
  | { readonly kind: 'settle' }
  | { readonly kind: 'close' }

/** From the process, a line each; a line cut off by its death was never said. */
export type Told =
  | { readonly kind: 'open' }
  | { readonly kind: 'acknowledged'; readonly key: string; readonly id: string }
  | { readonly kind: 'rejected'; readonly key: string; readonly id: string; readonly reason: string }
  /** The message is with the network: whatever happens to the process now, it arrives. */
  | { readonly kind: 'arrived'; readonly key: string; readonly message: Message }
  /** `steps` so far; `next`: when somebody wants to be looked at again. */
  | { readonly kind: 'settled'; readonly steps: number; readonly next: string | null }
  /** Its last words. */
  | { readonly kind: 'dies'; readonly step: DurableStep; readonly place: Place }
  | { readonly kind: 'logged'; readonly level: 'warn' | 'error'; readonly text: string; readonly details: string }
  | { readonly kind: 'closed' }
