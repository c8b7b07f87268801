import { setImmediate } from 'node:timers/promises'
import { GROUP_AUDIENCES, type Reader } from '../../talk/admin/audience.ts'
import { AUDIENCES, type Audience, type Report } from '../../talk/admin/order.ts'
import type { ConversationKey, ConversationStore } from '../ports.ts'
import { channelOf, type Paces, secondsOf } from './broadcast.ts'

/** Records read between two pauses in which everything else goes first. */
const BATCH = 50

/** A group that can be told things and never says anything: what it hears of is set from outside. */
export interface SendOnly {
  readonly key: ConversationKey
  /** Null when it gets no news of any plan. */
  readonly plan: string | null
  /** Whether it is reminded of the plan's dates. */
  readonly remind: boolean
}

export interface Readership {
  readonly store: Pick<ConversationStore, 'records'>
  readonly reader: Reader
  readonly sendOnly: readonly SendOnly[]
  /** Whether there is a way out to this conversation. */
  readonly reaches: (key: ConversationKey) => boolean
}

/** Everybody who reads about a plan, with the audiences they belong to, a few records at a time. */
export async function* readersOf(
  { store, reader, sendOnly, reaches }: Readership,
  plan: string,
): AsyncIterable<{ readonly key: ConversationKey; readonly audiences: readonly Audience[] } | null> {
  const robots = new Set(sendOnly.map(({ key }) => key))
  for (const { key, plan: followed } of sendOnly)
    if (followed === plan && reaches(key)) yield { key, audiences: GROUP_AUDIENCES }
  let read = 0
  for await (const { key, conversation } of store.records()) {
    read += 1
    if (read % BATCH === 0) {
      await setImmediate()
      yield null
    }
    if (conversation.forgotten || robots.has(key) || !reaches(key)) continue
    const audiences = reader(conversation.state, plan)
    if (audiences.length > 0) yield { key, audiences }
  }
}

/** How many each audience has; not `complete` when `isLate` said so before the end. */
export async function countReaders(
  readership: Readership,
  plan: string,
  paces: Paces,
  isLate: () => boolean,
): Promise<Pick<Extract<Report, { kind: 'counted' }>, 'counts' | 'complete'>> {
  const found = new Map(AUDIENCES.map((audience) => [audience, new Map<string, number>()]))
  let complete = true
  for await (const reader of readersOf(readership, plan)) {
    for (const audience of reader?.audiences ?? []) {
      const channels = found.get(audience)
      const channel = channelOf(reader?.key ?? '')
      channels?.set(channel, (channels.get(channel) ?? 0) + 1)
    }
    if (isLate()) {
      complete = false
      break
    }
  }
  const of = (audience: Audience) => {
    const channels = found.get(audience) ?? new Map<string, number>()
    return { count: [...channels.values()].reduce((sum, one) => sum + one, 0), seconds: secondsOf(channels, paces) }
  }
  const counts = {
    groups: of('groups'),
    unsubmitted: of('unsubmitted'),
    people: of('people'),
    answering: of('answering'),
    finished: of('finished'),
    all: of('all'),
  }
  return { counts, complete }
}
