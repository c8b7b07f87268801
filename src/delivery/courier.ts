import { setMaxListeners } from 'node:events'
import type { Counts } from './account.ts'
import { retryDelay } from './backoff.ts'
import type { Clock } from './clock.ts'
import { type Log, messageOf, tagOf, traceOf } from './log.ts'
import type { Conversation, ConversationKey, OutboxEntry, Sender, SendOutcome } from './ports.ts'
import type { KeyedQueue } from './queue.ts'
import { begun, type Gate, orphansUncertain, settled, withoutCalledOff, withoutLapsed, withStatus } from './record.ts'
import type { Records } from './records.ts'

/**
 * Sends what the outboxes hold, one message at a time per conversation, in order.
 *
 * What each message costs on the disk. Before it goes out it is marked `sending`; after, it is taken out. The first
 * mark is what lets a later process know that it may have gone out; without it, a crash would send it again. It could
 * ride on the turn's own commit, but then a crash right after the turn would leave the answer `uncertain` although
 * nothing was sent. All messages of a turn could be marked at once, but a crash at the first would then leave the rest
 * uncertain too. So: one mark per message, and taking one out and marking the next share a commit. A turn with n
 * messages costs 1 + n + 1 commits (three for the usual one). A mark that comes alone costs less than a commit where the store has
 * a cheaper way to say it (`begin` of ports.ts).
 *
 * The last of these may wait a little. Whoever answers within {@link REST_MS} brings a commit of their own, and the message that arrived is
 * taken out with it: a commit and a mark for the usual turn, where many talk at once. What a crash in that time leaves is an answer that arrived and
 * is `uncertain` all the same: listed, said to nobody, not sent again. Nothing is lost by that and nothing is said twice, and what is
 * `uncertain` is as before what may have gone out; there are more of them, at most one for each conversation that was answered within these
 * seconds. It does not wait where that would tell somebody something wrong or keep something too long: messages that nobody asked for
 * (reminders and broadcasts are counted, and people are told of doubtful ones), outcomes other than `sent`, farewells after which the record goes;
 * nor over a store that others use as well, who would wait for this courier; nor when the program is about to end.
 */
export interface Courier {
  /** Sees to it that what waits in this conversation is sent; returns at once. Call it after the commit. */
  deliver(key: ConversationKey): void
  /** The record as loaded, without a message that arrived but could not be taken out of what is saved yet. */
  withArrived(key: ConversationKey, record: Conversation): Conversation
  /** Whoever waits to try again gives up now (the entries stay `waiting` in the store); what can go out at once still does. */
  stopRetrying(): void
  /** Begins nothing more. Sends under way are left to themselves. */
  halt(): void
  /** Conversations being seen to. */
  readonly size: number
  /** Of these, those in which all that was to be sent has arrived and only the commit that says so is waited with. */
  readonly resting: number
  has(key: ConversationKey): boolean
  /** Of all conversations, or of one. */
  idle(key?: ConversationKey): Promise<void>
}

export interface CourierOptions {
  readonly records: Records
  readonly queue: KeyedQueue
  readonly senderOf: (key: ConversationKey) => Sender | null
  readonly clock: Clock
  readonly random: () => number
  readonly log: Log
  readonly counts: Counts
  /** Asked anew before each message of a broadcast. */
  readonly gate: Gate
  /** The record after the talk has thought again about occasions whose messages came too late to be sent. */
  readonly reconsider: (key: ConversationKey, record: Conversation, lapsed: readonly string[]) => Conversation
  /** Whether saving that an answer arrived may wait for the next commit; not where others use the store. */
  readonly mayRest: boolean
}

/** How long an answer that arrived may stay on record as being sent. */
export const REST_MS = 10_000

interface Attempt {
  readonly id: string
  readonly outcome: SendOutcome
}

/** One conversation being seen to. */
interface Round {
  done: Promise<void>
  /** Something came since its record was looked at, or somebody waits for its end: no time to rest. */
  hurried: boolean
  /** Somebody waits for its end. */
  awaited: boolean
  /** Ends the rest it takes. */
  rest: AbortController | null
  /** What arrived and is not saved as arrived. */
  arrived: Attempt | null
}

