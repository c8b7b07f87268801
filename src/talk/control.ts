import type { LocalDate } from '../dossier/date.ts'
import { nextQuestions } from '../rules/next.ts'
import { openParts } from '../rules/openParts.ts'
import { ask, askPlan, askTarget, questionOf, questionsLeft } from './ask.ts'
import { hoursYears, reviewYears, sayYears } from './asked.ts'
import { buttonsOf } from './choices.ts'
import { shortClause } from './details.ts'
import { again, resume } from './flow.ts'
import { openMenuItem } from './menu.ts'
import type { Control } from './reading/control.ts'
import { place } from './reading/numbers.ts'
import { result } from './result.ts'
import { answered } from './review.ts'
import { newState, type Pending, type State } from './state.ts'
import { before, type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import { standing, type World } from './world.ts'

/** Carries out 返回, 修改, 为什么问, 进度, 重来, 取消, 帮助…; null when the words are no order here. */
export function control(world: World, state: State, order: Control, today: LocalDate): Turn | null {
  switch (order.kind) {
    case 'help':
      return again(world, state, say(world.wording, '帮助'))
    case 'progress':
      return again(world, state, progress(world, state, today))
    case 'why':
      return again(world, state, why(world, state, order.argument ?? '', today))
    case 'back':
      return back(world, state)
    case 'change':
      return change(world, state, order.argument ?? '')
    case 'restart':
      return turn({ ...state, confirming: 'restart' }, say(world.wording, '重来问'))
    case 'cancel':
      return turn({ ...state, confirming: 'cancel' }, say(world.wording, '取消问'))
    case 'basis':
      return openMenuItem(world, state, '菜单依据', today)
    case 'materials':
      return openMenuItem(world, state, '菜单材料', today)
    case 'timetable':
      return openMenuItem(world, state, '菜单时间表', today)
    case 'detail':
      return state.stage === 'result' ? openMenuItem(world, state, '菜单详细', today) : null
    case 'confirm':
      return state.stage === 'review' ? result(world, state, today) : null
    default:
      return null
  }
}

/** 是 or 不 to 重来, 取消, 删除. */
export function confirmed(
  world: World,
  state: State,
  what: NonNullable<State['confirming']>,
  sure: boolean,
  today: LocalDate,
): Turn & { forget?: true } {
  if (!sure) return before(say(world.wording, '继续'), resume(world, state, today))
  switch (what) {
    case 'restart':
      return before(say(world.wording, '重来好'), askPlan(world, { ...newState(), revision: state.revision }))
    case 'cancel':
      return turn({ ...state, stage: state.stage === 'result' ? 'result' : 'stopped' }, say(world.wording, '已停'))
    case 'delete':
      return { ...turn(state, say(world.wording, '已删')), forget: true }
  }
}

function progress(world: World, state: State, today: LocalDate): string {
  const done = state.order.length
  const left = questionsLeft(world, state, today)
  return left > 0
    ? say(world.wording, '进度', { 答了: done, 还有: left })
    : say(world.wording, '进度完', { 答了: done })
}

/** What the open question can still change, with the clauses; for 考核 and 学时 also why just these years. */
function why(world: World, state: State, about: string, today: LocalDate): string {
  const { pending } = state
  const stands = standing(world, state, today)
  const question = pending && questionOf(world, pending.question)
  if (!pending || !question || !stands) return say(world.wording, '为什么没有')
  const answers = { ...state.answers }
  delete answers[pending.question]
  const parts = openParts(stands.judgement, state.target, true)
  const asked = nextQuestions(parts, world.questions, new Set(Object.keys(answers))).find(
    (next) => next.question === pending.question,
  )
  if (!asked) return say(world.wording, '为什么没有')
  const years = [...reviewYears(pending.facts), ...hoursYears(pending.facts)]
  if (question.id === 'reviews' && about !== '') {
    return say(world.wording, '为什么年份', {
      年份: sayYears(years),
      条款: shortClause(asked.because[0]?.clause ?? ''),
    })
  }
  const rows = asked.because
    .slice(0, 3)
    .map(({ owner, clause, need }) =>
      say(world.wording, '为什么一条', { 谁: owner, 要求: need, 条款: shortClause(clause) }),
    )
  return say(world.wording, '为什么', { 清单: rows.length === 1 ? (rows[0] ?? '') : `\n${rows.join('\n')}` })
}

/** Back to the last answered question; what is said now replaces the old answer. */
function back(world: World, state: State): Turn {
  const current = state.pending?.question
  const index = current ? state.order.indexOf(current) : -1
  const last = index > 0 ? state.order[index - 1] : index === 0 ? undefined : state.order.at(-1)
  if (last !== undefined) return before(say(world.wording, '返回到'), ask(world, state, last, []))
  if (state.stage === 'asking' || state.stage === 'review')
    return before(say(world.wording, '返回到'), askTarget(world, state))
  if (state.stage === 'target') return before(say(world.wording, '返回到'), askPlan(world, state))
  return again(world, state, say(world.wording, '不能返回'))
}

/** 改学历, 改3: asks that question again; 改 alone lists what there is. */
export function change(world: World, state: State, about: string): Turn | null {
  const rows = answered(world, state)
  if (/^(?:计划|地方|地区)/.test(about)) return askPlan(world, state)
  if (/^(?:级别|目标)/.test(about)) return askTarget(world, state)
  if (rows.length === 0) return again(world, state, say(world.wording, '没有可改'))
  const number = place(about.replace(/^第|[个题条号]$/g, ''))
  const wanted =
    (number === null ? undefined : rows[number - 1]) ??
    rows.find((row) => about.includes(row.short)) ??
    rows.find((row) => about.length >= 2 && row.short.includes(about.slice(0, 2)))
  if (wanted) return ask(world, state, wanted.key, [])
  if (about !== '' && number === null) return null
  const revision = state.revision + 1
  const pending: Pending = {
    question: 'change',
    revision,
    misses: 0,
    offered: rows.map((row) => ({ value: row.key, label: row.short })),
    facts: [],
  }
  const text = [
    say(world.wording, '改哪个'),
    ...rows.map((row, index) => say(world.wording, '核对行', { 号: index + 1, 短名: row.short, 内容: row.shown })),
  ].join('\n')
  return turn({ ...state, stage: 'review', pending, revision }, { text, choices: buttonsOf(pending), unlisted: true })
}

/** What is said on the review page: 好, 改3, or 3 alone. */
export function reviewed(world: World, state: State, pending: Pending, typed: string): Turn {
  if (pending.question === 'change') {
    const chosen = change(world, state, typed)
    if (chosen) return chosen
  }
  return change(world, state, typed) ?? missedReview(world, state)
}

function missedReview(world: World, state: State): Turn {
  return turn(state, say(world.wording, '没看懂', { 提示: '', 例: say(world.wording, '核对例') }))
}
