import { randomUUID } from 'node:crypto'
import type { LocalDate } from '../dossier/date.ts'
import type { AnyEvent, Message, Step } from '../talk/protocol.ts'
import type { Account, Counts } from './account.ts'
import { type Clock, realClock } from './clock.ts'
import { openCourier } from './courier.ts'
import { fateOf, fatesIn } from './dues.ts'
import { type Log, messageOf, tagOf } from './log.ts'
import { openMoving } from './moving.ts'
import type {
  Conversation,
  ConversationKey,
  ConversationStore,
  Fate,
  Incoming,
  Ordered,
  QuestionBox,
  Sender,
  Wake,
} from './ports.ts'
import { keyedQueue, QueueFull } from './queue.ts'
import { afterTurn, type Gate, isUnderWay } from './record.ts'
import { openRecords } from './records.ts'
import { shanghaiDayAndMinute } from './shanghai.ts'
import { isSpoken, openThinking } from './thinking.ts'
import { type Question, unansweredIn } from './unanswered.ts'

export interface DeskOptions<State> {
  readonly store: ConversationStore
  readonly step: Step<State, AnyEvent>
  /** By channel, the part of a conversation's key before the colon: `{ telegram: … }` for `telegram:12345`. */
  readonly senders: Readonly<Record<string, Sender>>
  readonly log: Log
  readonly words: {
    /** Said when the talk itself failed; what the person told before is kept. */
    readonly apology: Message
    /** Said before the first answer when the person's record could not be read and all begins anew. */
    readonly lost: Message
  }
  /** Where questions without an answer are kept for the association; they are dropped without one. */
  readonly questions?: QuestionBox
  /** What their ids are made with: the same after a restart, so that a message delivered again then is no second asking. */
  readonly questionSalt?: () => Promise<string>
  /** Who may give orders, known by their conversations and not by what they say; nobody unless told. */
  readonly administrators?: ReadonlySet<ConversationKey>
  /**
   * Carries out an order before its turn is committed, and lets go of whoever wants to be forgotten. Called again with the same id when the message comes again; what it
   * rejects with makes the message come again.
   */
  readonly carryOut?: (ordered: Ordered) => Promise<void>
  /** Asked before each message of a broadcast; all may go unless told. */
  readonly gate?: Gate
  /** Hears of every conversation that was saved when it is to be looked at again; null for never. */
  readonly woken?: (key: ConversationKey, wake: Wake | null) => void
  /** Incoming messages in hand before new ones are turned away; 10,000 unless told. */
  readonly backlog?: number
  readonly clock?: Clock
  /** Between 0 and 1, for spreading retries. */
  readonly random?: () => number
}

type Turn = Incoming & { readonly event: AnyEvent }

/** Where messages come in and answers go out. */
export interface Desk {
  /**
   * Resolves when the message is handled for good: the talk's new state, the mark that it was handled and the answers
   * are saved in one commit (or it was handled before). The answers are sent after that, on their own.
   * Rejects when nothing was done (queue full, closing, disk) or when it is not certain that it was: the channel
   * delivers the message again, and nothing is said twice.
   */
  receive(incoming: Incoming): Promise<void>
  /** Erases a conversation if that is right as it stands then; nobody can say anything meanwhile. Gives whether it was. */
  eraseIf(key: ConversationKey, decide: (record: Conversation) => boolean): Promise<boolean>
  /**
   * Once at the start: what an earlier process left waiting is sent; what it was just sending becomes uncertain.
   * Resolves when all have been looked at, not when all are sent.
   */
  resume(): Promise<void>
  /** Of a store that several processes use: sends what others left waiting when they ended. To be called again and again. */
  pickUp(): Promise<void>
  /** Resolves when nothing is being handled, sent or waiting to be sent again; with a key, in that conversation alone. */
  idle(key?: ConversationKey): Promise<void>
  /** What became of a broadcast in a conversation, as it is on the disk now. */
  fate(key: ConversationKey, announcement: string): Promise<Fate | 'waiting' | 'none'>
  /**
   * Takes nothing more in, finishes what is being handled, and sends what can go out at once, for at most so many
   * milliseconds. What is left waits in the store.
   */
  drain(limitMs?: number): Promise<void>
  /** Drains, then closes the store. */
  close(limitMs?: number): Promise<void>
  account(): Account
}

