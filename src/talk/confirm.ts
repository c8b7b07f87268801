import type { LocalDate } from '../dossier/date.ts'
import { buttonsOf, pressed } from './choices.ts'
import { resume } from './flow.ts'
import { askPlan, askTarget } from './offering.ts'
import { normalise } from './reading/normalise.ts'
import { readYesNo } from './reading/yesno.ts'
import { newState, type Pending, type State } from './state.ts'
import { before, type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

type What = NonNullable<State['confirming']>

const QUESTION: Readonly<Record<What, string>> = {
  restart: '重来问',
  cancel: '取消问',
  delete: '删除问',
  another: '换人问',
}
const SURE: Readonly<Record<What, string>> = {
  restart: '重来是',
  cancel: '取消是',
  delete: '删除是',
  another: '换人是',
}
const NOT: Readonly<Record<What, string>> = { restart: '重来不', cancel: '取消不', delete: '删除不', another: '换人不' }

/** Yes to the open question, not to losing what was told: 都合格, 对口, 有. */
const OF_THE_QUESTION = /合格|称职|对口|符合|属于|[满够齐有算]/

const SAME =
  /^(?:不是?|没有)?[,，]?(?:还是|就是|是)?(?:前面(?:那|说的)*[个位]?|同一?[个位]?|他|她|这位|刚才(?:那|说的)*[个位]?|一个)(?:人)?(?:的)?$/
const OTHER = /^(?:是|对|嗯)?[,，]?(?:是)?(?:换(?:人|一?个人|吧|掉)?|另外?(?:一?个|一?位)?|别人|两个)(?:人)?(?:的)?$/

/** The buttons belong to this asking alone: a revision of its own, the open question keeps the one it has. */
function choicesOf(world: World, state: State, what: What): Pending {
  const offered = [
    { value: 'yes', label: say(world.wording, SURE[what]) },
    { value: 'no', label: say(world.wording, NOT[what]) },
  ]
  return { question: 'confirm', revision: state.revision, misses: 0, offered, facts: [] }
}

/** Asks before 重来, 取消, 删除, 换一个人. */
export function askToConfirm(world: World, state: State, what: What): Turn {
  const next: State = { ...state, confirming: what, revision: state.revision + 1 }
  const name = what === 'another' ? (state.people?.[0]?.name ?? '') : ''
  const question = name === '' ? say(world.wording, QUESTION[what]) : say(world.wording, '换人问名', { 名字: name })
  return turn(next, { text: question, choices: buttonsOf(choicesOf(world, next, what)) })
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
  if (state.confirming === 'another' && SAME.test(even)) return false
  if (state.confirming === 'another' && OTHER.test(even)) return true
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
    case 'another':
      return toAnother(world, state, today)
    case 'cancel':
      return stop(world, state, '已停')
    case 'delete':
      return { ...turn(state, say(world.wording, '已删')), forget: true }
  }
}

/** Nothing of the one before is left but where they apply, which is told. */
function toAnother(world: World, { plan, revision }: State, today: LocalDate): Turn {
  const next: State = { ...newState(), plan, revision }
  const pack = packOf(world, next)
  if (!pack) return before(say(world.wording, '换人好'), askPlan(world, { ...next, plan: null }))
  const [only, ...more] = pack.plan.levels
  const aiming = only && more.length === 0 ? { ...next, target: only } : next
  const asked = aiming.target === null ? askTarget(world, aiming) : resume(world, aiming, today)
  return before(say(world.wording, '换人好计划', { 名称: pack.plan.title }), asked)
}
