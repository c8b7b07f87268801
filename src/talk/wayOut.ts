import type { LocalDate } from '../dossier/date.ts'
import { questionOf } from './ask.ts'
import { bestFirst } from './best.ts'
import { buttonsOf } from './choices.ts'
import { again, carryOn, proceed } from './flow.ts'
import { questionsLeft, toFindOut } from './nextQuestion.ts'
import type { Message } from './protocol.ts'
import { readChoice } from './reading/choice.ts'
import { result } from './result.ts'
import { PAUSE } from './shown.ts'
import type { Pending, State } from './state.ts'
import { takeMessage } from './taking.ts'
import { type Turn, turn } from './turn.ts'
import { maybeWonder } from './wonder.ts'
import { say } from './wording.ts'
import { standing, type World } from './world.ts'

/** So many answers 不知道 in a row, and as many questions still to come, before a way out is offered; then after as many more again. */
const IN_A_ROW = 5
const THEN = 8
const LEFT = 5
/** Papers to look up, at most. */
const PAPERS = 3

/** What comes after an answer 不知道: after several in a row, first what can be said already and which papers would tell the most. */
export function orWayOut(world: World, next: Turn, today: LocalDate): Turn {
  const { state } = next
  const row = unknownInARow(state)
  if (state.stage !== 'asking' || row < IN_A_ROW || (row - IN_A_ROW) % THEN !== 0) return next
  const judgement = standing(world, state, today)?.judgement
  const [best] = judgement ? bestFirst(judgement, state) : []
  if (!judgement || !best || questionsLeft(world, state, today) < LEFT) return next
  const papers = toFindOut(world, state, judgement, []).flatMap(({ key }) => questionOf(world, key)?.paper ?? [])
  const wanted = [...new Set(papers)].slice(0, PAPERS)
  const { wording } = world
  const text = [
    say(wording, best.overall === '不符合' ? '歇一下报不了' : '歇一下没定', { 几: row, 级别: best.path.level }),
    ...(wanted.length > 0
      ? [say(wording, '歇一下查'), ...wanted.map((paper) => say(wording, '歇一下一样', { 纸: paper }))]
      : []),
    say(wording, '歇一下'),
  ].join('\n')
  const revision = state.revision + 1
  const offered = [
    { value: 'on', label: say(wording, '歇一下继续') },
    { value: 'result', label: say(wording, '歇一下结果') },
  ]
  const pending: Pending = { question: PAUSE, revision, misses: 0, offered, facts: [] }
  const message: Message = { text, choices: buttonsOf(pending), unlisted: true }
  return turn({ ...state, pending, revision }, message)
}

function unknownInARow({ order, answers }: State): number {
  const last = [...order].reverse().findIndex((key) => answers[key]?.kind !== 'unknown')
  return last < 0 ? order.length : last
}

/** What is answered to the way out: on with the questions, the result as it stands, or what was looked up meanwhile. */
export function leave(world: World, state: State, pending: Pending, given: string, today: LocalDate): Turn {
  const pressed = pending.offered.find(({ value }) => value === given)?.value
  const read = readChoice(
    given,
    pending.offered.map((option) => ({ ...option, words: WORDS[option.value] ?? [] })),
  )
  const value = pressed ?? (read.kind === 'value' ? read.value : null)
  if (value === 'result' || read.kind === 'unknown' || read.kind === 'skip') return result(world, state, today)
  if (value === 'on') return proceed(world, { ...state, pending: null }, today)
  const told = takeMessage(world, state, given, today)
  if (told.keys.length > 0) return carryOn(world, told.state, { ...told, keys: [...told.keys, PAUSE] }, today)
  return maybeWonder(world, state, given, today) ?? again(world, state, say(world.wording, '歇一下没懂'))
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  on: ['继续', '好', '好的', '行', '接着', '接着问', '问吧', '是'],
  result: ['结果', '看结果', '先看结果', '没有', '都没有', '都不知道', '不', '不用', '算了'],
}
