import type { LocalDate } from '../dossier/date.ts'
import { nextQuestions } from '../rules/next.ts'
import { openParts } from '../rules/openParts.ts'
import { ask, detailsOf, questionOf } from './ask.ts'
import { hoursYears, reviewYears, sayYears } from './asked.ts'
import { belongs } from './belongs.ts'
import { change } from './change.ts'
import { shortClause } from './clauses.ts'
import { askToConfirm } from './confirm.ts'
import { again, resume } from './flow.ts'
import { MORE, openMenuItem } from './menu.ts'
import { questionsLeft } from './nextQuestion.ts'
import { askPlan, askTarget } from './offering.ts'
import type { Control } from './reading/control.ts'
import { result } from './result.ts'
import { answered, review, toldText } from './review.ts'
import { deniedRow } from './rowSaid.ts'
import { saidOfAnswers } from './saidOfAnswers.ts'
import type { State } from './state.ts'
import { nameOf } from './tidy.ts'
import { toldOnReview } from './toldOnReview.ts'
import { before, type Turn } from './turn.ts'
import { say } from './wording.ts'
import { packOf, questionsOf, standing, type World } from './world.ts'

/** Carries out 返回, 修改, 为什么问, 进度, 重来, 取消, 帮助…; null when the words are no order here. */
export function control(world: World, state: State, order: Control, today: LocalDate): Turn | null {
  switch (order.kind) {
    case 'help':
      return again(world, state, say(world.wording, '帮助'))
    case 'progress':
      return again(world, state, progress(world, state, today))
    case 'told':
      return again(world, state, toldText(world, state) ?? say(world.wording, '进度零'))
    case 'why':
      // Where nothing is asked any more, what is to be explained is the result.
      return isJudged(world, state)
        ? openMenuItem(world, state, '菜单详细', today)
        : again(world, state, why(world, state, order.argument ?? '', today))
    case 'back':
      return back(world, state, today)
    case 'change':
      return change(world, state, order.argument ?? '', today)
    case 'restart':
    case 'cancel':
      return askToConfirm(world, state, order.kind)
    case 'basis':
      return openMenuItem(world, state, '菜单依据', today)
    case 'materials':
      return openMenuItem(world, state, '菜单材料', today)
    case 'timetable':
      return openMenuItem(world, state, '菜单时间表', today)
    case 'detail':
      return openMenuItem(world, state, '菜单详细', today)
    case 'more':
      return openMenuItem(world, state, MORE, today)
    case 'confirm':
    case 'unknown':
    case 'skip':
    // 没有 to whether anything is to be changed.
    case 'none':
      if (state.pending?.question === 'change') return review(world, state)
      return state.pending?.question === 'review' ? result(world, state, today) : null
    default:
      return null
  }
}

function isJudged(world: World, state: State): boolean {
  const open = state.pending?.question.split('/')[0] ?? ''
  return packOf(world, state) !== null && ['result', 'review', 'ruling'].includes(open)
}

function progress(world: World, state: State, today: LocalDate): string {
  const open = state.pending === null ? undefined : state.answers[state.pending.question]
  const done = answered(world, state).length - (state.stage === 'asking' && open ? 1 : 0)
  if (state.pending?.question === 'result') return say(world.wording, '进度结果', { 答了: done })
  // The question that is open is left, whatever it can still change.
  const asking =
    state.stage === 'asking' && state.pending !== null && questionOf(world, state.pending.question) !== null
  const left = state.plan === null ? 0 : Math.max(questionsLeft(world, state, today), asking ? 1 : 0)
  if (left > 0) return say(world.wording, '进度', { 答了: done, 还有: left })
  return done > 0 ? say(world.wording, '进度完', { 答了: done }) : say(world.wording, '进度零')
}

