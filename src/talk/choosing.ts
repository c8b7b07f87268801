import { type LocalDate, sayDate } from '../dossier/date.ts'
import { TITLE_LEVELS, type TitleLevel } from '../dossier/vocabulary.ts'
import { planNamed } from '../knowledge/plans.ts'
import { planState } from '../rules/planState.ts'
import { again, missed, proceed } from './flow.ts'
import { partWaiting } from './menu.ts'
import { noAnswer } from './noAnswer.ts'
import { askPlan, askTarget } from './offering.ts'
import { readChoice } from './reading/choice.ts'
import { aimsIn } from './reading/message/aims.ts'
import { bare, normalise } from './reading/normalise.ts'
import { result } from './result.ts'
import type { Pending, State } from './state.ts'
import { takeEarlier, takeMessage } from './taking.ts'
import { notBegun } from './timetable.ts'
import { before, type Turn } from './turn.ts'
import { answerWaiting } from './wonder.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

/** Goes on with a plan, and with the level where the words it was named in leave that to us; answers told for another plan stay. */
export function choosePlan(world: World, state: State, id: string, today: LocalDate, words = ''): Turn {
  if (id === 'other') return again(world, state, say(world.wording, '没有计划'))
  const part = partWaiting(world, { ...state, plan: id }, today)
  const answered = part ? null : answerWaiting(world, { ...state, plan: id }, today)
  const waiting = part ?? answered
  const taken = takeEarlier(world, { ...(waiting?.state ?? state), plan: id, pending: null }, today)
  const beside = bare(normalise(withoutPlan(world, id, words)))
  const next = { ...taken.state, target: taken.state.target ?? bareLevel(beside) }
  const { remark } = taken
  const pack = packOf(world, next)
  if (!pack) return askPlan(world, { ...state, plan: null })
  const { title, number, applyBy } = pack.plan
  const window = planState(pack.plan, today)
  const lines = [say(world.wording, '计划已选', { 名称: title, 文号: number })]
  if (window === '已结束') lines.push(say(world.wording, '计划已结束', { 日期: sayDate(applyBy) }))
  if (window === '未开始') lines.push(notBegun(world.wording, pack.plan))
  if (remark !== '') lines.push(remark)
  if (waiting && waiting.text !== '') lines.push(waiting.text)
  if (next.target !== null && !pack.plan.levels.includes(next.target))
    lines.push(noSuchLevel(world, next.target, pack.plan.levels))
  const asked = leavesLevel(world, id, words)
    ? proceed(world, next, today)
    : toLevel(world, next, pack.plan.levels, today, BEGINNER.test(beside))
  const text = lines.join('\n')
  // A file comes before what is asked next.
  if (part?.paper) return { ...asked, messages: [{ text, paper: part.paper }, ...asked.messages] }
  const unanswered = answered?.unanswered
  return { ...before(text, asked), ...(unanswered ? { unanswered } : {}) }
}

function noSuchLevel(world: World, level: TitleLevel, levels: readonly TitleLevel[]): string {
  return say(world.wording, '级别没有', { 级别: level, 清单: [...levels].reverse().join('、') })
}

/** Whether somebody who is asked for the level leaves it to us: 帮我看看能报啥. */
export const looksForMe = (words: string): boolean => LOOK_FOR_ME.test(bare(normalise(words)).replace(/[\s,]+/g, ''))

/** Whether the words in which a plan is named ask to be told whichever level is open: 温州机电 大专 帮我看. */
export function leavesLevel(world: World, plan: string, words: string): boolean {
  const rest = bare(normalise(withoutPlan(world, plan, words)))
  return [rest.replace(/[\s,]+/g, ''), ...rest.split(/[\s,。;]+/)].some((part) => LOOK_FOR_ME.test(part))
}

/** 帮我看, 不知道报哪级. */
const LOOK_FOR_ME =
  /^(?:你好|您好|请问|请|麻烦|我|想|要|在|是|的|这边|那|您|你)*(?:(?:帮|替|给)(?:我|忙)?(?:看|对|算|查|评估|测算|分析)(?:[一下看对])*|看看|(?:不知道|不清楚|不晓得|说不准)(?=.*报|.*评|.*级))(?:我|看|一下|情况)*(?:(?:能|可以|该|要|应该)?(?:不能)?(?:报|评|申报)?(?:什么|啥|哪一?[级个]|几级|哪些)?(?:级别|职称|等级)?)?(?:吧|呢|吗|啊|呀|谢谢|行不行|合适)*$/

