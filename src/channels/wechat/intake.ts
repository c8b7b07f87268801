import { tagOf } from '../../delivery/log.ts'
import type { Incoming } from '../../delivery/ports.ts'
import { keyedQueue, QueueFull } from '../../delivery/queue.ts'
import { shanghaiDayAndMinute } from '../../delivery/shanghai.ts'
import type { AnyEvent } from '../../talk/protocol.ts'
import { backOff } from '../common/backoff.ts'
import { openLately } from '../common/lately.ts'
import type { Clock, Log } from '../common/ports.ts'
import { bounded } from './bounded.ts'
import { codeOf } from './failure.ts'
import { keyOfRoom } from './key.ts'
import type { People } from './people.ts'
import { readMessage, tagOfMember } from './reading.ts'
import type { SeenMessage } from './seen.ts'
import type { Wire } from './wire.ts'

export interface Intake {
  /** A message was announced; it is fetched, read and handed on, in the order of its chat. */
  arrived(line: Wire, messageId: string): void
  /** Hands on what did not come as a message, behind what is in hand for the same conversation. */
  hand(incoming: Incoming): void
  /** Handed on but not saved yet. */
  stuck(): number
  /** Announced, but lost: it could not be fetched, or too much was waiting. */
  lost(): number
  /** Resolves when nothing is in hand. */
  settled(): Promise<void>
}

interface Needs {
  readonly receive: (incoming: Incoming) => Promise<void>
  readonly people: People
  /** May set a room's plan besides its owner: contact ids or 微信号. */
  readonly administrators: readonly string[]
  /** Messages written before this moment, in milliseconds since 1970, are history. */
  readonly since: () => number
  readonly handled: () => void
  readonly log: Log
  readonly clock: Clock
  readonly signal: AbortSignal
}

const FETCH_MS = 20_000
const FETCHES = 3
/** How long one that is slow to fetch holds up those announced after it. */
const HOLD_MS = 5000
const LONGEST_RETRY = 10_000
/** Messages in hand before new ones are dropped: WeChat has nothing to leave them with. */
const MOST_IN_HAND = 2000

export function openIntake({ receive, people, administrators, since, handled, log, clock, signal }: Needs): Intake {
  const queue = keyedQueue(MOST_IN_HAND)
  const announced = openLately<true>(5000)
  /** Messages are handed on in the order they were announced, although they are fetched side by side. */
  let turn: Promise<void> = Promise.resolve()
  const inHand = new Set<Promise<void>>()
  let stuck = 0
  let lost = 0

  async function fetch(line: Wire, id: string): Promise<SeenMessage | null> {
    for (let attempt = 1; attempt <= FETCHES && !signal.aborted; attempt += 1) {
      try {
        return await bounded(line.message(id), FETCH_MS, clock)
      } catch (error) {
        if (attempt === FETCHES) log.warn(codeOf(error), '有一条微信消息取不到，丢了')
        else await clock.sleep(backOff(attempt, LONGEST_RETRY), signal)
      }
    }
    lost += 1
    // Should the puppet announce it once more, it is welcome.
    announced.delete(id)
    return null
  }

  async function read(line: Wire, message: SeenMessage): Promise<void> {
    const now = clock.now()
    if (message.at !== null && message.at < since()) {
      log.info({}, '登录前的旧消息，不再回答')
      return
    }
    const today = shanghaiDayAndMinute(now).today
    const reading = readMessage(message, today)
    if (reading.kind === 'talk') hand({ key: people.met(message.talker), id: message.id, event: reading.event })
    if (reading.kind !== 'group') return
    const { roomId, text, order } = reading
    const { talker } = message
    const admin = order === 'plan' ? await runsRoom(line, roomId, talker) : false
    const who = tagOfMember(roomId, talker.id)
    const event: AnyEvent = { kind: 'group', text, order, who, admin, at: now, message: talker.id, today }
    hand({ key: keyOfRoom(roomId), id: message.id, event })
  }

  async function runsRoom(line: Wire, roomId: string, { id, handle }: SeenMessage['talker']): Promise<boolean | null> {
    if (administrators.includes(id) || (handle !== null && administrators.includes(handle))) return true
    try {
      return await bounded(line.runsRoom(roomId, id), FETCH_MS, clock)
    } catch {
      return null
    }
  }

  function hand(incoming: Incoming): void {
    queue
      .run(incoming.key, () => untilSaved(incoming))
      .catch((error) => {
        if (!(error instanceof QueueFull)) return
        lost += 1
        log.error({ conversation: tagOf(incoming.key) }, '积压太多，一条微信消息没有收下')
      })
  }

  /** Nobody delivers it again: it is kept here until it is saved, or until we stop. */
  async function untilSaved(incoming: Incoming): Promise<void> {
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        await receive(incoming)
        if (failures > 1) stuck -= 1
        return handled()
      } catch {
        if (failures === 1) stuck += 1
        log.error({ conversation: tagOf(incoming.key), failures }, '微信消息没能存下来，稍后再试')
        await clock.sleep(backOff(failures, LONGEST_RETRY), signal)
      }
    }
  }

  async function handle(line: Wire, id: string, before: Promise<void>): Promise<void> {
    try {
      const message = await fetch(line, id)
      await before
      if (message && !signal.aborted) await read(line, message)
    } catch (error) {
      log.error(codeOf(error), '有一条微信消息看不懂，跳过')
    }
  }

  return {
    hand,
    arrived(line, id) {
      if (announced.get(id)) return
      announced.set(id, true)
      const handling = handle(line, id, turn)
      inHand.add(handling)
      void handling.then(() => inHand.delete(handling))
      turn = notLongerThan(HOLD_MS, handling)
    },
    stuck: () => stuck,
    lost: () => lost,
    async settled() {
      await Promise.all(inHand)
      await queue.idle()
    },
  }

  async function notLongerThan(ms: number, work: Promise<void>): Promise<void> {
    const done = new AbortController()
    await Promise.race([work, clock.sleep(ms, done.signal)])
    done.abort()
  }
}
