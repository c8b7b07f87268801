import { addDays, addMonths, type LocalDate } from '../dossier/date.ts'
import type { Conversation, ConversationKey } from './ports.ts'
import { isUnderWay } from './record.ts'

/** Between the word that it will be erased, and that. */
const NOTICE_DAYS = 30
/** Records of before the last word was noted count from here. */
const NOTED_SINCE: LocalDate = '2026-12-01'
const TOLD = /^announce:keep:(\d{4}-\d\d-\d\d)$/

export type Expiry =
  | { readonly kind: 'keep' }
  | { readonly kind: 'tell'; readonly until: LocalDate }
  | { readonly kind: 'erase' }

const KEEP: Expiry = { kind: 'keep' }

/** Whether a conversation is with one person; groups are kept. */
export function isPrivate(key: ConversationKey): boolean {
  return /^(?:telegram:[1-9]|wechat:(?!room\/)|terminal:)/.test(key)
}

/** What an announcement that it will be erased is known by. */
export const noticeOf = (until: LocalDate) => `keep:${until}`

/**
 * What becomes of a conversation in which nobody said anything for so many months: they are told, and thirty days later it is
 * erased, unless they say something. Never while a reminder is still to come, or something waits to be sent.
 */
export function expiryOf(key: ConversationKey, record: Conversation, today: LocalDate, months: number): Expiry {
  const { wake, outbox, moved, forgotten, handled, lastWord = NOTED_SINCE } = record
  if (!isPrivate(key) || wake || moved !== undefined || forgotten || outbox.some(isUnderWay)) return KEEP
  const due = addMonths(lastWord, months)
  if (due > today) return KEEP
  const told = handled.map((id) => TOLD.exec(id)?.[1] ?? '').findLast((until) => until >= addDays(due, NOTICE_DAYS))
  if (told === undefined) return { kind: 'tell', until: addDays(today, NOTICE_DAYS) }
  return told <= today ? { kind: 'erase' } : KEEP
}