export function openCourier(options: CourierOptions): Courier {
  const { records, queue, senderOf, clock, random, log, counts, gate, reconsider, mayRest } = options
  const rounds = new Map<ConversationKey, Round>()
  const retrying = new AbortController()
  // As many listen as there are conversations held up; that is no leak.
  setMaxListeners(0, retrying.signal)
  let halted = false
  let idlers = 0
  let resting = 0

  function deliver(key: ConversationKey): void {
    if (halted) return
    const going = rounds.get(key)
    if (going) {
      hurry(going)
      return
    }
    const sender = senderOf(key)
    if (!sender) {
      log.warn({ conversation: tagOf(key) }, '没有这个渠道的发送方，消息留待以后')
      return
    }
    const round: Round = { done: Promise.resolve(), hurried: false, awaited: false, rest: null, arrived: null }
    rounds.set(key, round)
    round.done = see(key, sender, round)
  }

  function hurry(round: Round): void {
    round.hurried = true
    if (!round.rest) return
    round.rest.abort()
    round.rest = null
    resting -= 1
  }

  const hurryAll = () => {
    for (const round of rounds.values()) hurry(round)
  }

  async function rest(round: Round): Promise<void> {
    if (round.hurried || round.awaited || idlers > 0 || retrying.signal.aborted) return
    const own = new AbortController()
    round.rest = own
    resting += 1
    await clock.sleep(REST_MS, own.signal)
    if (round.rest) hurry(round)
  }

  /** Sends until nothing waits. Ends inside the conversation's queue, so that no commit can slip past unseen. */
  async function see(key: ConversationKey, sender: Sender, round: Round): Promise<void> {
    let last: Attempt | null = null
    /** The entry we marked last; found `sending` after a commit that seemed to fail, it is ours and was not sent. */
    let marked: string | null = null
    let failures = 0
    let refusals = 0
    /** Whether that the entry arrived may be saved later. */
    let patient = false

    const exchange = async (): Promise<OutboxEntry | null> => {
      round.hurried = false
      const before = await records.load(key)
      // Its courier looks again, before it ends, for what was saved here.
      if (await records.isElsewhere(key)) {
        rounds.delete(key)
        return null
      }
      const mustWait = last?.outcome.kind === 'later'
      // It goes on elsewhere, and nothing was under way when it went.
      if (before.moved !== undefined) {
        if (!mustWait) rounds.delete(key)
        return null
      }
      const { record: done, dropped } = last ? settled(before, last.id, last.outcome) : { record: before, dropped: 0 }
      const own = done.outbox.find(({ id, status }) => id === marked && status === 'sending')
      const { record: seen, found } = orphansUncertain(own ? withStatus(done, own.id, 'waiting') : done)
      const { record: fresh, lapsed } = mustWait ? { record: seen, lapsed: [] } : withoutLapsed(seen, clock.now())
      const known = withoutCalledOff(lapsed.length > 0 ? reconsider(key, fresh, lapsed) : fresh, gate)
      const next = mustWait || halted ? null : begun(known, gate)
      const after = next?.record ?? known
      const isLast = after.outbox.every(({ id, status }) => id === next?.entry.id || status !== 'waiting')
      patient = mayRest && isLast && next?.entry.unasked === undefined && !after.forgotten
      const isHandedOver = records.hand(key, mustWait || next !== null)
      if (after !== before || isHandedOver) {
        marked = next?.entry.id ?? null
        const isMarkAlone = next !== null && known === before && !isHandedOver
        if (!isMarkAlone || !(await records.begin(key, after, next.entry.id))) await records.save(key, after)
      }
      round.arrived = null
      counts.refused += dropped
      counts.uncertain += found
      if (!mustWait && !next) rounds.delete(key)
      return next?.entry ?? null
    }

    for (;;) {
      const askedMs: number | null = last?.outcome.kind === 'later' ? last.outcome.afterMs : null
      let entry: OutboxEntry | null
      try {
        entry = await queue.finish(key, exchange)
        failures = 0
      } catch (error) {
        if (await recover(key, error, ++failures)) continue
        break
      }
      last = null
      if (entry) {
        last = { id: entry.id, outcome: await attempt(key, sender, entry) }
        refusals = last.outcome.kind === 'later' ? refusals + 1 : 0
        if (last.outcome.kind === 'sent') {
          round.arrived = last
          if (patient) await rest(round)
        }
      } else if (askedMs === null) {
        return
      } else if (!(await pause(retryDelay(refusals, askedMs, random())))) {
        break
      }
    }
    rounds.delete(key)
  }

  /** After a record could not be read or saved: waits, and says whether to try again. */
  async function recover(key: ConversationKey, error: unknown, failures: number): Promise<boolean> {
    // The store is closed by now; what was under way is found as `sending` next time.
    if (halted) return false
    counts.failures += 1
    log.error({ conversation: tagOf(key), reason: messageOf(error) }, '发送记录未能保存，稍后再试')
    return await pause(retryDelay(failures, 0, random()))
  }

  async function attempt(key: ConversationKey, sender: Sender, entry: OutboxEntry): Promise<SendOutcome> {
    let outcome: SendOutcome
    try {
      outcome = await sender.send(key, entry.message, { bulk: entry.unasked !== undefined })
    } catch (error) {
      log.error({ conversation: tagOf(key), error: traceOf(error) }, '发送方抛出了异常')
      outcome = { kind: 'uncertain', reason: '发送方抛出了异常' }
    }
    if (outcome.kind === 'later') {
      log.info({ conversation: tagOf(key), reason: outcome.reason, afterMs: outcome.afterMs }, '消息稍后再发')
    } else {
      counts[outcome.kind] += 1
      if (outcome.kind !== 'sent') {
        const text = outcome.kind === 'refused' ? '消息无法送达' : '不知消息是否送达，不再重发'
        log.warn({ conversation: tagOf(key), entry: entry.id, reason: outcome.reason }, text)
      }
    }
    return outcome
  }

  /** False when there is no time left to wait. */
  async function pause(ms: number): Promise<boolean> {
    if (!retrying.signal.aborted) await clock.sleep(ms, retrying.signal)
    return !retrying.signal.aborted
  }

  return {
    deliver,
    withArrived(key, record) {
      const arrived = rounds.get(key)?.arrived
      return arrived ? settled(record, arrived.id, arrived.outcome).record : record
    },
    stopRetrying() {
      retrying.abort()
      hurryAll()
    },
    halt() {
      halted = true
      retrying.abort()
      hurryAll()
    },
    get size() {
      return rounds.size
    },
    get resting() {
      return resting
    },
    has: (key) => rounds.has(key),
    async idle(key) {
      if (key !== undefined) {
        const round = rounds.get(key)
        if (!round) return
        round.awaited = true
        hurry(round)
        return await round.done
      }
      idlers += 1
      hurryAll()
      while (rounds.size > 0) await Promise.all([...rounds.values()].map(({ done }) => done))
      idlers -= 1
    },
  }
}
