import type { LocalDate } from '../dossier/date.ts'
import { GIVEN_UP, openLetter } from './nextQuestion.ts'
import { yearly } from './saidAs.ts'
import type { Answer, Pending } from './state.ts'
import { asVolunteered } from './volunteered.ts'

/** Results told unasked: who does not know when they were got has still got them, and a correction says nothing of when. */
export function withUntold(given: Answer, old: Answer | undefined, wasAsked: boolean, today: LocalDate): Answer {
  if (old?.kind !== 'value' || old.volunteered === undefined) return given
  if (given.kind !== 'value') return { ...old, times: 2 }
  return wasAsked ? given : asVolunteered(given, today)
}

/** Who cannot tell when a letter ends has still told when it began. */
export function withBeginning(old: Answer | undefined, given: Answer): Answer {
  return given.kind !== 'value' && old?.kind === 'value' && openLetter(old) !== null ? { ...old, times: 2 } : given
}

/** Reviews told of some years more; who then does not know the others keeps what was said. */
export function withOtherReviews(old: Answer | undefined, given: Answer): Answer {
  if (old?.kind !== 'value') return given
  const times = (old.times ?? 1) + 1
  // Who does not know these years is not asked for them again.
  if (given.kind !== 'value') return { ...old, times: Math.max(times, GIVEN_UP) }
  const value = { ...(old.value as Record<string, string>), ...(given.value as Record<string, string>) }
  return { kind: 'value', value, shown: yearly(value).shown, times }
}

/** Hours asked for some years more: what was told of the others stays; 不知道 leaves these years blank. */
export function withOtherYears(old: Answer | undefined, given: Answer, pending: Pending): Answer {
  if (old?.kind !== 'value' || typeof old.value !== 'object' || old.value === null || Array.isArray(old.value))
    return given
  const asked = pending.facts.map((fact) => fact.slice('hours.'.length))
  const others = Object.entries(old.value).filter(([year]) => !asked.includes(year))
  if (others.length === 0) return given
  const now = given.kind === 'value' ? (given.value as object) : Object.fromEntries(asked.map((year) => [year, {}]))
  const shown = given.kind === 'value' ? given.shown : `${asked.join('、')}年不知道`
  return { kind: 'value', value: { ...Object.fromEntries(others), ...now }, shown: `${old.shown}；${shown}` }
}
