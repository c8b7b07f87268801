import { addDays, isLocalDate, type LocalDate } from '../../dossier/date.ts'
import { normalise } from '../reading/normalise.ts'

const DAY = '(?:(?:(\\d{4})[年\\-/.])?(\\d{1,2})[月\\-/.](\\d{1,2})[日号]?|(今天|明天|后天))'
const CLOCK = '(凌晨|早上|上午|中午|下午|晚上)?\\s*(\\d{1,2})(?:[:点时]\\s*(\\d{1,2}|半)?分?)'
const WHOLE = new RegExp(`^定时(?:发送|发)?\\s*:?\\s*(?:${DAY})?\\s*${CLOCK}$`)

/**
 * The moment of 定时 9月20日 9:00 as `2022-09-20T09:00`; the day is today unless said, and next year's where this year's has
 * passed. Null for anything else, and for days and times there are not.
 */
export function momentIn(typed: string, today: LocalDate): string | null {
  const [whole, year, month, day, near, part = '', hour = '', minute = '0'] = WHOLE.exec(normalise(typed)) ?? []
  if (whole === undefined) return null
  const said = Number(hour)
  const late = /下午|晚上/.test(part) || (part === '中午' && said < 11)
  const full = said + (late && said < 12 ? 12 : 0)
  const minutes = minute === '半' ? 30 : Number(minute)
  if (full > 23 || minutes > 59) return null
  const date = month === undefined || day === undefined ? nearDay(near, today) : dayOf(year, month, day, today)
  return date && `${date}T${two(full)}:${two(minutes)}`
}

export function isMoment(typed: string): boolean {
  return normalise(typed).startsWith('定时')
}

function nearDay(near: string | undefined, today: LocalDate): LocalDate {
  return addDays(today, near === '明天' ? 1 : near === '后天' ? 2 : 0)
}

function dayOf(year: string | undefined, month: string, day: string, today: LocalDate): LocalDate | null {
  const inYear = (number: number) => `${number}-${two(Number(month))}-${two(Number(day))}`
  const thisYear = Number(today.slice(0, 4))
  const date = inYear(year === undefined ? thisYear : Number(year))
  const coming = year === undefined && date < today ? inYear(thisYear + 1) : date
  return isLocalDate(coming) ? coming : null
}

const two = (number: number) => String(number).padStart(2, '0')
