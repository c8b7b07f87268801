import type { LocalDate } from '../dossier/date.ts'
import { nothingToConfirm } from './besides.ts'
import { closed } from './closingWords.ts'
import { again } from './flow.ts'
import { chooseItem, WORDS } from './menu.ts'
import { readChoice } from './reading/choice.ts'
import { saidOfAnswers } from './saidOfAnswers.ts'
import { unheard } from './saysWrong.ts'
import type { Pending, State } from './state.ts'
import { takeMessage } from './taking.ts'
import type { Turn } from './turn.ts'
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
  const said = saidOfAnswers(world, state, typed, today, {
    // 我还有个发明专利: what is told after the result may change it.
    told: () => takeMessage(world, state, typed, today, { atEnd: true }),
    orders: () => nothingToConfirm(world, state, typed),
  })
  return said ?? again(world, unheard(state), say(world.wording, '菜单没懂'))
}
