import type { ConversationKey } from '../../delivery/ports.ts'

/** Where the talk with this person is kept. Private chats only: their ids are positive. */
export function keyOf(chatId: number): ConversationKey {
  return `telegram:${chatId}`
}

/** The private chat of a key; null for another channel's key or a group. */
export function chatOf(key: ConversationKey): number | null {
  const match = /^telegram:([1-9]\d{0,15})$/.exec(key)
  return match ? Number(match[1]) : null
}
