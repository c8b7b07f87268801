import type { Conversation, Dues, OutboxEntry } from './ports.ts'

export const NO_DUES: Dues = { due: 0, sent: 0, uncertain: 0, refused: 0, missed: 0 }

/** The record with the occasions of these entries counted as what became of them. */
export function withFate(
  record: Conversation,
  entries: readonly OutboxEntry[],
  fate: 'sent' | 'uncertain' | 'refused',
): Conversation {
  const count = entries.reduce((sum, { unasked }) => sum + (unasked?.refs.length ?? 0), 0)
  if (count === 0) return record
  const dues = record.dues ?? NO_DUES
  return { ...record, dues: { ...dues, [fate]: dues[fate] + count } }
}
