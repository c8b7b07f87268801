import { openRobots, type Robots, type RobotsOptions } from '../../../src/channels/robots/open.ts'
import { robotsSettings } from '../../../src/channels/robots/settings.ts'
import type { ConversationKey, SendOutcome } from '../../../src/delivery/ports.ts'
import type { Message } from '../../../src/talk/protocol.ts'
import { type Makers, openMakers } from './makers.ts'

export const KEY = '693a91f6-key-of-the-fixture'
export const TOKEN = 'b0b0token-of-the-fixture'
export const SECRET = 'SECsecret-of-the-fixture'
export const WECOM = 'wecom:协会群'
export const DINGTALK = 'dingtalk:协会群'

/** A clock that stands still but when told. */
export interface TestClock {
  now(): number
  pass(ms: number): void
}

export interface Setting {
  readonly clock: TestClock
  readonly makers: Makers
  readonly logged: string[]
  /** Robots as configured, all paces rested. The usual two unless told. */
  open(robots?: readonly object[], options?: Partial<RobotsOptions>): Robots
  /** As `open`, but just started: the first minute is held back. */
  openFresh(robots?: readonly object[], options?: Partial<RobotsOptions>): Robots
  usual(): object[]
  close(): Promise<void>
}

export async function openSetting(): Promise<Setting> {
  let at = Date.UTC(2026, 6, 1, 1)
  const clock = {
    now: () => at,
    pass: (ms: number) => {
      at += ms
    },
  }
  const makers = await openMakers(clock.now)
  makers.addWecom(KEY)
  makers.addDingtalk(TOKEN, { secret: SECRET })
  const logged: string[] = []
  const write = (level: string) => (fields: object, message: string) =>
    void logged.push(`${level} ${message} ${JSON.stringify(fields)}`)
  const log = { info: write('info'), warn: write('warn'), error: write('error') }
  const usual = () => [
    { kind: 'wecom', name: '协会群', url: makers.wecomUrl(KEY) },
    { kind: 'dingtalk', name: '协会群', url: makers.dingtalkUrl(TOKEN), secret: SECRET },
  ]
  const openFresh: Setting['openFresh'] = (robots = usual(), options = {}) =>
    openRobots({ robots: robotsSettings.parse(robots), log, clock, answerMs: 5000, ...options })
  return {
    clock,
    makers,
    logged,
    usual,
    openFresh,
    open(robots, options) {
      const opened = openFresh(robots, options)
      clock.pass(61_000)
      return opened
    },
    close: () => makers.close(),
  }
}

export function send(robots: Robots, key: ConversationKey, message: Message | string): Promise<SendOutcome> {
  const sender = robots.senders[key.split(':')[0] ?? '']
  if (!sender) throw new Error(`no sender for ${key}`)
  return sender.send(key, typeof message === 'string' ? { text: message } : message)
}

/** Tries again after as long as it is told to wait, as the courier does; gives all outcomes. */
export async function insist(
  robots: Robots,
  clock: TestClock,
  key: ConversationKey,
  text: string,
): Promise<SendOutcome[]> {
  const outcomes: SendOutcome[] = []
  for (;;) {
    const outcome = await send(robots, key, text)
    outcomes.push(outcome)
    if (outcome.kind !== 'later' || outcomes.length > 50) return outcomes
    clock.pass(outcome.afterMs)
  }
}