const BACKLOG = 10_000
const DRAIN_MS = 10_000

export function openDesk<State>(options: DeskOptions<State>): Desk {
  const { store, step, senders, log, words, questions, clock = realClock, random = Math.random } = options
  const { administrators = new Set<ConversationKey>(), gate = () => 'go', carryOut = async () => {} } = options
  const counts: Counts = { sent: 0, uncertain: 0, refused: 0, duplicates: 0, failures: 0, overtaken: 0 }
  const queue = keyedQueue(options.backlog ?? BACKLOG, store.shared?.alone)
  const records = openRecords({ store, log, counts, ...(options.woken ? { saved: options.woken } : {}) })
  const think = openThinking({
    step: step as Step<unknown, AnyEvent>,
    apology: words.apology,
    log,
    counts,
    clock,
    administrators,
  })
  const senderOf = (key: ConversationKey): Sender | null => {
    const channel = key.slice(0, Math.max(0, key.indexOf(':')))
    return Object.hasOwn(senders, channel) ? (senders[channel] ?? null) : null
  }
  const courier = openCourier({
    records,
    queue,
    senderOf,
    clock,
    random,
    log,
    counts,
    gate,
    reconsider,
    mayRest: !store.shared,
  })
  const moving = openMoving({ records, queue, courier, think, clock })
  const ownSalt = randomUUID()
  let closing = false

  /** Gives the key under which the conversation goes on, when it does so elsewhere and nothing was done. */
  async function takeTurn({ key, id, event }: Turn): Promise<ConversationKey | null> {
    const before = courier.withArrived(key, await records.load(key))
    if (before.moved !== undefined) return before.moved
    let after = before
    if (before.handled.includes(id) || isAnnounced(before, event)) {
      counts.duplicates += 1
    } else {
      const { result, questions, orders } = think(key, before, event)
      for (const [place, order] of orders.entries()) await carryOut({ key, id: `${id}/${place}`, order })
      if (result.kind === 'forgotten')
        await carryOut({ key, id: `${id}/letGo`, order: { kind: 'letGo', fates: fatesIn(before) } })
      // Of somebody unknown or forgotten, to whom nothing is said, nothing is kept.
      const isSetUp = event.kind === 'follow' && event.plan !== null
      if (!isSpoken(event) && !isSetUp && isNobody(before) && result.said.length === 0) return null
      await keepUnanswered({ key, id, event }, questions)
      const isNews = records.isLost(key) && isSpoken(event)
      const said = isNews ? [{ message: words.lost }, ...result.said] : result.said
      after = withLastWord(afterTurn(before, id, { ...result, said }), isSpoken(event) ? event.today : before.lastWord)
      if (result.kind === 'goesOn') counts.overtaken += before.outbox.length + said.length - after.outbox.length
      await records.save(key, after)
    }
    // Also for a duplicate: its first delivery may have been saved and yet seemed to fail.
    if (after.outbox.some(isUnderWay) || courier.has(key)) courier.deliver(key)
    return null
  }

  async function takeWhereItIs(incoming: Turn): Promise<void> {
    const elsewhere = await queue.run(incoming.key, () => takeTurn(incoming))
    if (elsewhere === null) return
    await moving.finish(incoming.key)
    await takeWhereItIs({ ...incoming, key: elsewhere })
  }

  /** What waited too long to be still true: the talk decides anew, in the same commit. */
  function reconsider(key: ConversationKey, record: Conversation, lapsed: readonly string[]): Conversation {
    const group = record.wake?.group === true
    const event = { kind: 'tick' as const, group, lapsed, ...shanghaiDayAndMinute(clock.now()) }
    return withLastWord(afterTurn(record, `lapsed:${record.turn}`, think(key, record, event).result), record.lastWord)
  }

  /** A person's answer must not wait for, nor fail with, what is kept for the association. */
  async function keepUnanswered(incoming: Incoming, asked: readonly Question[]): Promise<void> {
    if (!questions || asked.length === 0) return
    try {
      const salt = (await options.questionSalt?.().catch(() => ownSalt)) ?? ownSalt
      for (const question of unansweredIn(incoming, asked, salt)) await questions.keep(question)
    } catch (error) {
      log.warn({ reason: messageOf(error) }, '有一个没答上的问题没有存下')
    }
  }

  async function receive(incoming: Incoming): Promise<void> {
    if (closing) throw new Error('正在停止，不再接收新消息，请稍后重新投递')
    if (!senderOf(incoming.key)) throw new Error(`没有登记这个渠道的发送方：${incoming.key.split(':')[0]}`)
    const { key, id, event } = incoming
    try {
      if (event.kind === 'moved') await moving.move(key, event.to)
      else await takeWhereItIs({ key, id, event })
    } catch (error) {
      if (!(error instanceof QueueFull)) {
        counts.failures += 1
        log.error({ conversation: tagOf(incoming.key), reason: messageOf(error) }, '消息未能处理，等待重新投递')
      }
      throw error
    }
  }

  async function resume(): Promise<void> {
    for (const key of await store.unsent()) await deliverWhereItIs(key)
  }

  async function pickUp(): Promise<void> {
    if (closing || !store.shared) return
    for (const key of await store.shared.takeLeft(Object.keys(senders))) await deliverWhereItIs(key)
  }

  async function deliverWhereItIs(key: ConversationKey): Promise<void> {
    if (closing) return
    courier.deliver(key)
    // Behind the courier's first look at this record, which settles what was being sent.
    const { moved } = await queue.finish(key, () => records.load(key))
    if (moved !== undefined) await moving.finish(key)
  }

  async function idle(key?: ConversationKey): Promise<void> {
    if (key !== undefined) {
      const at = moving.placeOf(key)
      while (queue.has(at) || courier.has(at)) await Promise.all([queue.idle(at), courier.idle(at)])
      return
    }
    while (queue.size > 0 || courier.size > 0) await Promise.all([queue.idle(), courier.idle()])
  }

  async function fate(key: ConversationKey, announcement: string): Promise<Fate | 'waiting' | 'none'> {
    const record = await queue.finish(key, () => records.load(key))
    return record.moved === undefined ? fateOf(record, announcement) : await fate(record.moved, announcement)
  }

  async function drain(limitMs = DRAIN_MS): Promise<void> {
    closing = true
    courier.stopRetrying()
    const timer = new AbortController()
    await Promise.race([idle(), clock.sleep(limitMs, timer.signal)])
    timer.abort()
    courier.halt()
  }

  async function eraseIf(key: ConversationKey, decide: (record: Conversation) => boolean): Promise<boolean> {
    return await queue.finish(key, async () => {
      const record = await records.load(key)
      if (!decide(record)) return false
      const fates = fatesIn(record)
      await carryOut({ key, id: `erase:${record.turn}`, order: { kind: 'letGo', fates } })
      const { handled, turn } = record
      await records.save(key, { format: 1, state: null, handled, turn, outbox: [], forgotten: true })
      return true
    })
  }

  return {
    receive,
    eraseIf,
    resume,
    pickUp,
    idle,
    fate,
    drain,
    async close(limitMs) {
      await drain(limitMs)
      await store.close()
    },
    account: () => ({ ...counts, waiting: records.waiting() - courier.resting }),
  }
}

/** A broadcast comes again long after its id has fallen out of the handled ones. */
function isAnnounced(record: Conversation, event: AnyEvent): boolean {
  return event.kind === 'announce' && fateOf(record, event.id) !== 'none'
}

function withLastWord(record: Conversation, day: LocalDate | undefined): Conversation {
  return record.forgotten || day === undefined ? record : { ...record, lastWord: day }
}

function isNobody({ state, turn, forgotten }: Conversation): boolean {
  return forgotten === true || (state === null && turn === 0)
}
