import type { ConversationKey } from '../../delivery/ports.ts'
import type { SeenPerson } from './seen.ts'

/**
 * By what a person's conversation is kept: the puppet's contact id, or, where the puppet tells it, the 微信号 (`handle`) or the
 * 备注 (`alias`), which stay the same when ids change with every login.
 */
export type Identity = 'id' | 'handle' | 'alias'

/** Where a message goes. */
export type Chat =
  | { readonly kind: 'room'; readonly id: string }
  | { readonly kind: 'person'; readonly by: Identity; readonly value: string }

export function keyOfPerson(person: SeenPerson, by: Identity): ConversationKey {
  const value = by === 'id' ? null : person[by]
  return value ? `wechat:${by}/${value}` : `wechat:${person.id}`
}

export function keyOfRoom(roomId: string): ConversationKey {
  return `wechat:room/${roomId}`
}

/** The chat of a key; null for another channel's key. */
export function chatOf(key: ConversationKey): Chat | null {
  const [, kind, value] = /^wechat:(?:(room|handle|alias)\/)?(.+)$/s.exec(key) ?? []
  if (value === undefined) return null
  if (kind === 'room') return { kind, id: value }
  return { kind: 'person', by: kind === 'handle' || kind === 'alias' ? kind : 'id', value }
}
