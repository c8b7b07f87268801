import { setMaxListeners } from 'node:events'
import type { Incoming, Printer, Sender } from '../../delivery/ports.ts'
import { type Clock, type Log, systemClock } from '../common/ports.ts'
import { CAREFUL_WITH_FRIENDS, type FriendLimits, openFriends } from './friends.ts'
import { openGuard } from './guard.ts'
import type { WechatHealth } from './health.ts'
import { openIntake } from './intake.ts'
import type { Identity } from './key.ts'
import { loadWechaty, type PuppetChoice } from './load.ts'
import { CAREFUL, type Limits, openPace } from './pace.ts'
import { openPeople } from './people.ts'
import { openSender } from './sender.ts'
import { openSessions } from './sessions.ts'
import type { Wire } from './wire.ts'

export interface WechatOptions {
  readonly puppet: PuppetChoice
  /** Where the login is kept, an absolute path without its ending; without it every start asks for a scan. */
  readonly memory?: string
  /** Resolves once the message is durably processed; rejects if it could not be saved, and then it is tried again. */
  readonly receive: (incoming: Incoming) => Promise<void>
  readonly log: Log
  /** Makes the files that go with messages; without it they are left out. */
  readonly print?: Printer
  /** Where `showCode` puts the code, for whoever reads the log. */
  readonly codeFile?: string
  /** Told each new code for logging in, to be shown to whoever sits there; the log gets it as text in any case. */
  readonly showCode?: (code: string) => void
  /** May set a room's plan besides its owner: contact ids or 微信号. */
  readonly administrators?: readonly string[]
  /** By what people's conversations are kept; `id` unless told. See docs/wechat.md before changing it. */
  readonly identity?: Identity
  readonly limits?: Partial<Limits>
  readonly friends?: Partial<FriendLimits>
  /** How far before a login a message may have been written and still be answered; an hour unless told. */
  readonly marginMs?: number
  /** After a longer outage no message older than this is answered; a day unless told. */
  readonly oldestMs?: number
  readonly words?: Partial<Words>
  readonly clock?: Clock
  /** From 0 up to, not including, 1. */
  readonly random?: () => number
}

interface Words {
  /** Said in a room behind the label that leads to the private chat. */
  readonly privately: string
}

const WORDS: Words = { privately: '：点我的头像，“添加到通讯录”；已经加过的，直接给我发消息。' }

export interface WechatChannel {
  /** Gives `later` while nobody is logged in, also after `stop`: what was saved is sent after the next start. */
  readonly sender: Sender
  /**
   * Resolves when the puppet runs, logged in or with a code to scan (or `stop` was called before that); keeps trying while
   * it fails. Rejects with `WechatStopped` when an operator has to act. Nothing of wechaty is loaded before.
   */
  start(): Promise<void>
  /** Takes nothing more in, lets what is being sent end, and closes the connection. */
  stop(): Promise<void>
  health(): WechatHealth
}

/**
 * Opens the channel without loading or calling anything. Whatever wechaty or the puppet does (throws, rejects, logs out,
 * dies) stays in here: it is logged, and a new connection is made after a while.
 */
export function openWechat(options: WechatOptions): WechatChannel {
  const { log, clock = systemClock, random = Math.random } = options
  const stopping = new AbortController()
  const { signal } = stopping
  // As many listen as there are messages waiting; that is no leak.
  setMaxListeners(0, signal)
  const sends = new Set<Promise<unknown>>()
  let wire: Wire | null = null
  let lastMessageAt: number | null = null
  let begun: Promise<void> | null = null

  const guard = openGuard((error) => sessions.stray(error))
  const people = openPeople(() => wire, options.identity ?? 'id', clock)
  const pace = openPace({ ...CAREFUL, ...options.limits }, clock, random, signal)
  const since = () => sessions.since()
  const intake = openIntake({
    receive: (incoming) => guard.outside(() => options.receive(incoming)),
    people,
    administrators: options.administrators ?? [],
    since,
    handled: () => {
      lastMessageAt = clock.now()
    },
    log,
    clock,
    signal,
  })
  const friends = openFriends({
    limits: { ...CAREFUL_WITH_FRIENDS, ...options.friends },
    people,
    hand: (incoming) => intake.hand(incoming),
    since,
    log,
    clock,
    random,
    signal,
  })
  const sessions = openSessions({
    choice: options.puppet,
    memory: options.memory ?? null,
    marginMs: options.marginMs ?? 3_600_000,
    oldestMs: options.oldestMs ?? 86_400_000,
    connected: (line) => {
      wire = line
      if (!line) people.forget()
    },
    message: (line, id) => intake.arrived(line, id),
    friendship: (line, id) => friends.heard(line, id),
    showCode: (code) => options.showCode?.(code),
    codeFile: options.codeFile ?? null,
    log,
    clock,
    random,
  })
  const sender = openSender({
    wire: () => wire,
    people,
    pace,
    clock,
    privately: { ...WORDS, ...options.words }.privately,
    told: (went) => sessions.told(went),
    print: options.print ?? null,
  })

  return {
    sender: {
      send(...what) {
        const sending = guard.run(() => sender.send(...what))
        sends.add(sending)
        const over = () => void sends.delete(sending)
        sending.then(over, over)
        return sending
      },
    },
    start() {
      begun ??= guard
        .run(async () => sessions.start(await loadWechaty()))
        .catch((error: unknown) => {
          sessions.fail(error)
          throw error
        })
      return begun
    },
    async stop() {
      stopping.abort()
      await Promise.allSettled(sends)
      await sessions.stop()
      await begun?.catch(() => {})
      await intake.settled()
      await friends.settled()
    },
    health: () => ({
      ...sessions.health(),
      lastMessageAt,
      stuck: intake.stuck(),
      lost: intake.lost(),
      sentToday: pace.today(),
    }),
  }
}
