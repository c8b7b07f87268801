import type { LocalDate } from '../dossier/date.ts'
import { nothingToConfirm } from './besides.ts'
import { closed } from './closingWords.ts'
import { again, carryOn } from './flow.ts'
import { chooseItem, WORDS } from './menu.ts'
import { readChoice } from './reading/choice.ts'
import { deniedRow, deniedValue, leftOpenRow, letterSaid, workSaid } from './rowSaid.ts'
import type { Pending, State } from './state.ts'
import { takeMessage } from './taking.ts'
import type { Turn } from './turn.ts'
import { maybeWonder } from './wonder.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/** What is said at the result: a number of the menu or its word. */
export function resultMenu(world: World, state: State, pending: Pending, typed: string, today: LocalDate): Turn {
  const read = readChoice(
    typed,
    pending.offered.map((option) => ({ ...option, words: WORDS[option.value] ?? [] })),
  )
  if (read.kind === 'value') return chooseItem(world, state, read.value, today)
  const closing = closed(world, state, typed, today)
  if (closing) return closing
  const letter = letterSaid(world, state, typed, today)
  if (letter) return letter
  // 我还有个发明专利: what is told after the result may change it.
  const told = takeMessage(world, state, typed, today, { atEnd: true })
  const denied = told.keys.length > 0 ? null : deniedValue(world, state, typed)
  if (denied) return denied
  if (told.remark !== '') return leftOpenRow(world, state, typed, told) ?? carryOn(world, told.state, told, today)
  return (
    nothingToConfirm(world, state, typed) ??
    workSaid(world, state, typed, today) ??
    deniedRow(world, state, typed) ??
    maybeWonder(world, state, typed, today) ??
    again(world, state, say(world.wording, '菜单没懂'))
  )
}
