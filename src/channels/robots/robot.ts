import { createHash } from 'node:crypto'
import type { Log } from '../../delivery/log.ts'
import type { SendOutcome } from '../../delivery/ports.ts'
import type { Message } from '../../talk/protocol.ts'
import { type Dialect, MINUTE_MS, type Verdict } from './dialect.ts'
import { MOST, type Pace } from './pace.ts'
import { type Answer, post } from './post.ts'
import type { RobotSettings } from './settings.ts'

/** After trouble on the way. The courier doubles its own pauses, so this is only the first. */
const SOON_MS = 5000

export interface RobotHealth {
  readonly kind: RobotSettings['kind']
  readonly name: string
  /**
   * `new`: nothing sent yet. `blocked`: the maker takes nothing until `blockedUntil`. `unreachable`: the last attempt got no proper
   * answer, and it is tried again. `failed` needs a person: see `failure`.
   */
  readonly state: 'new' | 'working' | 'blocked' | 'unreachable' | 'failed'
  /** Milliseconds since 1970. */
  readonly blockedUntil: number | null
  /** Milliseconds since 1970 of the last message taken. */
  readonly lastSentAt: number | null
  /** In Chinese, for the operator. */
  readonly failure: string | null
}

export interface Robot {
  send(message: Message): Promise<SendOutcome>
  health(): RobotHealth
}

export interface RobotOptions {
  readonly kind: RobotSettings['kind']
  readonly name: string
  readonly dialect: Dialect
  /** The same for all robots with the same webhook. */
  readonly pace: Pace
  readonly now: () => number
  readonly log: Log
  readonly answerMs: number
}

/**
 * One robot in one group. It shows the text alone: nobody can choose or answer there, so choices and the way to the private
 * chat are left out.
 *
 * When the minute is full the outcome is `later` at once: a message that only waits for its turn is then not on record as
 * being sent, and a crash leaves it waiting. A long message begins when there is room for all its parts. When one
 * surely did not go, the next attempt goes on behind those that arrived (as long as this process lives); when nobody knows
 * about one, those behind it are not sent: better an end that is missing than a hole in the middle.
 */
export function openRobot({ kind, name, dialect, pace, now, log, answerMs }: RobotOptions): Robot {
  let begun: { readonly print: string; readonly arrived: number } | null = null
  let state: 'new' | 'working' | 'unreachable' | 'failed' = 'new'
  let failure: string | null = null
  let lastSentAt: number | null = null

  function note(verdict: Verdict): void {
    if (verdict.kind === 'sent') lastSentAt = now()
    if (verdict.kind === 'limited') {
      pace.block(verdict.forMs)
      log.warn({ robot: name, kind, forMs: verdict.forMs }, verdict.reason)
      return
    }
    const told = verdict.kind === 'sent' || isOfMessage(verdict) ? null : verdict.reason
    const next = told === null ? 'working' : verdict.kind === 'refused' ? 'failed' : 'unreachable'
    if (next === 'failed' && told !== failure) log.error({ robot: name, kind }, told ?? '')
    if (next === 'working' && failure !== null) log.info({ robot: name, kind }, '机器人恢复了')
    state = next
    failure = told
  }

  async function attempt(body: object): Promise<Verdict> {
    const answer = await post(dialect.address(now()), body, answerMs)
    if (answer.kind === 'unsent') pace.release(1)
    else pace.spend()
    const verdict = verdictOf(answer, dialect)
    note(verdict)
    return verdict
  }

  async function send(message: Message): Promise<SendOutcome> {
    const bodies = dialect.bodies(message.text)
    if (bodies.length === 0) return { kind: 'refused', reason: '消息没有文字' }
    const print = createHash('sha256').update(JSON.stringify(bodies)).digest('base64')
    let arrived = begun?.print === print ? begun.arrived : 0
    const blocked = () => pace.blockedFor() !== null

    while (arrived < bodies.length) {
      const round = bodies.slice(arrived, arrived + MOST)
      const afterMs = pace.reserve(round.length)
      if (afterMs > 0) {
        begun = { print, arrived }
        return { kind: 'later', afterMs, reason: blocked() ? `${dialect.maker}限流中` : '这一分钟已经发满' }
      }
      for (const [index, body] of round.entries()) {
        const verdict = await attempt(body)
        if (verdict.kind === 'sent') {
          arrived += 1
          continue
        }
        pace.release(round.length - index - 1)
        const outcome = outcomeOf(verdict)
        begun = outcome.kind === 'later' ? { print, arrived } : null
        const part = bodies.length > 1 ? `（第 ${arrived + 1}/${bodies.length} 段）` : ''
        return { ...outcome, reason: outcome.reason + part }
      }
    }
    begun = null
    return { kind: 'sent' }
  }

  return {
    send,
    health() {
      const blockedFor = pace.blockedFor()
      const blockedUntil = blockedFor === null ? null : now() + blockedFor
      return { kind, name, state: blockedUntil === null ? state : 'blocked', blockedUntil, lastSentAt, failure }
    },
  }
}

function isOfMessage(verdict: Verdict): boolean {
  return verdict.kind === 'refused' && verdict.fault === 'message'
}

function outcomeOf(verdict: Exclude<Verdict, { kind: 'sent' }>): Exclude<SendOutcome, { kind: 'sent' }> {
  const { reason } = verdict
  switch (verdict.kind) {
    case 'busy':
      return { kind: 'later', afterMs: SOON_MS, reason }
    case 'limited':
      return { kind: 'later', afterMs: verdict.forMs, reason }
    case 'unknown':
      return { kind: 'uncertain', reason }
    case 'refused':
      return { kind: 'refused', reason, ...(verdict.chatGone ? { chatGone: true } : {}) }
  }
}

function verdictOf(answer: Answer, { maker, verdict }: Dialect): Verdict {
  if (answer.kind === 'unsent') return { kind: 'busy', reason: `连不上${maker}（${answer.code}）` }
  if (answer.kind === 'unknown') return { kind: 'unknown', reason: `${maker}没有回答（${answer.code}）` }
  const { status } = answer
  const http = `HTTP ${status}`
  // A gateway that waited in vain has passed the message on.
  if (status === 504) return { kind: 'unknown', reason: `${maker}没有回答（${http}）` }
  if (status >= 500) return { kind: 'busy', reason: `${maker}暂时不可用（${http}）` }
  if (status === 429) return { kind: 'limited', forMs: MINUTE_MS, reason: `${maker}说发得太快（${http}），等一分钟` }
  const { errcode, errmsg, punish } = (answer.body ?? {}) as Readonly<Record<string, unknown>>
  if (typeof errcode === 'number') return verdict(errcode, typeof errmsg === 'string' ? errmsg : '')
  // The shield before DingTalk answers so, without a code, when it takes us for an attack (seen in practice).
  if (punish !== undefined) return { kind: 'limited', forMs: MINUTE_MS, reason: `${maker}的防护拦下了请求，等一分钟` }
  if (status >= 300)
    return { kind: 'refused', fault: 'robot', reason: `机器人的地址不对（${http}）：请核对 url，用代理的也核对代理` }
  return { kind: 'unknown', reason: `${maker}的回答看不懂` }
}
