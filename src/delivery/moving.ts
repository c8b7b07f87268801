import type { Clock } from './clock.ts'
import type { Courier } from './courier.ts'
import { ANNOUNCED_KEPT, NO_DUES } from './dues.ts'
import { tagOf } from './log.ts'
import type { Conversation, ConversationKey, Dues } from './ports.ts'
import type { KeyedQueue } from './queue.ts'
import { afterTurn, HANDLED_KEPT } from './record.ts'
import type { Records } from './records.ts'
import { shanghaiDayAndMinute } from './shanghai.ts'
import type { Think } from './thinking.ts'

/** A send under way is over within seconds. */
const LOOK_MS = 100
/** Conversations known to have moved, so that whoever waits for one waits at the right place. */
const KNOWN = 1000

/**
 * Moves conversations to another key, with all that is kept and all that waits. Nothing is lost or said twice, whenever the process
 * ends: the old record is first marked (from then on nothing is said or sent there), then the new one is saved with
 * everything, then the old one is emptied down to the mark. What is found marked and not empty is taken on from there.
 */
export interface Moving {
  /** Resolves when it is done; moving again what was moved, or what nothing is kept of, does nothing. */
  move(from: ConversationKey, to: ConversationKey): Promise<void>
  /** Finishes what was begun with a marked record. */
  finish(from: ConversationKey): Promise<void>
  /** Where a conversation is, as far as it is known in memory. */
  placeOf(key: ConversationKey): ConversationKey
}

interface Needs {
  readonly records: Records
  readonly queue: KeyedQueue
  readonly courier: Pick<Courier, 'has' | 'deliver' | 'withArrived'>
  readonly think: Think
  readonly clock: Clock
}

export function openMoving({ records, queue, courier, think, clock }: Needs): Moving {
  const known = new Map<ConversationKey, ConversationKey>()
  const never = new AbortController().signal

  async function move(from: ConversationKey, to: ConversationKey): Promise<void> {
    if (from === to) return
    for (;;) {
      const stage = await queue.finish(from, () => marked(from, to))
      if (stage === 'nothing') return
      if (stage === 'marked') return await finish(from)
      await clock.sleep(LOOK_MS, never)
    }
  }

  async function marked(from: ConversationKey, to: ConversationKey): Promise<'nothing' | 'marked' | 'sending'> {
    const record = courier.withArrived(from, await records.load(from))
    if (record.moved !== undefined) return 'marked'
    if (record.state === null && record.outbox.length === 0) return 'nothing'
    // What became of it has to be noted where it was begun.
    const isSending = record.outbox.some(({ status }) => status === 'sending')
    if (isSending && (courier.has(from) || (await records.isElsewhere(from)))) return 'sending'
    await records.save(from, { ...record, moved: to })
    if (courier.has(from)) courier.deliver(from)
    return 'marked'
  }

  async function finish(from: ConversationKey): Promise<void> {
    const old = await queue.finish(from, () => records.load(from))
    const to = old.moved
    if (to === undefined) return
    if (!isEmptied(old)) {
      const id = `moved:${tagOf(from)}`
      await queue.finish(to, async () => {
        const there = await records.load(to)
        if (!there.handled.includes(id)) await records.save(to, joined(to, there, old, id))
      })
      const { handled, turn } = old
      await queue.finish(from, () =>
        records.save(from, { format: 1, state: null, handled, turn, outbox: [], moved: to }),
      )
    }
    const [oldest] = known.keys()
    if (known.size >= KNOWN && oldest !== undefined) known.delete(oldest)
    known.set(from, to)
    courier.deliver(to)
  }

  /** What was said in the new place already stays, behind what waited in the old one. */
  function joined(to: ConversationKey, there: Conversation, old: Conversation, id: string): Conversation {
    const { today } = shanghaiDayAndMinute(clock.now())
    const { result } = think(to, there, { kind: 'inherit', state: old.state, today })
    const next = afterTurn(there, id, result)
    const waiting = old.outbox.map((entry, place) => ({ ...entry, id: `${next.turn}.${place}` }))
    const dues = sum(old.dues, next.dues)
    const announced = [...(old.announced ?? []), ...(next.announced ?? [])].slice(-ANNOUNCED_KEPT)
    return {
      ...next,
      handled: [...old.handled, ...next.handled].slice(-HANDLED_KEPT),
      outbox: [...waiting, ...next.outbox],
      ...(dues ? { dues } : {}),
      ...(announced.length > 0 ? { announced } : {}),
    }
  }

  return { move, finish, placeOf: (key) => known.get(key) ?? key }
}

function isEmptied({ state, outbox }: Conversation): boolean {
  return state === null && outbox.length === 0
}

function sum(one: Dues | undefined, other: Dues | undefined): Dues | undefined {
  if (!one || !other) return one ?? other
  const added = { ...NO_DUES }
  for (const name of ['due', 'sent', 'uncertain', 'refused', 'missed'] as const) added[name] = one[name] + other[name]
  return added
}
