import type { Message, TalkEvent } from '../talk/protocol.ts'

/** Where a conversation is held: `telegram:12345`. Stable over restarts; never shown to anybody. */
export type ConversationKey = string

/** One thing a person did, as a channel hands it in. */
export interface Incoming {
  readonly key: ConversationKey
  /** Unique within the conversation (Telegram: the update id). The same id again is the same message. */
  readonly id: string
  readonly event: TalkEvent
}

/** A message on its way out. */
export interface OutboxEntry {
  /** `3.0`: turn and place within the turn. */
  readonly id: string
  readonly message: Message
  /**
   * `waiting` may be sent; `sending` was begun (found after a crash: its fate is unknown);
   * `uncertain` may or may not have arrived and is not sent again; `refused` will never arrive.
   */
  readonly status: 'waiting' | 'sending' | 'uncertain' | 'refused'
  readonly reason?: string
}

/** All that is kept of a conversation; one record, one commit. */
export interface Conversation {
  readonly format: 1
  /** The talk's own state, plain JSON. */
  readonly state: unknown
  /** Ids of the last messages handled, oldest first, bounded. */
  readonly handled: readonly string[]
  /** Turns taken so far. */
  readonly turn: number
  /** What was not yet surely sent, in order. Entries that were sent are removed. */
  readonly outbox: readonly OutboxEntry[]
}

/**
 * Where conversations rest. `commit` is durable when it resolves, replaces the whole record, and is all or nothing.
 * Its cost does not depend on how many conversations are kept. One process at a time.
 */
export interface ConversationStore {
  load(key: ConversationKey): Promise<Conversation | null>
  commit(key: ConversationKey, conversation: Conversation): Promise<void>
  /** Gone from every file. */
  remove(key: ConversationKey): Promise<void>
  /** Conversations whose outbox is not empty, without reading all the others. */
  unsent(): Promise<ConversationKey[]>
  /** All conversations, for counting and moving; not used while serving. */
  keys(): AsyncIterable<ConversationKey>
  close(): Promise<void>
}

/** What became of one attempt to send. */
export type SendOutcome =
  | { readonly kind: 'sent' }
  /** Surely not sent, may be tried again after so many milliseconds (429 with retry_after, refused connection, 5xx). */
  | { readonly kind: 'later'; readonly afterMs: number; readonly reason: string }
  /** Will never be sent: blocked, chat gone, malformed. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nobody knows: the request left and no answer came. */
  | { readonly kind: 'uncertain'; readonly reason: string }

/** The way out of one channel. Never throws. */
export interface Sender {
  send(key: ConversationKey, message: Message): Promise<SendOutcome>
}