/** What the open question can still change, with the clauses; for 考核 and 学时 also why just these years. */
function why(world: World, state: State, about: string, today: LocalDate): string {
  const details = state.pending === null ? '' : detailsOf(world, state, state.pending)
  return [details, because(world, state, about, today)].filter((line) => line !== '').join('\n')
}

function because(world: World, state: State, about: string, today: LocalDate): string {
  const { pending } = state
  const stands = standing(world, state, today)
  const question = pending && questionOf(world, pending.question)
  if (!pending || !question || !stands) return say(world.wording, '为什么没有')
  if (/今年|当年/.test(about)) {
    const { plan } = stands.pack
    const clause = plan.gates.find((gate) => gate.id === '年度考核')?.clause ?? ''
    return say(world.wording, '为什么年份', { 年份: sayYears(plan.reviewYears), 条款: shortClause(clause) })
  }
  const answers = { ...state.answers }
  delete answers[pending.question]
  const without = standing(world, { ...state, answers }, today) ?? stands
  const parts = openParts(without.judgement, state.target, true)
  const asked = nextQuestions(parts, questionsOf(world, without.pack), new Set(Object.keys(answers))).find(
    (next) => next.question === pending.question,
  )
  if (!asked) {
    const { majors } = without.pack.criteria
    if (question.id !== 'education.other') return say(world.wording, '为什么算分')
    return say(world.wording, '为什么其他学历', {
      其他学历: say(world.wording, majors.highestCounts ? '其他学历按最高' : '其他学历按对口').replace(/。$/, ''),
      条款: shortClause(majors.clause),
    })
  }
  const first = shortClause(asked.because[0]?.clause ?? '')
  if (question.id === 'reviews' && about !== '')
    return say(world.wording, '为什么年份', { 年份: sayYears(reviewYears(pending.facts)), 条款: first })
  if (question.id === 'hours' && about !== '')
    return say(world.wording, '为什么学时', { 年份: sayYears(hoursYears(pending.facts)), 条款: first })
  const names = new Map(without.judgement.paths.map(({ path }) => [path.id, nameOf(path)]))
  const rows = asked.because
    .slice(0, 3)
    .map(({ owner, clause, need }) =>
      say(world.wording, '为什么一条', { 谁: names.get(owner) ?? owner, 要求: need, 条款: shortClause(clause) }),
    )
  return say(world.wording, '为什么', { 清单: rows.length === 1 ? (rows[0] ?? '') : `\n${rows.join('\n')}` })
}

/** Back to the question before this one; what is said now replaces the old answer. Before the first: level, then plan. */
function back(world: World, state: State, today: LocalDate): Turn {
  const current = state.pending?.question ?? ''
  const returned = (next: Turn) => before(say(world.wording, '返回到'), next)
  if (current === 'plan') return again(world, state, say(world.wording, '不能返回'))
  if (current === 'target') return returned(askPlan(world, state))
  if (current === 'change') return returned(review(world, state))
  if (current.startsWith('ruling')) return returned(resume(world, state, today))
  // What was answered under another plan stays, but is not gone back to.
  const order = state.order.filter((key) => key === current || belongs(world, state, key))
  const index = order.indexOf(current)
  const last = index < 0 ? order.at(-1) : order[index - 1]
  return returned(last === undefined ? askTarget(world, state) : ask(world, state, last, []))
}

/** What is said on the review page or the list of changes: 好, 改3, or 3 alone (a row, not a button: rows are numbered). */
export function reviewed(world: World, state: State, typed: string, today: LocalDate): Turn {
  const said = saidOfAnswers(world, state, typed, today, {
    told: () => toldOnReview(world, state, typed, today),
    // 20年考核单位没做 is of what it names first, and no order to change the other.
    orders: (own) =>
      (/^(?:我?(?:要|想)|帮我|请)?(?:改|修改|换)/.test(own.trim()) ? null : deniedRow(world, state, own)) ??
      change(world, state, own, today),
  })
  return said ?? again(world, state, say(world.wording, '核对没懂'))
}
