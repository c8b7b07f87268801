import type { LocalDate } from '../dossier/date.ts'
import type { Judgement } from '../rules/judge.ts'
import { ask, questionOf } from './ask.ts'
import { basisText, detailText } from './details.ts'
import { again, resume } from './flow.ts'
import { nextQuestion } from './nextQuestion.ts'
import { pageOf } from './paging.ts'
import { contactsText, materialsText, stepsText } from './papers.ts'
import { pointsText } from './points.ts'
import type { Message, Paper, PlanPaper } from './protocol.ts'
import { readChoice } from './reading/choice.ts'
import { readControl } from './reading/control.ts'
import { bare, normalise } from './reading/normalise.ts'
import { withDatesShown } from './reminding/shown.ts'
import { remindersOn } from './reminding/steer.ts'
import { tasksOf } from './reminding/tasks.ts'
import { result } from './result.ts'
import { askChange } from './review.ts'
import { askWhich, readRuling, toldRuling, withRuling } from './rulings.ts'
import { brief, MORE_POINTS } from './shown.ts'
import { standardsText } from './standards.ts'
import type { Pending, State } from './state.ts'
import { asksForSteps, STEPS } from './steps.ts'
import { timetableText } from './timetable.ts'
import { before, type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import { standing, type World } from './world.ts'

/** Reached by their words from the timetable, not by a button. */
const CALENDAR = '日历'
const PICTURE = '时间图'

const OTHER_PATHS = '菜单别的路'

/** The next page of what was shown last. */
export const MORE = '更多'
/** Parts that may be longer than a screen. */
const LONG: readonly string[] = ['菜单详细', '菜单依据', '菜单材料', STEPS]

/** The words by which each part of the menu is asked for. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  菜单详细: ['详细', '详情', '公共条件'],
  菜单依据: ['依据', '条款'],
  菜单材料: ['材料', '要准备什么'],
  菜单时间表: ['时间表', '时间', '日程', '什么时候', '截止'],
  菜单电话: [
    '电话',
    '联系',
    '联系方式',
    '问谁',
    '找谁',
    '打给谁',
    '人工',
    '转人工',
    '人工客服',
    '找人工',
    '客服',
    '打电话',
    '地址',
  ],
  菜单改答案: ['改答案', '改', '修改'],
  [OTHER_PATHS]: ['看别的路', '别的路', '接着问', '接着看', '还有别的路吗'],
  菜单评审条件: ['评审条件', '评审', '对评审条件', '评委看什么'],
  菜单算分: ['算分', '分数', '多少分', '自评分', '打分'],
  菜单提醒: ['提醒我', '提醒'],
  [MORE_POINTS]: ['接着算分', '接着算', '算准'],
}

/** 我要找人工, 投诉电话. */
const WANTS_PERSON =
  /^(?:我|请|麻烦|帮我|给我|能不能|能|可以|直接|想|要|得)*(?:找|转|接|联系|换)*(?:一?个)?(?:真人|人工|客服|活人|人工客服|真人客服)(?:服务|电话|聊|说话)?(?:吗|吧|行吗|可以吗)?$|^(?:我|想|要|怎么|去哪里?|哪里)*投诉(?:电话|热线|渠道|你们?)?(?:是?多少)?$/

/** Parts of the result that may be asked for at any time by their very word, besides what reading/control.ts knows. */
export function menuWord(typed: string): string | null {
  const word = bare(normalise(typed))
  if (/^(?:(?:要|给我|导出|存|加)?(?:到|进)?(?:手机)?日历(?:文件)?|ics)$/.test(word)) return CALENDAR
  // 画图的 is somebody's work.
  if (!/画图的/.test(typed) && /^(?:时间图|(?:要|给我|看)?(?:一?张)?(?:时间)?图|画(?:一?张)?图)$/.test(word))
    return PICTURE
  if (asksForSteps(word)) return STEPS
  if (/^(?:看|还有)?别的路(?:吗|呢)?$/.test(word)) return OTHER_PATHS
  if (WANTS_PERSON.test(word)) return '菜单电话'
  return (
    ['菜单电话', '菜单评审条件', '菜单算分', MORE_POINTS].find(
      (item) => WORDS[item]?.includes(word) && word !== '地址',
    ) ?? null
  )
}

/** The part that words alone ask for, of those that are the same for everybody under a plan; null for other words. */
export function partNamed(typed: string): string | null {
  const order = readControl(typed)?.kind
  const item = menuWord(typed) ?? (order === 'materials' ? '菜单材料' : order === 'timetable' ? '菜单时间表' : null)
  return item !== null && OF_THE_PLAN.includes(item) ? item : null
}

/** A button of the menu. */
export function chooseItem(world: World, state: State, item: string, today: LocalDate): Turn {
  return openMenuItem(world, state, item, today) ?? again(world, state, '')
}

/** Parts that are the same for everybody under a plan: asked for before one is chosen, they are shown once it is. */
const OF_THE_PLAN: readonly string[] = ['菜单材料', '菜单时间表', '菜单电话', STEPS, CALENDAR, PICTURE]

/** Parts that tell the dates of the plan: who saw them hears when they move. */
const WITH_DATES: readonly string[] = ['菜单时间表', STEPS, CALENDAR, PICTURE]

/** Shows a part of the result; in the middle of the questions, the open one comes again after it. */
export function openMenuItem(world: World, state: State, item: string, today: LocalDate): Turn | null {
  const judgement = standing(world, state, today)?.judgement
  if (!judgement) return withoutPlan(world, state, item)
  // 原文 after it is not of what was asked before.
  const { cited: _, ...rest } = state
  const part = partOf(world, rest, judgement, item)
  if (part) {
    const { text, paper } = part
    // What is open comes in a message of its own, behind a file.
    return paper ? turn(part.state, { text, paper }, ...brieflyOpen(world, part.state)) : again(world, part.state, text)
  }
  switch (item) {
    case '菜单提醒':
      return remindersOn(world, state, today)
    case '菜单改答案':
      return askChange(world, state)
    case '菜单评审条件':
      return standards(world, { ...state, scope: 'standards' }, today)
    case MORE_POINTS:
      // Where there are no points, that is said.
      if (judgement.pack.criteria.points === null) return openMenuItem(world, state, '菜单算分', today)
      if (state.stage !== 'result' && state.scope === 'first')
        return again(world, state, say(world.wording, '算分先答'))
      return further(world, { ...state, scope: 'points' }, today)
    case OTHER_PATHS:
      if (state.scope === 'first' && questionOf(world, state.pending?.question ?? ''))
        return again(world, state, say(world.wording, '别的路先答'))
      return further(world, { ...state, scope: state.scope === 'points' ? 'points' : 'all' }, today)
    default:
      return null
  }
}

function brieflyOpen(world: World, state: State): Message[] {
  const message = brief(world, state)
  return message ? [message] : []
}

/** Asked for while no plan is chosen: it depends on the plan, and waits for it. */
function withoutPlan(world: World, state: State, item: string): Turn | null {
  if (state.pending?.question !== 'plan') return null
  if (item === '菜单电话') {
    const phones = [...new Set(world.packs.map(({ plan }) => `\n· ${plan.hotline}`))].join('')
    return again(world, state, say(world.wording, '先打电话', { 电话: phones }))
  }
  return OF_THE_PLAN.includes(item)
    ? again(world, { ...state, wondering: item }, say(world.wording, '先问在哪里'))
    : again(world, state, say(world.wording, '结果先答'))
}

/** The part that was asked for before the plan was chosen; null when none waits. */
export function partWaiting(world: World, state: State, today: LocalDate): Part | null {
  const { wondering, ...rest } = state
  const judgement = standing(world, rest, today)?.judgement
  if (wondering === undefined || !judgement || !OF_THE_PLAN.includes(wondering)) return null
  return partOf(world, rest, judgement, wondering)
}

/** What is shown of a part, and the state after it. */
type Reading = NonNullable<State['reading']>

interface Part {
  readonly state: State
  readonly text: string
  readonly paper?: Paper
}

function partOf(world: World, before: State, judgement: Judgement, item: string): Part | null {
  const { reading, ...rest } = before
  if (item === MORE) return partAt(world, rest, judgement, reading ?? { part: '菜单详细', page: 0 })
  return partAt(world, rest, judgement, { part: item, page: 0 })
}

/** A page of a part; where it does not end there, that page is kept in mind for 更多. */
function partAt(world: World, before: State, judgement: Judgement, { part: item, page }: Reading): Part | null {
  const part = wholePart(world, before, judgement, item)
  if (!part || !LONG.includes(item)) return part
  const { text, more } = pageOf(world.wording, part.text, page)
  return { ...part, text, state: more ? { ...part.state, reading: { part: item, page: page + 1 } } : part.state }
}

function wholePart(world: World, before: State, judgement: Judgement, item: string): Part | null {
  const { pack, asOf } = judgement
  const state = WITH_DATES.includes(item) ? withDatesShown(world, before, pack.plan.id, asOf) : before
  const text = (words: string): Part => ({ state, text: words })
  switch (item) {
    case '菜单详细':
      return text(detailText(world, state, judgement))
    case '菜单依据':
      return text(basisText(world, state, judgement))
    case '菜单材料':
      return text(materialsText(world, state, judgement))
    case '菜单时间表':
      return text(ownTimetable(world, state, judgement))
    case STEPS:
      return text(stepsText(world, judgement, tasksOf(world, state, pack.plan.id, asOf)))
    case '菜单电话':
      return text(contactsText(world, judgement))
    case '菜单算分':
      return text(pointsText(world, judgement))
    case CALENDAR:
      return onPaper(world, { ...state, calendars: (state.calendars ?? 0) + 1 }, judgement, 'calendar')
    case PICTURE:
      return onPaper(world, state, judgement, 'picture')
    default:
      return null
  }
}

function ownTimetable(world: World, state: State, { pack: { plan }, asOf }: Judgement): string {
  return timetableText(world.wording, plan, tasksOf(world, state, plan.id, asOf), asOf)
}

/** The timetable to take along. */
function onPaper(world: World, state: State, judgement: Judgement, kind: PlanPaper['kind']): Part {
  const { plan } = judgement.pack
  const paper: Paper = {
    kind,
    plan: { id: plan.id, title: plan.title, document: plan.number },
    tasks: tasksOf(world, state, plan.id, judgement.asOf),
    done: state.reminding?.plan === plan.id ? state.reminding.done : [],
    today: judgement.asOf,
    sequence: (state.calendars ?? 1) - 1,
  }
  const over = paper.tasks.every(({ due }) => due === null || due < judgement.asOf)
  const calendar = over ? '日历过了' : '日历在下面'
  return { state, text: say(world.wording, kind === 'calendar' ? calendar : '图在下面'), paper }
}

/** Goes on asking beyond the first path that is settled. */
function further(world: World, wider: State, today: LocalDate): Turn {
  const next = nextQuestion(world, wider, today)
  return next
    ? ask(world, wider, next.question, next.facts)
    : before(say(world.wording, '没有别的路'), result(world, wider, today))
}

/** Goes through the 评审条件; once nothing is left to ask, shows how they stand. */
function standards(world: World, wider: State, today: LocalDate): Turn {
  const stands = standing(world, wider, today)
  if (stands?.pack.criteria.standards.length === 0) {
    return again(world, { ...wider, scope: 'first' }, say(world.wording, '没有评审条件'))
  }
  const next = nextQuestion(world, wider, today)
  if (next || !stands) return further(world, wider, today)
  return again(world, wider, standardsText(world, wider, stands.judgement))
}

/** What is answered to 问明: which of them, or what the office said. */
export function ruled(world: World, state: State, pending: Pending, given: string, today: LocalDate): Turn {
  const id = pending.question.split('/')[1]
  const offered = pending.offered.find((option) => option.value === given)?.value
  const read = readChoice(given, pending.offered)
  const chosen = offered ?? (read.kind === 'value' ? read.value : null)
  if (read.kind === 'unknown' || read.kind === 'skip') return resume(world, state, today)
  if (id === undefined) {
    const note = pending.offered.find((option) => option.value === chosen)
    if (!note) return again(world, state, say(world.wording, '菜单没懂'))
    return askWhich(world, state, { id: note.value, question: note.label })
  }
  const sure = chosen === null ? readRuling(given) : chosen === 'yes'
  if (sure === null) return again(world, state, say(world.wording, '问明没懂'))
  return recomputed(world, withRuling(world, state, id, sure), today)
}

/** What was cleared up, told in one go; null when the words are not that. */
export function ruledBy(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const told = toldRuling(world, state, typed, today)
  return told && recomputed(world, told, today)
}

function recomputed(world: World, told: State, today: LocalDate): Turn {
  return before(say(world.wording, '问明记下'), result(world, told, today))
}
