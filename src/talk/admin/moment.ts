import { addDays, isLocalDate, type LocalDate } from '../../dossier/date.ts'
import { normalise } from '../reading/normalise.ts'

const DAY = '(?:(?:(\\d{4})[年\\-/.])?(\\d{1,2})[月\\-/.](\\d{1,2})[日号]?|(今天|明天|后天))'
const CLOCK = '(凌晨|早上|上午|中午|下午|晚上)?\\s*(\\d{1,2})(?:[:点时]\\s*(\\d{1,2}|半)?分?)'
const WHOLE = new RegExp(`^定时(?:发送|发)?\\s*:?\\s*(?:${DAY})?\\s*${CLOCK}$`)

/**
 * The moment of 定时 9月20日 9:00 as `2022-09-20T09:00`; the day is today unless said. `past` with the day for one
 * that is over; null for anything else, and for days and times there are not.
 */
export function momentIn(typed: string, today: LocalDate): string | { readonly past: LocalDate } | null {
  const [whole, year, month, day, near, part = '', hour = '', minute = '0'] = WHOLE.exec(normalise(typed)) ?? []
  if (whole === undefined) return null
  const said = Number(hour)
  const late = /下午|晚上/.test(part) || (part === '中午' && said < 11)
  const full = said + (late && said < 12 ? 12 : 0)
  const minutes = minute === '半' ? 30 : Number(minute)
  if (full > 23 || minutes > 59) return null
  const date = month === undefined || day === undefined ? nearDay(near, today) : dayOf(year, month, day, today)
  if (date === null) return null
  return date < today ? { past: date } : `${date}T${two(full)}:${two(minutes)}`
}

/** Between 22 and 7 people sleep. */
export function isNight(moment: string): boolean {
  const hour = Number(moment.slice(11, 13))
  return hour >= 22 || hour < 7
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
  const next = inYear(thisYear + 1)
  // In September 1月3日 is the coming one; 9月10日 is over, and may be a slip.
  const coming = year === undefined && date < today && isLocalDate(next) && next < addDays(today, 180)
  const meant = coming ? next : date
  return isLocalDate(meant) ? meant : null
}

const two = (number: number) => String(number).padStart(2, '0')
