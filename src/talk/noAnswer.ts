import type { LocalDate } from '../dossier/date.ts'
import { nothingToConfirm } from './besides.ts'
import { halfTold } from './halfTold.ts'
import type { State } from './state.ts'
import type { Turn } from './turn.ts'
import { maybeWonder } from './wonder.ts'
import type { World } from './world.ts'

/** What words are that answer nothing that was asked: a 是 to nothing, half a fact, a question. Null when they are none of these. */
export function noAnswer(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  return (
    nothingToConfirm(world, state, typed) ??
    halfTold(world, state, typed, today) ??
    maybeWonder(world, state, typed, today)
  )
}
