import type { LocalDate } from '../dossier/date.ts'
import type { Audience, Order, Standing } from '../talk/admin/order.ts'
import type { AnyEvent, Message, Paper } from '../talk/protocol.ts'

/** Where a conversation is held: `telegram:12345`. Stable over restarts; never shown to anybody. */
export type ConversationKey = string

/** One thing a person did, as a channel hands it in. */
export interface Incoming {
  readonly key: ConversationKey
  /** Unique within the conversation (Telegram: the update id). The same id again is the same message. */
  readonly id: string
  readonly event: AnyEvent | Moved
}

/** A chat goes on under another key: all that is kept of it, and what waits to be said there, goes along. */
export interface Moved {
  readonly kind: 'moved'
  readonly to: ConversationKey
  readonly today: LocalDate
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
  /** Of a broadcast: its id. */
  readonly announcement?: string
}

/** What became of a broadcast in a conversation; `failed` never arrived though the chat is there. */
export type Fate = 'sent' | 'uncertain' | 'refused' | 'failed'

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
  /** The day on which somebody last said something here. */
  readonly lastWord?: LocalDate
  /** Broadcasts that reached their end here, oldest first, bounded. */
  readonly announced?: readonly { readonly id: string; readonly fate: Fate }[]
  /**
   * Erased at the applicant's wish: `state` is null and only the farewell is still to be sent; then the record goes too.
   * A store that has put older copies aside erases them with the commit that says so.
   */
  readonly forgotten?: true
  /** It goes on under this key. What is still in here is on its way there; after that only the way is left. */
  readonly moved?: ConversationKey
}

/**
 * Where conversations rest. `commit` is durable when it resolves, replaces the whole record, and is all or nothing.
 * Its cost does not depend on how many conversations are kept. One process at a time, unless it is {@link SharedStore}.
 * When `commit` or `remove` rejects, the record is whole: the old one or, if only the confirmation failed, the new one.
 */
export interface ConversationStore {
  /** Null for somebody new. Throws {@link DamagedRecord} once for a record that cannot be read; after that it is null. */
  load(key: ConversationKey): Promise<Conversation | null>
  commit(key: ConversationKey, conversation: Conversation): Promise<void>
  /**
   * From now on the entry, which waits in the record as committed, is loaded as `sending`: durable like a commit, until the next one, and
   * much cheaper. Left out where a commit is as cheap.
   */
  begin?(key: ConversationKey, entry: string): Promise<void>
  /** How many copies of this conversation lie aside that cannot be read. Left out where nothing can be damaged. */
  damagedCopies?(key: ConversationKey): Promise<number>
  /** Gone from every file, copies put aside included. Removing what is not there is no error. */
  remove(key: ConversationKey): Promise<void>
  /** Conversations whose outbox is not empty, without reading all the others. */
  unsent(): Promise<ConversationKey[]>
  /** Conversations with a {@link Wake}, without reading all the others; a damaged record is left out. */
  waking(): AsyncIterable<{ readonly key: ConversationKey; readonly wake: Wake }>
  /**
   * All conversations as they are on the disk at some moment of the reading, one after the other; those that cannot be read are left out
   * and left alone. May be used while serving.
   */
  records(): AsyncIterable<{ readonly key: ConversationKey; readonly conversation: Conversation }>
  /**
   * All conversations, for counting and moving; not used while serving.
   * Gives every whole one first, then throws {@link DamagedRecord} if there were others.
   */
  keys(): AsyncIterable<ConversationKey>
  close(): Promise<void>
  /** Of a store that several processes use at once. */
  readonly shared?: SharedStore
}

/**
 * What several processes over one store need of it, so that each message is handled and sent by one of them. A conversation's
 * courier is the process that sends what waits there; one that died is none.
 */
