import type { LocalDate } from '../dossier/date.ts'
import { buttonsOf, pressed } from './choices.ts'
import { resume } from './flow.ts'
import { askPlan } from './offering.ts'
import { normalise } from './reading/normalise.ts'
import { readYesNo } from './reading/yesno.ts'
import { newState, type Pending, type State } from './state.ts'
import { before, type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

type What = NonNullable<State['confirming']>

const QUESTION: Readonly<Record<What, string>> = { restart: '重来问', cancel: '取消问', delete: '删除问' }
const SURE: Readonly<Record<What, string>> = { restart: '重来是', cancel: '取消是', delete: '删除是' }
const NOT: Readonly<Record<What, string>> = { restart: '重来不', cancel: '取消不', delete: '删除不' }

/** Yes to the open question, not to losing what was told: 都合格, 对口, 有. */
const OF_THE_QUESTION = /合格|称职|对口|符合|属于|[满够齐有算]/

/** The buttons belong to this asking alone: a revision of its own, the open question keeps the one it has. */
function choicesOf(world: World, state: State, what: What): Pending {
  const offered = [
    { value: 'yes', label: say(world.wording, SURE[what]) },
    { value: 'no', label: say(world.wording, NOT[what]) },
  ]
  return { question: 'confirm', revision: state.revision, misses: 0, offered, facts: [] }
}

/** Asks before 重来, 取消, 删除. */
export function askToConfirm(world: World, state: State, what: What): Turn {
  const next: State = { ...state, confirming: what, revision: state.revision + 1 }
  return turn(next, { text: say(world.wording, QUESTION[what]), choices: buttonsOf(choicesOf(world, next, what)) })
}

/** What a button or words say to it; null when they are about something else. */
export function sureBy(world: World, state: State, given: { data: string } | { text: string }): boolean | null {
  if (!state.confirming) return null
  const choices = choicesOf(world, state, state.confirming)
  if ('data' in given) {
    const value = pressed(given.data, choices)
    return value === null ? null : value === 'yes'
  }
  const even = normalise(given.text)
  const label = choices.offered.findIndex((option) => option.label === even)
  if (/^[12]$/.test(even)) return even === '1'
  if (label >= 0) return label === 0
  const read = readYesNo(given.text)
  if (read.kind !== 'value' || even.length > 6) return null
  return read.value && OF_THE_QUESTION.test(even) ? null : read.value
}

/** Everything is kept. Who stops talking is reminded all the same, and told so. */
export function stop(world: World, state: State, words: '已停' | '不报了'): Turn {
  const lines = [say(world.wording, words), ...(state.reminding ? [say(world.wording, '提醒还开着')] : [])]
  return turn({ ...state, stage: state.stage === 'result' ? 'result' : 'stopped' }, lines.join('\n'))
}

/** Does, or leaves, what was asked about. */
export function confirmed(world: World, asked: State, sure: boolean, today: LocalDate): Turn & { forget?: true } {
  const what = asked.confirming
  const state: State = { ...asked, confirming: null }
  if (!sure || what === null) return before(say(world.wording, '继续'), resume(world, state, today))
  switch (what) {
    case 'restart':
      return before(say(world.wording, '重来好'), askPlan(world, { ...newState(), revision: state.revision }))
    case 'cancel':
      return stop(world, state, '已停')
    case 'delete':
      return { ...turn(state, say(world.wording, '已删')), forget: true }
  }
}
