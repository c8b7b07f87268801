import type { Order } from '../talk/admin/order.ts'
import type { AnyEvent, Effect, Message, Speaker, Step } from '../talk/protocol.ts'
import type { Counts } from './account.ts'
import type { Clock } from './clock.ts'
import { type Log, tagOf, traceOf } from './log.ts'
import type { Conversation, ConversationKey, Wake } from './ports.ts'
import type { Said, TurnResult } from './record.ts'
import { endOfDay, msOfMoment, shanghaiMoment } from './shanghai.ts'
import type { Question } from './unanswered.ts'

const DAY_MINUTES = 24 * 60

/** After a fault, a moment that has come is tried again this much later. */
const AFTER_FAULT_MS = 3_600_000

/** One step over what is kept of a conversation. Never throws. */
export type Think = (key: ConversationKey, before: Conversation, event: AnyEvent) => Thought

interface Thought {
  readonly result: TurnResult
  readonly questions: readonly Question[]
  readonly orders: readonly Order[]
}

interface Needs {
  readonly step: Step<unknown, AnyEvent>
  /** Said when the talk itself failed. */
  readonly apology: Message
  readonly log: Log
  readonly counts: Counts
  readonly clock: Clock
  readonly administrators: ReadonlySet<ConversationKey>
}

/**
 * One step of the talk over what is kept of a conversation, as a turn of the record. A talk that throws leaves everything as
 * it was and says so.
 */
export function openThinking({ step, apology, log, counts, clock, administrators }: Needs): Think {
  return function think(key, before, event) {
    try {
      // What is in the store was put there by this talk, or an earlier release of it; the talk itself migrates it.
      const administrator = administrators.has(key)
      const { state, effects } = step(before.state, event, speakerIn(before, administrator))
      const orders = administrator ? effects.flatMap(orderIn) : []
      return { result: resultOf(state, effects), questions: effects.flatMap(questionIn), orders }
    } catch (error) {
      counts.failures += 1
      log.error({ conversation: tagOf(key), error: traceOf(error) }, '对话程序出错，已致歉，先前的内容未动')
      // Nobody said anything: no apology, and not the same fault again at once.
      const wake = event.kind === 'tick' ? later(before.wake ?? null, clock.now()) : (before.wake ?? null)
      const said = !isSpoken(event) ? [] : [{ message: apology }]
      return { result: { kind: 'goesOn', state: before.state, said, wake, missed: 0 }, questions: [], orders: [] }
    }
  }
}

/** Of reminders alone: what became of a broadcast its own account tells. */
function speakerIn({ outbox }: Conversation, administrator: boolean): Speaker {
  const unsure = outbox.flatMap(({ status, unasked }) =>
    status === 'uncertain' && unasked && unasked.announcement === undefined ? unasked.refs : [],
  )
  return unsure.length > 0 ? { administrator, unsure } : { administrator }
}

/** Forgetting outweighs whatever state the step gave with it. */
function resultOf(state: unknown, effects: readonly Effect[]): TurnResult {
  const said = effects.flatMap(saidBy)
  if (effects.some(({ kind }) => kind === 'forget')) return { kind: 'forgotten', said }
  const missed = effects.reduce((sum, effect) => sum + (effect.kind === 'missed' ? effect.refs.length : 0), 0)
  return { kind: 'goesOn', state, said, missed, wake: effects.map(wakeIn).find((wake) => wake !== null) ?? null }
}

function saidBy(effect: Effect): Said[] {
  if (effect.kind !== 'say') return []
  const { message, unasked } = effect
  if (!unasked) return [{ message }]
  const { before, ...kept } = unasked
  const day = unasked.until
  const until = day === null ? null : endOfDay(day) - (before === undefined ? 0 : (DAY_MINUTES - before) * 60_000)
  return [{ message, unasked: { ...kept, until } }]
}

function wakeIn(effect: Effect): Wake | null {
  if (effect.kind !== 'wake') return null
  const { at, stamp, group } = effect
  return { at, stamp, ...(group ? { group } : {}) }
}

function questionIn(effect: Effect): Question[] {
  return effect.kind === 'unanswered' ? [{ question: effect.question, plan: effect.plan }] : []
}

function orderIn(effect: Effect): Order[] {
  return effect.kind === 'order' ? [effect.order] : []
}

/** Whether somebody is there who said something. */
export function isSpoken({ kind }: AnyEvent): boolean {
  return !['tick', 'announce', 'report', 'follow', 'inherit'].includes(kind)
}

function later(wake: Wake | null, now: number): Wake | null {
  return wake && { ...wake, at: shanghaiMoment(Math.max(now, msOfMoment(wake.at)) + AFTER_FAULT_MS) }
}