export interface SharedStore {
  /**
   * Runs the work alone in this conversation, among all processes. What is loaded in it and committed first is one transaction; after
   * that commit nothing more of this conversation is saved in it.
   */
  alone<T>(key: ConversationKey, work: () => Promise<T>): Promise<T>
  /** Within `alone`, after loading: whether another living process is its courier. */
  isElsewhere(key: ConversationKey): Promise<boolean>
  /** Within `alone`: from its commit, or its end, on this process is the courier, or nobody. Gives whether that is a change. */
  hand(key: ConversationKey, here: boolean): boolean
  /** Makes this process the courier of conversations in which something waits and that have none; only of these channels, some at a time. */
  takeLeft(channels: readonly string[]): Promise<ConversationKey[]>
  /**
   * Conversations to look at now, some at a time, each given to one process only (to another when this one takes too long): their
   * moment has come by `now` (`2022-10-13T09:00`), or what it was reckoned from no longer holds.
   */
  takeDue(
    now: string,
    isCurrent: (stamp: string) => boolean,
    channels: readonly string[],
  ): Promise<{ readonly key: ConversationKey; readonly wake: Wake }[]>
  /** How many of these channels wait for a moment, and the first one. */
  wakesKept(channels: readonly string[]): Promise<{ readonly waiting: number; readonly next: string | null }>
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

/** A paper as a file, for whoever has this conversation; null where it could not be made. Never throws. */
export type Printer = (
  paper: Paper,
  key: ConversationKey,
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

/** A broadcast, as it is kept: one record, replaced as a whole. */
export interface Broadcast {
  readonly format: 1
  /** Follows from the message that confirmed it. */
  readonly id: string
  /** The administrator's conversation. */
  readonly by: ConversationKey
  readonly plan: string
  readonly audience: Audience
  readonly text: string
  /** Milliseconds since 1970. */
  readonly madeAt: number
  /** When it is to begin; null for at once. */
  readonly startAt: number | null
  readonly state: Standing['state']
  /** Rises when what failed is tried again. */
  readonly round: number
  /**
   * Fixed when it was confirmed. Once it has ended only those who did not surely get it are kept. Who had all of theirs deleted is a
   * channel without a person: `telegram:`; so is `by`.
   */
  readonly recipients: readonly ConversationKey[]
  /** A letter for each recipient: see `delivery/broadcasts/broadcast.ts`. */
  readonly fates: string
  /** How many are no longer listed, by what became of them. */
  readonly past: Readonly<Record<Fate | 'skipped' | 'open', number>>
  /** Orders that changed it, the last ones: the same again changes nothing. */
  readonly orders: readonly string[]
  /** Whether its end has been told. */
  readonly told: boolean
}

/** Where broadcasts are kept. `save` is durable when it resolves. */
export interface BroadcastBox {
  save(broadcast: Broadcast): Promise<void>
  /** All that can be read, oldest first; `damaged` says in Chinese which cannot, and they are left where they are. */
  all(): Promise<{ readonly broadcasts: readonly Broadcast[]; readonly damaged: readonly string[] }>
  remove(id: string): Promise<void>
}

/**
 * Somebody had all of theirs deleted: what is kept of them outside of their conversation goes too. Given before the conversation is
 * erased, so that a crash in between leaves a wish that comes again, and not a trace.
 */
export interface LetGo {
  readonly kind: 'letGo'
  /** What became of announcements here, as long as it was known. */
  readonly fates: readonly { readonly id: string; readonly fate: Fate | 'skipped' }[]
}

/** An order of an administrator, or somebody's wish to be forgotten, with an id that stays the same when the message is delivered again. */
export interface Ordered {
  readonly key: ConversationKey
  readonly id: string
  readonly order: Order | LetGo
}

/** Orders on their way from the process that took them to the one that carries them out. */
export interface OrderBox {
  /** Within a turn it is kept with it, or not at all. Keeping the same one again does no harm. */
  keep(ordered: Ordered): Promise<void>
  /** Oldest first. */
  all(): Promise<readonly Ordered[]>
  remove(ordered: Pick<Ordered, 'key' | 'id'>): Promise<void>
}
