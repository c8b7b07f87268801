import type { LocalDate } from '../dossier/date.ts'
import { judgedLeaves } from '../rules/evaluate.ts'
import type { Note } from '../rules/pack.ts'
import { ask, nextQuestion } from './ask.ts'
import { buttonsOf } from './choices.ts'
import { basisText, detailText, materialsText, pointsText, timetableText } from './details.ts'
import { again } from './flow.ts'
import { readChoice } from './reading/choice.ts'
import { normalise } from './reading/normalise.ts'
import { readYesNo } from './reading/yesno.ts'
import { result } from './result.ts'
import type { Pending, State } from './state.ts'
import { before, type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import { standing, type World } from './world.ts'

const WORDS: Readonly<Record<string, readonly string[]>> = {
  菜单详细: ['详细', '详情', '更多'],
  菜单依据: ['依据', '条款', '原文'],
  菜单材料: ['材料', '要准备什么'],
  菜单时间表: ['时间表', '时间', '日程', '什么时候', '截止'],
  菜单改答案: ['改答案', '改', '修改'],
  菜单别的路: ['看别的路', '别的路', '接着问', '接着看', '还有别的路吗'],
  菜单算分: ['算分', '分数', '多少分', '自评分'],
}

/** What is said at the result: a number of the menu or its word, 问明, or something else. */
export function resultMenu(world: World, state: State, pending: Pending, typed: string, today: LocalDate): Turn {
  if (pending.question.startsWith('ruling')) return ruled(world, state, pending, typed, today)
  if (/问明|问清|问过了|问好了/.test(normalise(typed))) return askRuling(world, state, today)
  const read = readChoice(
    typed,
    pending.offered.map((option) => ({ ...option, words: WORDS[option.value] ?? [] })),
  )
  const chosen = read.kind === 'value' ? openMenuItem(world, state, read.value, today) : null
  return chosen ?? turn(state, say(world.wording, '菜单'))
}

/** Shows a part of the result; in the middle of the questions, the open one comes again after it. */
export function openMenuItem(world: World, state: State, item: string, today: LocalDate): Turn | null {
  const stands = standing(world, state, today)
  if (!stands) return null
  const { judgement } = stands
  switch (item) {
    case '菜单详细':
      return again(world, state, detailText(world, state, judgement))
    case '菜单依据':
      return again(world, state, basisText(world, state, judgement))
    case '菜单材料':
      return again(world, state, materialsText(world, state, judgement))
    case '菜单时间表':
      return again(world, state, timetableText(world, judgement))
    case '菜单算分':
      return again(world, { ...state, scope: 'points' }, pointsText(world, judgement))
    case '菜单别的路':
      return further(world, state, today)
    default:
      return null
  }
}

/** Goes on asking beyond the first path that is settled. */
function further(world: World, state: State, today: LocalDate): Turn {
  const wider: State = { ...state, scope: state.scope === 'points' ? 'points' : 'all' }
  const next = nextQuestion(world, wider, today)
  return next
    ? ask(world, wider, next.question, next.facts)
    : before(say(world.wording, '没有别的路'), result(world, wider, today))
}

/** What the document leaves open and could be asked about by phone. */
function openRulings(world: World, state: State, today: LocalDate): Note[] {
  const stands = standing(world, state, today)
  if (!stands) return []
  const wanted = stands.judgement.paths.filter(({ path }) => state.target === null || path.level === state.target)
  const leaves = wanted.flatMap((path) => [path.judged, ...path.gates.map((gate) => gate.judged)]).flatMap(judgedLeaves)
  const ids = new Set(leaves.flatMap((leaf) => (leaf.finding.silent ? [leaf.finding.silent] : [])))
  return [...ids].flatMap((id) => stands.pack.notes.get(id) ?? [])
}

function askRuling(world: World, state: State, today: LocalDate): Turn {
  const notes = openRulings(world, state, today)
  if (notes.length === 0) return turn(state, say(world.wording, '没有要问'))
  const revision = state.revision + 1
  const offered = notes.slice(0, 9).map((note) => ({ value: note.id, label: note.question }))
  const pending: Pending = { question: 'ruling', revision, misses: 0, offered, facts: [] }
  const text = [say(world.wording, '问明哪个'), ...offered.map((option, index) => `${index + 1} ${option.label}`)].join(
    '\n',
  )
  return turn(
    { ...state, pending, revision },
    { text, choices: buttonsOf({ ...pending, offered: offered.map((o, i) => ({ ...o, label: String(i + 1) })) }) },
  )
}

function ruled(world: World, state: State, pending: Pending, typed: string, today: LocalDate): Turn {
  const which = pending.question.split('/')[1]
  if (which === undefined) {
    const read = readChoice(typed, pending.offered)
    if (read.kind !== 'value') return result(world, state, today)
    const note = pending.offered.find((option) => option.value === read.value)
    const revision = state.revision + 1
    const next: Pending = {
      question: `ruling/${read.value}`,
      revision,
      misses: 0,
      offered: [
        { value: 'yes', label: say(world.wording, '问明可以') },
        { value: 'no', label: say(world.wording, '问明不行') },
      ],
      facts: [],
    }
    const text = say(world.wording, '问明问', { 问题: note?.label ?? '' })
    return turn({ ...state, pending: next, revision }, { text, choices: buttonsOf(next) })
  }
  const choice = readChoice(typed, pending.offered)
  const sure = choice.kind === 'value' ? choice.value === 'yes' : (readYesNo(typed) as { value?: boolean }).value
  if (sure === undefined) return result(world, state, today)
  const key = `ruling/${which}`
  const told: State = {
    ...state,
    answers: { ...state.answers, [key]: { kind: 'value', value: sure, shown: sure ? '可以' : '不行' } },
  }
  return before(say(world.wording, '问明记下'), result(world, told, today))
}
