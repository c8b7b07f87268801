import { type LocalDate, sayDate } from '../dossier/date.ts'
import { planState } from '../rules/planState.ts'
import { buttonsOf } from './choices.ts'
import { choosePlan, planIn, withoutPlan } from './choosing.ts'
import { plansSpokenOf } from './choosingPlace.ts'
import { askPlan, planMessage } from './offering.ts'
import { withoutSpokenOf } from './planChosen.ts'
import { bare, normalise } from './reading/normalise.ts'
import { readYesNo } from './reading/yesno.ts'
import type { State } from './state.ts'
import { type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

const ASKS_FOR_LIST =
  /^(?:我?[想要])?(?:(?:换|改)(?:一?个)?(?:别的?|其[他它]的?)?(?:计划|地方)|换(?:一?个)?(?:别的?|其[他它]的?)(?:吧|看看)?)$/
/** 上虞那个我报不了，我能报别的吗: another plan, and none by name; 别的级别, 别的专业 and 别的路 are of this one. */
const OTHER = '(?:别的?|其[他它]的?|另外的?)(?:地方|地区|计划|评审|通知|县市?|市)?(?:的)?'
const WHICH_ELSE = new RegExp(
  `^(?:那|我|还|再|就|想|要|看看|问问)*(?:(?:能不能|可不可以|有没有|能|可以|有)*(?:申?报|参加|换|选)(?:一?个)?${OTHER}|(?:有没有|有)?${OTHER}(?:能不能|可不可以|能|可以|可)+(?:申?报|参加)(?:的|得)?)(?:了|成)?(?:吗|么|嘛|呢|不)*$`,
)
/** 2022年机电的: a year, a field, and nothing told of it. */
const CALLED = /^(?:(?:20)?(\d{2})年?度?的?)?(机电|机械)?(?:专业)?(?:的|那个|吧|了|看看)*$/
/** 改成, 换到, 还是; 算了还是, 回, 换回. */
const TURNS_TO =
  /^(?:不对|错了|不是|哦|唉|哎|算了|不了|不要了|[,，。\s])*(?:(?:那|我|还是|还|想|要|就|再)*(?:(?:改|换)(?:成|到|为|去|回)?报?|报|(?:看)?回(?:到|去)?)|(?:那|我)*还是)(?:看|报|去|在)?/
/** 温州, 温州的那个: a place, and nothing told of it. */
const PLACE_ALONE = /^[\u4e00-\u9fff]{2,3}?市?(?:的|那个|那边|这边|吧|了|算了|[,，。\s])*$/

/** 我回温州了: of a move. */
const NO_TURN = /^我[^,，。]*回[^,，。]*了$/

/** 改成温州机电, 换计划, 算了还是温州: another plan than the one talked about; null when it is about something else. */
export function planInstead(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  if (state.plan === null) return null
  const turned = turnedOrNot(world, state, typed, today)
  if (turned) return turned
  const even = normalise(typed)
  const whole = bare(even)
  if (ASKS_FOR_LIST.test(whole) || WHICH_ELSE.test(lastClause(even))) return askPlan(world, state)
  const lead = TURNS_TO.exec(whole)?.[0] ?? ''
  const told = whole.slice(lead.length)
  if (lead === '')
    return state.pending?.question === 'plan'
      ? null
      : (planAlone(world, state, whole, today) ?? planAsked(world, state, even, today))
  if (NO_TURN.test(even) || /^不/.test(told)) return null
  const named = planIn(world, withoutSpokenOf(world, even), today)
  if (named === null) {
    const called = lead.includes('换') ? plansCalled(world, state, told, today) : null
    if (called) return called
    // Of a place with several plans, those are on offer.
    const asked = askPlan(world, state).state
    const own = asked.pending?.offered.find(({ value }) => value === state.plan)?.label.slice(0, 2)
    return PLACE_ALONE.test(told) && !(own && told.startsWith(own)) ? plansSpokenOf(world, asked, even) : null
  }
  const rest = bare(withoutPlan(world, named, even))
  return named !== state.plan && [...rest].length <= 8 ? choosePlan(world, state, named, today) : null
}

const lastClause = (even: string): string =>
  bare(
    even
      .split(/[,。;!\s]+/)
      .filter((clause) => bare(clause) !== '')
      .at(-1) ?? '',
  )

/** 换2022年机电的: the plans of that year and field to choose from, or whether the only other one is meant; null where none is called so. */
function plansCalled(world: World, state: State, told: string, today: LocalDate): Turn | null {
  const [, year, field] = CALLED.exec(told) ?? []
  if (year === undefined && field === undefined) return null
  const asked = askPlan(world, state).state
  const offered = (asked.pending?.offered ?? []).filter(
    ({ value, label }) =>
      value !== state.plan && (!year || label.includes(`20${year}`)) && (!field || label.includes(field)),
  )
  const [only, ...more] = offered
  if (!only || !asked.pending) return askPlan(world, state)
  if (more.length === 0) return askWhetherTurned(world, state, only.value, today)
  const pending = { ...asked.pending, offered }
  return turn({ ...asked, pending }, planMessage(world, pending))
}

/** 温州机电, and not a word besides: another plan called by a name that no place has. */
function planAlone(world: World, state: State, whole: string, today: LocalDate): Turn | null {
  const named = /机电|机械|高/.test(whole) ? planIn(world, whole, today) : null
  if (named === null || named === state.plan || bare(withoutPlan(world, named, whole)) !== '') return null
  const pack = packOf(world, { ...state, plan: named })
  const isOver = pack !== null && planState(pack.plan, today) === '已结束'
  const nothingTold = Object.keys(state.answers).length === 0
  return nothingTold && !isOver ? choosePlan(world, state, named, today) : askWhetherTurned(world, state, named, today)
}

/** 上虞那边能报吗, 我想看看浙江高级能不能报: whether one may apply by another plan, and not a word besides. */
const MAY_I =
  /^(?:那|我|想|要|再|看|看看|问|问问|一下|下|如果|要是|报|去|的话|的|在|,|\s)*(?:那边|那里|那个|这边|这个|我|的|,|\s)*(?:能不能|可不可以|能|可以|行不行|够不够|够)(?:报|评|申报|参加)?(?:得)?(?:上|成|了|不)*(?:吗|么|呢|不)?[?。!\s]*$/

function planAsked(world: World, state: State, even: string, today: LocalDate): Turn | null {
  const named = planIn(world, withoutSpokenOf(world, even), today)
  if (state.pending?.question !== 'result' || named === null || named === state.plan) return null
  return MAY_I.test(withoutPlan(world, named, even)) ? askWhetherTurned(world, state, named, today) : null
}

/** It may be a slip, or the name of something else: who has answered already, or would find the days over, is asked first. */
function askWhetherTurned(world: World, state: State, named: string, today: LocalDate): Turn {
  const asked = askPlan(world, state).state
  const all = asked.pending?.offered ?? []
  const offered = [named, state.plan].flatMap((id) => all.filter(({ value }) => value === id))
  const plan = packOf(world, { ...state, plan: named })?.plan
  const over =
    plan && planState(plan, today) === '已结束' ? say(world.wording, '换计划过了', { 日期: sayDate(plan.applyBy) }) : ''
  const pending = asked.pending && { ...asked.pending, offered }
  const label = offered[0]?.label ?? ''
  const text = `${say(world.wording, '换计划问', { 名称: label })}${over}`
  return turn({ ...asked, pending }, pending ? { text, choices: buttonsOf(pending) } : text)
}

/** 换, 不换, to whether another plan is meant; null for other words, and where that was not what was asked. */
function turnedOrNot(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const [other, own, ...more] = state.pending?.offered ?? []
  if (state.pending?.question !== 'plan' || !other || own?.value !== state.plan || more.length > 0) return null
  const even = bare(normalise(typed))
  const sure = /^不(?:换|用|要|改)/.test(even) ? false : /^(?:要)?换/.test(even) ? true : readYesNo(typed)
  const yes = typeof sure === 'boolean' ? sure : sure.kind === 'value' && even.length <= 4 ? sure.value : null
  return yes === null ? null : choosePlan(world, state, yes ? other.value : own.value, today)
}
