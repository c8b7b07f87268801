import type { Message } from '../talk/protocol.ts'
import { NO_DUES, withFate } from './dues.ts'
import type { Conversation, OutboxEntry, SendOutcome, Unasked, Wake } from './ports.ts'

/** Redeliveries come within minutes; two hundred messages of one person are days of talk. */
export const HANDLED_KEPT = 200
/** Messages of unknown fate are kept for whoever asks, not for ever. */
export const UNCERTAIN_KEPT = 20

/**
 * Who sends a thousand messages in a minute is not answered for a quarter of an hour after: of the answers that wait, the
 * newest are sent, since each shows again what is open.
 */
export const WAITING_KEPT = 20

export const newcomer: Conversation = { format: 1, state: null, handled: [], turn: 0, outbox: [] }

export const UNKNOWN_AFTER_CRASH = '发送途中程序中断，不知是否送达'

export function isUnderWay(entry: OutboxEntry): boolean {
  return entry.status === 'waiting' || entry.status === 'sending'
}

/** A message of a turn; `unasked` when nobody was waiting for it. */
export interface Said {
  readonly message: Message
  readonly unasked?: Unasked
}

/** What a turn leads to: the talk's new state, or nothing at all of what it knew. */
export type TurnResult =
  | {
      readonly kind: 'goesOn'
      readonly state: unknown
      readonly said: readonly Said[]
      /** When to look again; null for never. */
      readonly wake: Wake | null
      /** Occasions that went by unsaid. */
      readonly missed: number
    }
  | { readonly kind: 'forgotten'; readonly said: readonly Said[] }

/**
 * The record after a turn: message `id` handled, its answers waiting.
 *
 * Forgetting leaves no state and none of the earlier messages, sent or not (they may speak of facts), only the
 * farewell and the ids, which say nothing of the person and keep a redelivery from being taken for a new message.
 */
export function afterTurn(before: Conversation, id: string, result: TurnResult): Conversation {
  const turn = before.turn + 1
  const said = result.said.map<OutboxEntry>((entry, place) => ({ id: `${turn}.${place}`, ...entry, status: 'waiting' }))
  const handled = [...before.handled, id].slice(-HANDLED_KEPT)
  if (result.kind === 'forgotten') return { format: 1, state: null, handled, turn, outbox: said, forgotten: true }
  const owed = said.reduce((sum, { unasked }) => sum + (unasked?.refs.length ?? 0), 0) + result.missed
  const dues = before.dues ?? NO_DUES
  return {
    format: 1,
    state: result.state,
    handled,
    turn,
    outbox: withoutOvertaken([...before.outbox, ...said]),
    ...(result.wake ? { wake: result.wake } : {}),
    ...(before.announced ? { announced: before.announced } : {}),
    ...(before.dues || owed > 0
      ? { dues: { ...dues, due: dues.due + owed, missed: dues.missed + result.missed } }
      : {}),
  }
}

/**
 * What waits but is no longer true, taken out as if it had never been said; the talk then decides about its occasions
 * anew.
 */
export function withoutLapsed(
  before: Conversation,
  now: number,
): { readonly record: Conversation; readonly lapsed: readonly string[] } {
  const isLapsed = ({ status, unasked }: OutboxEntry) =>
    status === 'waiting' && unasked !== undefined && unasked.until !== null && unasked.until <= now
  const lapsed = before.outbox.filter(isLapsed).flatMap(({ unasked }) => unasked?.refs ?? [])
  if (lapsed.length === 0) return { record: before, lapsed }
  const dues = before.dues ?? NO_DUES
  const outbox = before.outbox.filter((entry) => !isLapsed(entry))
  return { record: { ...before, outbox, dues: { ...dues, due: dues.due - lapsed.length } }, lapsed }
}

/** What each turn says is kept whole or not at all: half an answer may read as its opposite. */
function withoutOvertaken(outbox: readonly OutboxEntry[]): OutboxEntry[] {
  const turnOf = ({ id }: OutboxEntry) => Number(id.split('.')[0])
  // Nobody's haste makes a reminder go astray.
  const waiting = outbox.filter(({ status, unasked }) => status === 'waiting' && !unasked)
  const [oldestKept] = waiting.slice(-WAITING_KEPT)
  if (!oldestKept || waiting.length <= WAITING_KEPT) return [...outbox]
  const begun = new Set(outbox.filter(({ status }) => status !== 'waiting').map(turnOf))
  const newest = Math.max(...waiting.map(turnOf))
  const keeps = (entry: OutboxEntry) =>
    entry.status !== 'waiting' ||
    entry.unasked !== undefined ||
    turnOf(entry) > turnOf(oldestKept) ||
    turnOf(entry) === newest ||
    begun.has(turnOf(entry))
  return outbox.filter(keeps)
}

