import { isWorkingDay, unpublishedIn, workingDaysBefore } from '../calendar/workingDays.ts'
import { addDays, type LocalDate, sayDay } from '../dossier/date.ts'
import type { PlanFacts } from '../rules/plan.ts'
import { type CalendarDay, dayOf } from './dayAsked.ts'

const OFFICE =
  '(?:你们|他们)?(?:市|省|区|县)*(?:机电|机械|技术|工程)*(?:协会|学会|联合会|中心|办公室|评委会|人社局?|窗口|单位)'
const DAY =
  '(?:(?:(?<year>20\\d\\d) ?年)? ?(?<month>1[0-2]|0?[1-9]) ?[月.] ?)?(?<day>3[01]|[12]\\d|0?[1-9]) ?[日号]|(?<last>(?:申报|交材料|送材料)?(?:的|截止)*(?:最后一天|截止(?:日期|日|那天|当天)))|(?<near>今天|明天|后天)'
const OFF = '(?:放(?:不放)?假|休息|节假日|假期|周[六日末]|星期[六日天]|国庆节?|中秋节?|不上班|没人)'
const OPEN =
  '(?:上(?:不上)?班|有(?:没有?)?人|开(?:不开)?门|办公|办理?|值班|(?:是不是|是|算不算|算)工作日|[收交送](?:不收|不交|不送)?(?:纸质)?(?:材料|评审表)?|能不能|能|可以|怎么办|咋办)'
const ASKS = new RegExp(
  `^(?:请问|那|如果|要是|万一)*(?:${OFFICE})?(?:在|是)?(?:${DAY})(?:那一?天|当天|这天)?[ ,]*(?:是|在|要是|如果|正好|刚好|碰上|遇到|属于)*(?:${OFF})*(?:了|的话|期间|的)*[ ,]*(?:那|还|${OFFICE})*(?:那边|那里|里)?(?:还|会|到底|要|照常|都)*(?:${OPEN}|${OFF})*(?:在|的)?(?:吗|么|不|没|没有|呢|吧|嘛|伐|啊)*$`,
  'u',
)
const OF_OPENING =
  /放假|放不放假|休息|假期|节假日|周[六日末]|星期[六日天]|上班|有(?:没有?)?人|开门|办公|值班|工作日|没人/u

/** 9月30日放假协会上班吗: the day on which an office is asked to be open; null where anything else is asked. */
export function officeDayAsked(text: string, plan: PlanFacts, today: LocalDate): LocalDate | null {
  const groups = OF_OPENING.test(text) ? ASKS.exec(text)?.groups : undefined
  if (!groups) return null
  const { year, month, day, last, near } = groups
  if (last !== undefined) return plan.applyBy
  const number = (value: string | undefined) => (value === undefined ? null : Number(value))
  const on = near === undefined ? null : addDays(today, ['今天', '明天', '后天'].indexOf(near))
  const asked: CalendarDay = { on, year: number(year), month: number(month), day: number(day) }
  return dayOf(asked, plan)
}

/** What is known: whether it is worked, and the last day before it that is. Who sits in an office is written nowhere. */
export function sayOfficeDay(day: LocalDate): string {
  const open = unpublishedIn(day, day)
  const reckoned = open.length === 0 ? '' : `（${open.join('、')}年的放假安排还没公布，先按星期和法定节日算）`
  if (isWorkingDay(day))
    return `${sayDay(day)}是工作日${reckoned}。当天几点上班、有没有人，文件没有写，去之前先打电话。`
  const before = sayDay(workingDaysBefore(day, 1).day)
  return `${sayDay(day)}不是工作日${reckoned}，之前最后一个工作日是${before}：要盖章、交纸质材料的赶在${before}前。当天有没有人，文件没有写，先打电话问。`
}
