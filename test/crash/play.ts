import { setTimeout } from 'node:timers/promises'
import type { ConversationKey, Incoming } from '../../src/delivery/ports.ts'
import type { Message } from '../../src/talk/protocol.ts'
import type { Built } from './build.ts'
import { begin, type Living } from './life.ts'
import { FORGOTTEN } from './people.ts'
import type { Doom, DurableStep, Place, Told } from './protocol.ts'

/** What happens at one time: everybody's messages, and what somebody waits to hear before the next stage. */
export interface Stage {
  readonly now: number
  readonly events: readonly Incoming[]
  readonly hears?: { readonly key: ConversationKey; readonly text: string }
}

/**
 * When a process is to die: at a step of its own, or at a moment of the clock after it was begun or, `ready`, after it was ready; reckoned in
 * the time a start takes, so that a busy machine gets as far as a quiet one.
 */
export type Fate = { readonly doom: Doom } | { readonly starts: number; readonly ready: boolean }

export interface Death {
  /** Null for one killed from outside. */
  readonly at: { readonly step: DurableStep; readonly place: Place } | null
  readonly stage: number
}

/** What a play came to, as the world outside saw it. */
export interface Played {
  readonly arrived: readonly { readonly key: ConversationKey; readonly message: Message; readonly stage: number }[]
  readonly deaths: readonly Death[]
  readonly complaints: readonly string[]
  /** Steps of the last process; of a play without a death, all there are. */
  readonly steps: number
  /** The moments at which somebody wanted to be looked at again, after each stage. */
  readonly next: readonly (string | null)[]
}

/** Messages of one person handed in before the first of them is acknowledged, as a channel does with a batch. */
const AHEAD = 3
/** How long somebody waits for words they may never hear: the process may have died with them. */
const PATIENCE_MS = 1500
/** A process that does nothing for so long hangs. */
const HANGS_MS = 120_000

export interface Play {
  readonly built: Built
  readonly folder: string
  readonly stages: AsyncIterable<Stage> | Iterable<Stage>
  /** The fate of each process in turn; null when it may live. */
  readonly fateOf: (life: number) => Fate | null
  readonly ahead?: number
  /** Hears all that is told, as it is told. */
  readonly watch?: (told: Told) => void
}