/** The record with entry `id` done with as the outcome says, and how many entries were given up with it. */
export function settled(
  before: Conversation,
  id: string,
  outcome: SendOutcome,
): { readonly record: Conversation; readonly dropped: number } {
  const own = before.outbox.find((entry) => entry.id === id && entry.status === 'sending')
  // Gone when the conversation was forgotten while its message was on the way.
  if (!own) return { record: before, dropped: 0 }
  const others = before.outbox.filter((entry) => entry.id !== id)
  switch (outcome.kind) {
    case 'sent':
      return { record: withFate({ ...before, outbox: others }, [own], 'sent'), dropped: 0 }
    case 'later':
      return { record: withStatus(before, id, 'waiting'), dropped: 0 }
    case 'uncertain':
      return {
        record: pruned(withFate(withStatus(before, id, 'uncertain', outcome.reason), [own], 'uncertain')),
        dropped: 0,
      }
    case 'refused': {
      if (!outcome.chatGone)
        return { record: withFate({ ...before, outbox: others }, [own], 'refused', 'failed'), dropped: 0 }
      // Nothing is owed to a chat that is gone until somebody speaks there again.
      const { wake: _, ...record } = before
      const outbox = others.filter((entry) => entry.status === 'uncertain')
      const dropped = others.filter((entry) => entry.status !== 'uncertain')
      return { record: withFate({ ...record, outbox }, [own, ...dropped], 'refused'), dropped: dropped.length }
    }
  }
}

/**
 * Entries found as `sending` that nobody here is sending were begun by a process that ended: whether they arrived is
 * unknown, so they are never sent again.
 */
export function orphansUncertain(before: Conversation): { readonly record: Conversation; readonly found: number } {
  const orphans = before.outbox.filter((entry) => entry.status === 'sending')
  if (orphans.length === 0) return { record: before, found: 0 }
  const record = orphans.reduce((now, { id }) => withStatus(now, id, 'uncertain', UNKNOWN_AFTER_CRASH), before)
  return { record: pruned(withFate(record, orphans, 'uncertain')), found: orphans.length }
}

/** What a broadcast's entries may do just now: go out, wait in the outbox, or be taken out of it. */
export type Gate = (announcement: string) => 'go' | 'hold' | 'drop'

export function gateOf({ unasked, status }: OutboxEntry, gate: Gate): ReturnType<Gate> {
  return status === 'waiting' && unasked?.announcement !== undefined ? gate(unasked.announcement) : 'go'
}

/** What waits of broadcasts called off, taken out as if it had never been said. */
export function withoutCalledOff(before: Conversation, gate: Gate): Conversation {
  const off = before.outbox.filter((entry) => gateOf(entry, gate) === 'drop')
  if (off.length === 0) return before
  const dues = before.dues ?? NO_DUES
  const due = dues.due - off.reduce((sum, { unasked }) => sum + (unasked?.refs.length ?? 0), 0)
  return { ...before, outbox: before.outbox.filter((entry) => !off.includes(entry)), dues: { ...dues, due } }
}

/** The first entry that waits and may go, marked as being sent; null when none does. */
export function begun(
  before: Conversation,
  gate: Gate = () => 'go',
): { readonly record: Conversation; readonly entry: OutboxEntry } | null {
  const entry = before.outbox.find((one) => one.status === 'waiting' && gateOf(one, gate) === 'go')
  return entry ? { record: withStatus(before, entry.id, 'sending'), entry } : null
}

export function withStatus(
  record: Conversation,
  id: string,
  status: OutboxEntry['status'],
  reason?: string,
): Conversation {
  const outbox = record.outbox.map((entry) => {
    if (entry.id !== id) return entry
    const { reason: _, ...rest } = entry
    return { ...rest, status, ...(reason === undefined ? {} : { reason }) }
  })
  return { ...record, outbox }
}

function pruned(record: Conversation): Conversation {
  let surplus = record.outbox.filter(({ status }) => status === 'uncertain').length - UNCERTAIN_KEPT
  if (surplus <= 0) return record
  const outbox = record.outbox.filter((entry) => {
    if (entry.status !== 'uncertain' || surplus <= 0) return true
    surplus -= 1
    return false
  })
  return { ...record, outbox }
}
