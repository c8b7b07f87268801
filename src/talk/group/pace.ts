import type { GroupState } from './groupState.ts'

const MINUTE = 60_000
/** Answers a minute to one person, and to a whole group: Telegram itself allows a group 20. */
export const TO_ONE = 4
export const TO_ALL = 12

/** Whether to answer, to say once that it is too much, or to be silent. */
export type Pace = 'answer' | 'hush' | 'silent'

/** What is due at a moment, and the memory after it. A clock set back counts as no time passed. */
export function paced(state: GroupState, who: string, at: number): { readonly pace: Pace; readonly state: GroupState } {
  const recent = state.answered.filter((entry) => at - entry.at < MINUTE).slice(-TO_ALL)
  const toThem = recent.filter((entry) => entry.who === who).length
  if (toThem < TO_ONE && recent.length < TO_ALL)
    return { pace: 'answer', state: { ...state, answered: [...recent, { who, at }] } }
  const said = state.hushed !== null && at - state.hushed < MINUTE
  return { pace: said ? 'silent' : 'hush', state: { ...state, answered: recent, hushed: said ? state.hushed : at } }
}
