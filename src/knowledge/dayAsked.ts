import { addDays, isLocalDate, type LocalDate, sayDay } from '../dossier/date.ts'
import { monthLength } from '../dossier/dayNumber.ts'
import type { PlanFacts } from '../rules/plan.ts'
import { writesStart } from '../rules/planState.ts'
import { publicityOf, sayPublicity } from './publicity.ts'

const WHO = '(?<who>个人|单位|公司|企业|厂里)?'
const DAY =
  '(?:(?:(?<year>20\\d\\d) ?年)? ?(?<month>1[0-2]|0?[1-9]) ?[月.] ?)?(?<day>3[01]|[12]\\d|0?[1-9]) ?[日号]?|(?<near>今天|明天|后天)'
const WHEN = '(?<side>之?前|以前|之?后|以后|过了|过后|一过|当天|那天|才|再|左右|这天)?'
const DO = '(?:再|才)?(?:去|来|开始)?(?<act>报名|申报|报|提交|交|申请|推荐|审核|公示|上报|报送)?(?:上去|材料)?'
const MAY =
  '(?:还)?(?:行不行|行|可以|可不可以|来得及|来不来得及|赶得上|算晚|晚不晚|晚了?|迟了?|能不能|能行|有效|过期了?|能|收不收|收|受理|算不算过期|(?:是不是|是)?(?:最后一天|截止|截止日|最后期限))'
const ASKS = new RegExp(
  `^(?:那|请问|我们?|如果)*${WHO}(?:(?<long>公示 ?(?<full>满)?(?:要|需要|得|是|满)* ?(?:[几\\d]|多少) ?个?(?:工作)?[天日][ ,]*)|(?<what>公示|推荐))?(?:在|到|等到?)?(?:${DAY}) ?${WHEN} ?${DO} ?${MAY}(?:再)?(?<act2>报名|申报|报|提交|交|推荐|审核|公示|上报|报送)?(?:吗|么|不|没|没有|嘛|伐|啊|呢)*$`,
  'u',
)
/** Done by applicants and by employers alike. */
const EITHER = /^(?:报|提交|交)?$/u
const EMPLOYERS = /单位|公司|企业|厂里|推荐|审核|公示|上报|报送/u

/** A day as somebody names it: month and day, or the day itself where it was told by its distance. */
export interface CalendarDay {
  readonly on: LocalDate | null
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** 10月20日前行吗: a day, and whether it will do. */
export interface DayAsked extends CalendarDay {
  /** After that day, rather than on it. */
  readonly after: boolean
  /** Before that day, rather than on it. */
  readonly before: boolean
  readonly of: '申报' | '推荐' | '公示'
}

const HOLIDAY = '国庆节?(?:放?长?假期?)?'
const AFTER_HOLIDAY = new RegExp(`${HOLIDAY}(?:回来|过后|过完|过了|结束|之后|以后|后|完)(?:以后|之后|了)?`, 'u')
const BEFORE_HOLIDAY = new RegExp(`${HOLIDAY}之?前`, 'u')

/** 国庆回来 and 九月底 as the days they are in that year. */
const withDays = (text: string, year: number) =>
  text
    .replace(AFTER_HOLIDAY, '10月7日之后')
    .replace(BEFORE_HOLIDAY, '9月30日前')
    .replace(/(1[0-2]|[1-9]) ?月底/u, (_, month: string) => `${month}月${monthLength(year, Number(month))}日`)

/** The day a question (as compared) asks about and nothing besides; null where it asks anything else. */
export function dayAsked(text: string, today: LocalDate): DayAsked | null {
  const groups = ASKS.exec(withDays(text, Number(today.slice(0, 4))))?.groups
  if (!groups) return null
  const { near, year, month, day, side = '' } = groups
  const of = stepOf(groups)
  if (of === null) return null
  const days = near === undefined ? -1 : ['今天', '明天', '后天'].indexOf(near)
  return {
    on: days < 0 ? null : addDays(today, days),
    year: year === undefined ? null : Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    after: /[后过]/.test(side),
    before: /前/.test(side),
    of,
  }
}

/**
 * What is done on that day. 公示要5天，10月25日报名: how long it takes is told beside what is asked; 公示满5天，11月2日报 is
 * of what comes behind it. Null where it may be either's.
 */
function stepOf(groups: Partial<Record<string, string>>): DayAsked['of'] | null {
  const { who = '', act = '', act2 = '', what = '', long = '', full } = groups
  const done = `${act}${act2}`
  if (done.includes('公示')) return '公示'
  if (EMPLOYERS.test(done)) return '推荐'
  if (!EITHER.test(done)) return EMPLOYERS.test(who) && long === '' ? '推荐' : '申报'
  if (full !== undefined) return '推荐'
  if (what === '公示' || long !== '') return done === '' ? '公示' : null
  return EMPLOYERS.test(`${who}${what}`) ? '推荐' : '申报'
}

/** Whether it lies in the days of the applicants, or of their employers; null where it is no day of the plan's year. */
export function sayDayAsked(asked: DayAsked, plan: PlanFacts, today: LocalDate): string | null {
  const last = lastDay(asked, plan)
  const day = dayOf(asked, plan)
  if (day === null || last === null) return null
  const { by, until } = last
  if (today > by) return `${until}，已经过了`
  const said = `${sayDay(day)}${asked.after ? '以后' : ''}`
  if (asked.after ? day >= by : day > by) return `${said}不行：${until}`
  const tooEarly = asked.before ? day <= plan.applyFrom : day < plan.applyFrom
  if (tooEarly && asked.of === '申报' && writesStart(plan) && asked.before)
    return `${sayDay(day)}以前不行：${sayDay(plan.applyFrom)}起才能申报，到${sayDay(plan.applyBy)}为止`
  if (tooEarly && writesStart(plan)) return `${sayDay(day)}还没开始：${sayDay(plan.applyFrom)}起才能申报`
  return asked.after ? `${said}要抓紧：${until}` : `${said}可以：${until}`
}

function lastDay({ of }: DayAsked, plan: PlanFacts): { readonly by: LocalDate; readonly until: string } | null {
  if (of === '申报') return { by: plan.applyBy, until: `个人申报到${sayDay(plan.applyBy)}为止` }
  const by = plan.recommendBy
  if (by === undefined) return null
  if (of === '推荐') return { by, until: `单位推荐到${sayDay(by)}为止，公示要在那以前满` }
  const publicity = publicityOf(plan)
  return publicity === null ? null : { by: publicity.latest, until: `单位${sayPublicity(publicity)}` }
}

/** The day of the plan's year that is meant; null where it is none. */
export function dayOf(
  { on, year, month, day }: CalendarDay,
  { applyBy }: Pick<PlanFacts, 'applyBy'>,
): LocalDate | null {
  if (on !== null) return on
  if (day === null || (year !== null && year !== Number(applyBy.slice(0, 4)))) return null
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${applyBy.slice(0, 4)}-${month === null ? applyBy.slice(5, 7) : two(month)}-${two(day)}`
  return isLocalDate(date) ? date : null
}
