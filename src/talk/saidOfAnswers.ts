import type { LocalDate } from '../dossier/date.ts'
import { againstRow } from './againstRow.ts'
import { carryOn } from './flow.ts'
import type { Taken } from './keeping.ts'
import { deniedRow, deniedValue, leftOpenRow, letterSaid, rowSaid, workSaid } from './rowSaid.ts'
import { sameAsTold, withoutSame } from './sameAsTold.ts'
import { saysWrong } from './saysWrong.ts'
import type { State } from './state.ts'
import type { Turn } from './turn.ts'
import { maybeWonder } from './wonder.ts'
import type { World } from './world.ts'

/** What is said of one of the answers, or of what was told as a whole, before it can mean anything else; null for other words. */
export const ofAnswersFirst = (world: World, state: State, typed: string, today: LocalDate): Turn | null =>
  rowSaid(world, state, typed, today) ??
  againstRow(world, state, typed, today) ??
  sameAsTold(world, state, typed, today) ??
  saysWrong(world, state, withoutSame(typed), today)

/**
 * What is said where all answers stand, at 核对 and at the result: that one of them is otherwise, more of oneself, that it is as told, or
 * a word of the documents. `told` takes what a message tells; `orders` are the words that mean
 * something only there. Null where
 * nothing of the kind is understood.
 */
export function saidOfAnswers(
  world: World,
  state: State,
  typed: string,
  today: LocalDate,
  { told, orders }: { readonly told: () => Taken | null; readonly orders: (own: string) => Turn | null },
): Turn | null {
  const letter = letterSaid(world, state, typed, today)
  if (letter) return letter
  const taken = told()
  const denied = taken && taken.keys.length > 0 ? null : deniedValue(world, state, typed)
  if (denied) return denied
  if (taken && taken.remark !== '')
    return leftOpenRow(world, state, typed, taken) ?? carryOn(world, taken.state, taken, today)
  const own = withoutSame(typed)
  return (
    orders(own) ??
    workSaid(world, state, typed, today) ??
    deniedRow(world, state, own) ??
    maybeWonder(world, state, typed, today)
  )
}
