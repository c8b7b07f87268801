import { createHash } from 'node:crypto'
import type { ConversationKey } from '../../delivery/ports.ts'

/** Where the talk with this chat is kept. Private chats have positive ids, groups negative ones. */
export function keyOf(chatId: number): ConversationKey {
  return `telegram:${chatId}`
}

/** The chat of a key; null for another channel's key. */
export function chatOf(key: ConversationKey): number | null {
  const match = /^telegram:(-?[1-9]\d{0,15})$/.exec(key)
  return match ? Number(match[1]) : null
}

/**
 * Tells people of a group apart without saying who they are. Short on purpose: out of all of Telegram thousands have the same one, so
 * that trying every number leads to nobody; within one group two almost never do.
 */
export function tagOfMember(chatId: number, personId: number): string {
  return createHash('sha256').update(`${chatId} ${personId}`).digest('hex').slice(0, 5)
}