/** Plays all stages over a data folder, beginning the process again whenever it has died, and closes it properly in the end. */
export async function play({ built, folder, stages, fateOf, ahead = AHEAD, watch }: Play): Promise<Played> {
  const arrived: { key: ConversationKey; message: Message; stage: number }[] = []
  const deaths: Death[] = []
  const complaints: string[] = []
  const next: (string | null)[] = []
  let steps = 0
  let lives = 0
  let stage = -1
  let now = 0
  let living: (Living & { readonly heard: Set<(told: Told) => void>; over: boolean }) | null = null
  let last: Death['at'] = null
  /** How long the last start took. */
  let startMs = 500

  function born() {
    const fate = fateOf(lives)
    lives += 1
    last = null
    const heard = new Set<(told: Told) => void>()
    const hear = (told: Told) => {
      if (told.kind === 'arrived') arrived.push({ key: told.key, message: told.message, stage })
      if (told.kind === 'dies') last = { step: told.step, place: told.place }
      if (told.kind === 'settled') steps = told.steps
      if (told.kind === 'logged') complaints.push(`${told.level} ${told.text} ${told.details}`)
      if (told.kind === 'rejected') complaints.push(`rejected ${told.key} ${told.id} ${told.reason}`)
      watch?.(told)
      for (const one of [...heard]) one(told)
    }
    const doom = fate && 'doom' in fate ? fate.doom : null
    // Time stands still within a stage, yet no two processes start at the same millisecond: a start is known by its moment.
    const begun = { ...begin(built, { folder, now: now + lives, doom }, hear), heard, over: false }
    const strike = () => {
      if (fate && 'starts' in fate)
        void setTimeout(fate.starts * startMs, undefined, { ref: false }).then(() => begun.kill())
    }
    const bornAt = performance.now()
    heard.add((told) => {
      if (told.kind === 'open') startMs = performance.now() - bornAt
    })
    if (fate && 'ready' in fate && fate.ready) heard.add((told) => told.kind === 'open' && strike())
    else strike()
    return begun
  }

  /** Does something with a living process until it is done; whenever the process dies, with the next one anew. */
  async function withLife(work: (life: NonNullable<typeof living>, anew: boolean) => Promise<void>): Promise<void> {
    for (let anew = false; ; anew = true) {
      if (!living) anew = deaths.length > 0
      living ??= born()
      const life = living
      const death = life.ended.then(({ killed, status }) => {
        if (!killed && status !== 0)
          throw new Error(`the process ended by itself with ${status}: ${complaints.at(-1) ?? ''}`)
        return killed ? ('dead' as const) : ('done' as const)
      })
      const hangs = new AbortController()
      const late = setTimeout(HANGS_MS, 'late' as const, { signal: hangs.signal, ref: false }).catch(
        () => 'late' as const,
      )
      const outcome = await Promise.race([work(life, anew).then(() => 'done' as const), death, late])
      hangs.abort()
      if (outcome === 'late') throw new Error(`the process hangs in stage ${stage}: ${complaints.slice(-3).join('; ')}`)
      if (outcome === 'done') return
      life.heard.clear()
      living = null
      deaths.push({ at: last, stage })
    }
  }

  const acknowledged = new Map<ConversationKey, Incoming[]>()

  async function playStage({ events, hears }: Stage): Promise<void> {
    const waiting = new Map<ConversationKey, Incoming[]>()
    for (const event of events) waiting.set(event.key, [...(waiting.get(event.key) ?? []), event])
    const from = arrived.length
    await withLife(async (life, anew) => {
      life.say({ kind: 'time', now })
      if (anew)
        // What was acknowledged last may come again: the acknowledgement may have died with the process. To somebody of whom
        // nothing is kept any more it would be a stranger's.
        for (const [key, done] of acknowledged)
          if (waiting.has(key) && key !== FORGOTTEN)
            for (const incoming of done.slice(-2)) life.say({ kind: 'event', incoming })
      await Promise.all([...waiting].map(([key, queue]) => deliver(life, key, queue)))
      await settled(life)
    })
    if (!hears) return
    const isHeard = () =>
      arrived.slice(from).some(({ key, message }) => key === hears.key && message.text.includes(hears.text))
    for (let waited = 0; waited < PATIENCE_MS && !isHeard(); waited += 50) {
      await setTimeout(50)
      await withLife(settled)
    }
  }

  /** Hands in one person's messages in order, some at once, and takes those off the queue that were acknowledged. */
  function deliver(life: NonNullable<typeof living>, key: ConversationKey, queue: Incoming[]): Promise<void> {
    return new Promise((resolve) => {
      let handed = 0
      const handIn = () => {
        for (; handed < Math.min(ahead, queue.length); handed += 1) {
          const incoming = queue[handed]
          if (incoming) life.say({ kind: 'event', incoming })
        }
        if (queue.length > 0) return
        life.heard.delete(listen)
        resolve()
      }
      const listen = (told: Told) => {
        if (told.kind !== 'acknowledged' || told.key !== key || told.id !== queue[0]?.id) return
        const [first] = queue.splice(0, 1)
        if (first) acknowledged.set(key, [...(acknowledged.get(key) ?? []), first])
        handed -= 1
        handIn()
      }
      life.heard.add(listen)
      handIn()
    })
  }

  function settled(life: NonNullable<typeof living>): Promise<void> {
    return new Promise((resolve) => {
      const listen = (told: Told) => {
        if (told.kind !== 'settled') return
        life.heard.delete(listen)
        next[stage] = told.next
        resolve()
      }
      life.heard.add(listen)
      life.say({ kind: 'settle' })
    })
  }

  for await (const one of stages) {
    stage += 1
    now = one.now
    await playStage(one)
  }
  await withLife(async (life) => {
    life.say({ kind: 'close' })
    if ((await life.ended).killed) await new Promise(() => {})
  })
  return { arrived, deaths, complaints, steps, next }
}