/** On to the level; a plan for one level, or somebody who has said which, needs no question about it. */
function toLevel(
  world: World,
  state: State,
  levels: readonly TitleLevel[],
  today: LocalDate,
  isBeginner: boolean,
): Turn {
  const [only, ...more] = levels
  if (only && more.length === 0) return proceed(world, { ...state, target: only }, today)
  const aimed = state.target !== null && levels.includes(state.target)
  if (aimed) return proceed(world, state, today)
  return isBeginner ? beginner(world, state, today) : askTarget(world, { ...state, target: null })
}

/** 初级, which is either of two levels. */
const BEGINNER = /^(?:我?(?:想|要)?(?:报|评|考|申报)个?)?初级(?:职称)?$/

function beginner(world: World, state: State, today: LocalDate): Turn {
  const [level, ...others] = (['助理工程师', '技术员'] as const).filter(
    (one) => packOf(world, state)?.plan.levels.includes(one) !== false,
  )
  return level === undefined || others.length > 0
    ? askTarget(world, { ...state, target: null }, ['助理工程师', '技术员'])
    : proceed(world, { ...state, target: level, pending: null }, today)
}

/** The plan that words name, if exactly one, see `planNamed`. */
export const planIn = (world: World, words: string, today: LocalDate): string | null =>
  planNamed(words, world.packs, today)?.plan.id ?? null

/** The plan that words name; where they name none and no place of one, the only plan of the level they aim at: 我想评高工. */
export function planMeant(world: World, words: string, today: LocalDate): string | null {
  const named = planIn(world, words, today)
  const aim = named === null ? targetIn(words) : null
  if (aim === null) return named
  const names = new Set(world.packs.flatMap(({ plan }) => (plan.levels.includes(aim) ? [plan.aliases[0]] : [])))
  const [only, ...others] = names
  if (only === undefined || others.length > 0) return null
  const elsewhere = world.packs.some(
    ({ plan }) => !plan.levels.includes(aim) && plan.aliases.some((name) => words.includes(name.slice(0, 2))),
  )
  return elsewhere ? null : planIn(world, only, today)
}

/** What is said besides the plan: 浙江高工 names it, and is nobody's title. */
export function withoutPlan(world: World, id: string, words: string): string {
  const facts = world.packs.find(({ plan }) => plan.id === id)?.plan
  const names = facts ? [facts.title, ...facts.aliases].sort((a, b) => b.length - a.length) : []
  const name = names.find((one) => words.includes(one))
  return name === undefined ? words : words.replace(name, ' ').replace(/^\s*20\d\d年?度?(?![\d.年])/, '')
}

const AIM =
  /(?:报|评|考|申请|申报|上|升)(?:个|得了|到|上|一个)?(?:机电|机械)?(高级工程师|高级|高工|中级|工程师|助理工程师|助工|技术员)(?!证|满|[一二三四五六七八九十\d])/
/** Levels by the names people call them. */
export const LEVELS: Readonly<Record<string, NonNullable<State['target']>>> = {
  中级: '工程师',
  工程师: '工程师',
  助工: '助理工程师',
  助理: '助理工程师',
  助理工程师: '助理工程师',
  技术员: '技术员',
  高级: '高级工程师',
  高工: '高级工程师',
  高级工程师: '高级工程师',
}

/** The level words aim at: named alone, or as something to apply for, not as something already had. */
export function targetIn(words: string): State['target'] {
  const even = normalise(words)
  const whole = bare(even)
  if (Object.hasOwn(LEVELS, whole)) return LEVELS[whole] ?? null
  const { aim } = aimsIn(even)
  const aimed = TITLE_LEVELS.find((level) => level === aim)
  if (aimed !== undefined) return aimed
  const found = AIM.exec(even)
  const had = found !== null && HAD.test(`${even.slice(0, found.index)}${found[0]}`)
  return found?.[1] === undefined || had ? null : (LEVELS[found[1]] ?? null)
}

/** 18年评上助工, 已经考了中级: had, and not aimed at. */
const HAD =
  /(?:\d年?(?:\d{1,2}月)?(?:份|底|初)?|已经?|早就?|刚|去年|前年|聘[^,。;]{0,6})(?:就|才|刚|我)?(?:报|评|考|升|上)(?:上|到|了|得了)?(?:个|一个)?(?:机电|机械)?(?:高级工程师|高级|高工|中级|工程师|助理工程师|助工|技术员)$/

/** The level, where nothing else is said; 高级 alone may be a grade of anything. */
export function bareLevel(words: string): State['target'] {
  const whole = bare(normalise(words))
  return whole !== '高级' && Object.hasOwn(LEVELS, whole) ? (LEVELS[whole] ?? null) : null
}

