import type { LocalDate } from '../../dossier/date.ts'
import { speaksFor } from '../reading/message/several.ts'
import { normalise } from '../reading/normalise.ts'
import type { State } from '../state.ts'
import { before, type Turn } from '../turn.ts'
import { say } from '../wording.ts'
import type { World } from '../world.ts'
import { askToChange, nothingTold } from './another.ts'
import { tellsOfMyself } from './toldFor.ts'
import { tellsOfOne } from './which.ts'

/** Who begins by asking for another tells of that one from then on. */
export function knowingForWhom(state: State, typed: string): State {
  if (state.forAnother || !nothingTold(state)) return state
  return speaksFor(normalise(typed.slice(0, 300))) ? { ...state, forAnother: true } : state
}

/** What the one who writes tells of themselves where another was told of before: not taken, and asked whom to look at. Null otherwise. */
export function ofMyself(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  if (!state.forAnother || nothingTold(state) || !tellsOfMyself(typed)) return null
  if (!tellsOfOne(world, state, typed, today)) return null
  return before(say(world.wording, '自己的没记'), askToChange(world, state, { name: '', words: typed.slice(0, 400) }))
}
