import { EventEmitter } from 'node:events'

export interface Person {
  readonly id: number
  readonly is_bot: boolean
  readonly first_name: string
  readonly username?: string
}

export interface Chat {
  readonly id: number
  readonly type: 'private' | 'group' | 'supergroup'
  readonly title?: string
  readonly first_name?: string
}

export interface Button {
  readonly text: string
  readonly callback_data?: string
  readonly url?: string
}

export interface Entity {
  readonly type: string
  readonly offset: number
  readonly length: number
}

/** A message the bot sent. */
export interface SentMessage {
  readonly message_id: number
  readonly chatId: number
  readonly text: string
  readonly entities: readonly Entity[]
  readonly payload: Payload
  keyboard: readonly (readonly Button[])[]
  /** Of a picture or document: its name, size and first characters. */
  readonly file?: { readonly name: string; readonly size: number; readonly head: string }
}

export type Payload = Readonly<Record<string, unknown>>
export type Update = { readonly update_id: number } & Payload

export interface Call {
  readonly method: string
  readonly payload: Payload
}

export interface Webhook {
  readonly url: string
  readonly secret: string | undefined
}

/** All the fake knows. One per server, so nothing leaks from test to test. */
export interface World {
  readonly bot: Person & { readonly username: string }
  readonly chats: Map<number, Chat>
  readonly blocked: Set<number>
  /** Groups that have become supergroups, and as which. */
  readonly migrated: Map<number, number>
  readonly sent: SentMessage[]
  readonly calls: Call[]
  /** Not yet confirmed, oldest first. */
  readonly pending: Update[]
  /** Given out once more whatever the offset says. */
  readonly repeats: Update[]
  readonly presses: Map<string, { answered: boolean }>
  readonly commands: Payload[]
  /** `group/person` of those who run a group. */
  readonly admins: Set<string>
  /** Who wrote last in a group; decides about bare commands. */
  readonly lastWriter: Map<number, number>
  webhook: Webhook | null
  allowed: readonly string[] | null
  lastUpdate: Update | null
  nextUpdateId: number
  nextMessageId: number
  /** Emits `change` whenever anything above changed. */
  readonly changes: EventEmitter
}

export function openWorld(username: string): World {
  const changes = new EventEmitter()
  changes.setMaxListeners(0)
  return {
    bot: { id: 7_000_000_001, is_bot: true, first_name: 'Bot', username },
    chats: new Map(),
    blocked: new Set(),
    migrated: new Map(),
    sent: [],
    calls: [],
    pending: [],
    repeats: [],
    presses: new Map(),
    commands: [],
    admins: new Set(),
    lastWriter: new Map(),
    webhook: null,
    allowed: null,
    lastUpdate: null,
    nextUpdateId: 500_000,
    nextMessageId: 1,
    changes,
  }
}

/** Puts an update in the queue, unless the bot did not ask for its kind. */
export function pushUpdate(world: World, content: Payload): void {
  const [kind = ''] = Object.keys(content)
  if (world.allowed && !world.allowed.includes(kind)) return
  const update: Update = { update_id: world.nextUpdateId++, ...content }
  world.pending.push(update)
  world.lastUpdate = update
  world.changes.emit('change')
}