const WISHING =
  /^(?:那么?|我|还是|再|就|请|麻烦|你|您|帮|替|给)*((?:想|要|改|换|看看?|转|能不?能?)*(?:成|为|报|评|申报|看看?)?(?:一下|个)?)(?:中级(?=工程师)|机电|机械)?/

/**
 * A level named where the result stands (工程师, 想报助工): how it stands with that one. Where the answers are still being checked it has
 * to be wished for, since the name alone may be of a title that was told. What somebody may rather have than aim at,
 * and has not told yet, is left to others; so is a level of other plans. Null then, and for other words.
 */
export function otherLevel(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const pack = packOf(world, state)
  const even = bare(normalise(typed)).replace(/\s+/g, '')
  const wished = (WISHING.exec(even)?.[1] ?? '') !== ''
  const level = bareLevel(
    even.replace(WISHING, '').replace(/(?:职称|怎么样|(?:能|行|可以)?不(?:能|行|可以)?|呢|吗|可以)+$/, ''),
  )
  if (!pack || level === null || !pack.plan.levels.includes(level)) return null
  const isChecking = state.pending?.question === 'review'
  if (isChecking && (!wished || level === state.target)) return null
  const lower = state.target === null || TITLE_LEVELS.indexOf(level) < TITLE_LEVELS.indexOf(state.target)
  if (lower && !wished && state.answers.titles?.kind !== 'value') return null
  return level === state.target ? result(world, state, today) : chooseTarget(world, state, level, today)
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  工程师: ['中级', '工程师', '中级工程师', '机电工程师'],
  助理工程师: ['助工', '助理', '助理工程师'],
  技术员: ['技术员'],
  all: ['帮我看', '不清楚', '不知道', '都看', '全部', '都可以', '不确定', '都行', '看看能报哪级'],
}

/** Longer than any way of naming a level. */
const STORY = 14

/**
 * Somebody's whole story where the level is asked for: the facts are taken, and a title in it is one they have; the level is what they
 * say they want, else it is asked for again. Null for less than a story.
 */
function toldBesides(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const even = normalise(typed).replace(/\s+/g, '')
  const told = takeMessage(world, state, typed, today)
  if (told.keys.length === 0) return null
  const aim = targetIn(typed)
  if (aim) return before(told.remark, chooseTarget(world, told.state, aim, today))
  const ofMyself = /^(?:我|本人|现在|目前|已经?|手[里上头]|持|有(?!没有))/.test(even) && told.keys.includes('titles')
  const isStory = told.keys.length > 1 || even.length > STORY || ofMyself
  return isStory ? again(world, told.state, told.remark) : null
}

/** What is said when the level is asked for. */
export function target(world: World, state: State, pending: Pending, typed: string, today: LocalDate): Turn {
  if (BEGINNER.test(bare(normalise(typed)))) return beginner(world, state, today)
  if (looksForMe(typed)) return chooseTarget(world, state, 'all', today)
  const story = toldBesides(world, state, typed, today)
  if (story) return story
  const read = readChoice(
    typed,
    pending.offered.map((option) => ({ ...option, words: WORDS[option.value] ?? [] })),
  )
  if (read.kind === 'unknown' || read.kind === 'skip') return chooseTarget(world, state, 'all', today)
  if (read.kind === 'value' || (read.kind === 'vague' && read.candidate)) {
    return chooseTarget(world, state, (read.kind === 'value' ? read.value : read.candidate) ?? 'all', today)
  }
  const aim = targetIn(typed)
  if (aim) return chooseTarget(world, state, aim, today)
  const told = takeMessage(world, state, typed, today)
  if (told.remark !== '') return again(world, told.state, told.remark)
  const asked = noAnswer(world, state, typed, today)
  if (asked) return asked
  return missed(
    world,
    state,
    pending,
    read.kind === 'unreadable' ? (read.why ?? '') : '',
    say(world.wording, pending.offered.some(({ value }) => value === '工程师') ? '选级别例' : '选初级例'),
  )
}

/** Goes on with a level; `all` is "you tell me". A level that is not of this plan is said to be none, and another is asked for. */
export function chooseTarget(world: World, state: State, value: string, today: LocalDate): Turn {
  const level = TITLE_LEVELS.find((entry) => entry === value) ?? null
  const levels = packOf(world, state)?.plan.levels
  if (level !== null && levels && !levels.includes(level)) return again(world, state, noSuchLevel(world, level, levels))
  return proceed(world, { ...state, target: level, pending: null }, today)
}
