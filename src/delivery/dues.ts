import type { Conversation, Dues, Fate, LetGo, OutboxEntry } from './ports.ts'

export const NO_DUES: Dues = { due: 0, sent: 0, uncertain: 0, refused: 0, missed: 0 }

/** Broadcasts of years; more of one person's at once nobody sends. */
export const ANNOUNCED_KEPT = 50

/**
 * The record with the occasions of these entries counted as what became of them, and the fate of the broadcasts among them
 * noted; `announced` where that says more.
 */
export function withFate(
  record: Conversation,
  entries: readonly OutboxEntry[],
  fate: 'sent' | 'uncertain' | 'refused',
  announced: Fate = fate,
): Conversation {
  const count = entries.reduce((sum, { unasked }) => sum + (unasked?.refs.length ?? 0), 0)
  if (count === 0) return record
  const dues = record.dues ?? NO_DUES
  const noted = withAnnounced(record, entries, announced)
  return { ...noted, dues: { ...dues, [fate]: dues[fate] + count } }
}

function withAnnounced(record: Conversation, entries: readonly OutboxEntry[], fate: Fate): Conversation {
  const ids = entries.flatMap(({ unasked }) => unasked?.announcement ?? [])
  if (ids.length === 0) return record
  const others = (record.announced ?? []).filter(({ id }) => !ids.includes(id))
  return { ...record, announced: [...others, ...ids.map((id) => ({ id, fate }))].slice(-ANNOUNCED_KEPT) }
}

/** What became of a broadcast here: `waiting` while it is in the outbox, `none` when it was never to be said. */
export function fateOf({ announced, outbox }: Conversation, announcement: string): Fate | 'waiting' | 'none' {
  const known = announced?.find(({ id }) => id === announcement)
  if (known) return known.fate
  const waits = outbox.some(({ unasked, status }) => unasked?.announcement === announcement && isUnderWay(status))
  return waits ? 'waiting' : 'none'
}

/** What became of every broadcast here, for those who keep the account; one that waits is not sent any more. */
export function fatesIn({ announced = [], outbox }: Conversation): LetGo['fates'] {
  const waiting = outbox.flatMap(({ unasked, status }): LetGo['fates'] =>
    unasked?.announcement === undefined || !isUnderWay(status)
      ? []
      : [{ id: unasked.announcement, fate: status === 'sending' ? 'uncertain' : 'skipped' }],
  )
  return [...waiting, ...announced]
}

const isUnderWay = (status: OutboxEntry['status']) => status === 'waiting' || status === 'sending'
