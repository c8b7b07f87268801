import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { compareMoments } from '../../calendar/moment.ts'
import type { Moment } from '../../calendar/task.ts'
import type { LocalDate } from '../../dossier/date.ts'
import type { Effect } from '../protocol.ts'
import type { State } from '../state.ts'
import { packOf, type World } from '../world.ts'
import { sayMinute } from './sentences.ts'
import { shownMoment, watched } from './shown.ts'
import { publicTasks, tasksOf } from './tasks.ts'
import { upcoming } from './upcoming.ts'

/** When to come back to somebody who wants to be reminded or was shown dates; nothing for everybody else. */
export function wakeFor(world: World, state: State, today: LocalDate): Effect[] {
  const memory = state.reminding
  const next = memory ? upcoming(tasksOf(world, state, memory.plan, today), memory, today) : null
  return wakeOf(world, state, next, today)
}

/** The same where it is known when there will be something to remind of. Who has nothing coming is still told when a date moves. */
export function wakeOf(world: World, state: State, next: Moment | null, today: LocalDate, minute = 0): Effect[] {
  const seen = watched(state)
  const plans = [...(state.reminding ? [state.reminding.plan] : []), ...seen.map(({ plan }) => plan)]
  if (plans.length === 0) return []
  const moments = [next, ...seen.map((one) => shownMoment(world, one, today, minute))].filter(
    (moment) => moment !== null,
  )
  return [wakeAt(world, plans.join(), moments.toSorted(compareMoments)[0] ?? null)]
}

/** Far away: only a moved date brings it nearer. */
const NEVER: Moment = { day: '2100-01-01', minute: 0 }

/** `plan`: one, or several with commas between. */
export function wakeAt(world: World, plan: string, moment: Moment | null, group?: true): Effect {
  const { day, minute } = moment ?? NEVER
  const at = `${day}T${sayMinute(minute).padStart(5, '0')}`
  return { kind: 'wake', at, stamp: stampOf(world, plan), ...(group ? { group } : {}) }
}

/** What the dates of a plan, or of several with commas between, are at present; another one once any of them moves. */
export function stampOf(world: World, plan: string): string {
  const dates = plan.split(',').flatMap((one) => {
    const facts = packOf(world, { plan: one })?.plan
    return facts ? publicTasks(world, one, facts.applyFrom).map(({ id, due }) => [id, due]) : []
  })
  return `${plan}:${bytesToHex(sha256(utf8ToBytes(JSON.stringify(dates)))).slice(0, 16)}`
}

/** Whether a stamp is that of the dates at present. */
export function isCurrentStamp(world: World, stamp: string): boolean {
  return stampOf(world, stamp.slice(0, stamp.lastIndexOf(':'))) === stamp
}
