import type { LocalDate } from '../dossier/date.ts'
import type { AnyEvent, Message, Paper } from '../talk/protocol.ts'

/** Where a conversation is held: `telegram:12345`. Stable over restarts; never shown to anybody. */
export type ConversationKey = string

/** One thing a person did, as a channel hands it in. */
export interface Incoming {
  readonly key: ConversationKey
  /** Unique within the conversation (Telegram: the update id). The same id again is the same message. */
  readonly id: string
  readonly event: AnyEvent
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
  /** Sent of our own accord, not in answer to anybody. */
  readonly unasked?: Unasked
}

/** What a message that nobody asked for is: which occasions it settles, and how long it is still true. */
export interface Unasked {
  /** Names of the occasions, the talk's own. */
  readonly refs: readonly string[]
  /** Milliseconds since 1970; after that it is not sent but thought over anew. Null: always true. */
  readonly until: number | null
}

/** When a conversation has to be looked at again though nobody said anything. */
export interface Wake {
  /** `2022-10-13T09:00`, Shanghai. */
  readonly at: string
  /** What the moment was reckoned from; when that changes, it is reckoned anew. */
  readonly stamp: string
  readonly group?: true
}

/**
 * What became of the messages sent of our own accord. Always `due` = sent + uncertain + refused + missed + what still
 * waits in the outbox.
 */
export interface Dues {
  readonly due: number
  readonly sent: number
  readonly uncertain: number
  readonly refused: number
  readonly missed: number
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
  readonly wake?: Wake
  readonly dues?: Dues
  /**
   * Erased at the applicant's wish: `state` is null and only the farewell is still to be sent; then the record goes too.
   * A store that has put older copies aside erases them with the commit that says so.
   */
  readonly forgotten?: true
}

/**
 * Where conversations rest. `commit` is durable when it resolves, replaces the whole record, and is all or nothing.
 * Its cost does not depend on how many conversations are kept. One process at a time.
 * When `commit` or `remove` rejects, the record is whole: the old one or, if only the confirmation failed, the new one.
 */
export interface ConversationStore {
  /** Null for somebody new. Throws {@link DamagedRecord} once for a record that cannot be read; after that it is null. */
  load(key: ConversationKey): Promise<Conversation | null>
  commit(key: ConversationKey, conversation: Conversation): Promise<void>
  /** Gone from every file, copies put aside included. Removing what is not there is no error. */
  remove(key: ConversationKey): Promise<void>
  /** Conversations whose outbox is not empty, without reading all the others. */
  unsent(): Promise<ConversationKey[]>
  /** Conversations with a {@link Wake}, without reading all the others; a damaged record is left out. */
  waking(): AsyncIterable<{ readonly key: ConversationKey; readonly wake: Wake }>
  /**
   * All conversations, for counting and moving; not used while serving.
   * Gives every whole one first, then throws {@link DamagedRecord} if there were others.
   */
  keys(): AsyncIterable<ConversationKey>
  close(): Promise<void>
}

/** A record that cannot be read. The store has put it aside; the message says in Chinese where and what to do. */
export class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord'
}

/** What became of one attempt to send. */
export type SendOutcome =
  | { readonly kind: 'sent' }
  /** Surely not sent, may be tried again after so many milliseconds (429 with retry_after, refused connection, 5xx). */
  | { readonly kind: 'later'; readonly afterMs: number; readonly reason: string }
  /**
   * Will never be sent: blocked, chat gone, malformed. `chatGone` when nothing else can reach this chat either:
   * what still waits for it is dropped too.
   */
  | { readonly kind: 'refused'; readonly reason: string; readonly chatGone?: boolean }
  /** Nobody knows: the request left and no answer came. */
  | { readonly kind: 'uncertain'; readonly reason: string }

/** A paper as a file; null where it could not be made. Never throws. */
export type Printer = (
  paper: Paper,
) => Promise<{ readonly name: string; readonly kind: 'document' | 'photo'; readonly bytes: Uint8Array } | null>

export interface SendHow {
  /** One of many that nobody waits for: whoever is in a talk goes first. */
  readonly bulk?: boolean
}

/**
 * The way out of one channel. Never throws, and always answers in bounded time (a request without an answer is
 * `uncertain`): later messages of the same conversation wait for it. A `reason` goes to the log, so it must not quote
 * the message.
 */
export interface Sender {
  send(key: ConversationKey, message: Message, how?: SendHow): Promise<SendOutcome>
}

/** A question nobody could answer, as the association sees it: nothing of who asked. */
export interface UnansweredQuestion {
  /** The same again is the same asking, delivered twice. Says nothing of the conversation. */
  readonly id: string
  readonly question: string
  /** Plan spoken of; null when none was known. */
  readonly plan: string | null
  readonly on: LocalDate
}

/** Where they are kept. `keep` is durable when it resolves; keeping the same id twice does no harm. */
export interface QuestionBox {
  keep(question: UnansweredQuestion): Promise<void>
}
