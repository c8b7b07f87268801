import { type LocalDate, rangeOf } from '../dossier/date.ts'
import { matterOf } from './asked.ts'
import type { Given } from './fromDossier.ts'
import { shortfalls } from './reading/hoursByYear.ts'
import type { Told } from './reading/message/told.ts'
import { normalise } from './reading/normalise.ts'
import { ofPastTime, saysAhead, saysOnce, upTo } from './reading/notNow.ts'
import { hoursSaid } from './saidAs.ts'
import type { Answer, State } from './state.ts'
import type { Json } from './understood.ts'
import { isResultList } from './volunteered.ts'

/** What is told otherwise than before, and yet takes back nothing by a word at its beginning. */

/** 我2020年考核其实是不合格: said of what was told before. */
export const MEANT = /其实|实际上|才(?:发现|想起来|知道)|(?:发现|想起来)[,，。\s]|记起来/

/** What is told of deeds and of years as they were: that it is over is in its nature. */
const OF_YEARS = /^(?:reviews|hours|violations|sanctions)/
/** How somebody stands today: 我2015年在国企 tells nothing of it. */
const OF_TODAY =
  /^(?:employer|ownership|employment|insurance(?:$|\.(?:place|arrangement|current))|income|salary|statement)/
/** 去年年底就离职了 is so since then; 2015年离职的 need not be of this firm. */
const HAS_LEFT = /^[^\d]*(?:离职|辞职|退休|离岗|下岗)(?:了|的)[^\d]*$/
const SPANS = /^(?:titles\.appointments|work|mountain)/
/** What may have been otherwise once: 我2010年在老单位交过社保. 当时在老单位 beside the day of a title takes nothing from it. */
const MAY_CHANGE = /^(?:insurance|titles\.appointments|work|mountain)/

/**
 * Whether what is told otherwise takes the place of what was told: only what is so now. What was once so and what is still to come leave
 * it as it is. Results told now stand beside those told before; only where there were none do they take the place of that.
 */
export function mayReplace(
  key: string,
  old: Answer | undefined,
  now: Answer,
  { text, today, facts }: { readonly text: string; readonly today: LocalDate; readonly facts: Told['facts'] },
): boolean {
  const own = facts.filter(({ path }) => matterOf(path) === matterOf(key)).map(({ evidence }) => evidence.text)
  const whole = normalise(text)
  const even = own.length > 0 ? upTo(whole, own) : whole
  if (old?.kind !== 'value' || saysAhead(even)) return false
  if (isResultList(key)) return Array.isArray(old.value) && old.value.length === 0
  if (OF_YEARS.test(key)) return true
  const isOfToday = OF_TODAY.test(key)
  if ((isOfToday || MAY_CHANGE.test(key)) && saysOnce(even)) return false
  if (isOfToday && ofPastTime(whole, today) && !HAS_LEFT.test(even)) return false
  // Letters of another time stand beside those told before.
  return !SPANS.test(key) || MEANT.test(even) || now.kind !== 'value' || overlap(old.value, now.value)
}

/** 我下个月离职, 2016年在上海交过社保, and no other word: how somebody stands today is not told, and will be asked. */
export function isNotOfToday(key: string, text: string, today: LocalDate): boolean {
  const even = normalise(text).trim()
  if (!(OF_TODAY.test(key) || key === 'insurance.since') || /[,。;:!?\s]/.test(even)) return false
  return saysAhead(even) || (saysOnce(even) && ofPastTime(even, today))
}

function overlap(old: Json, now: Json): boolean {
  if (!Array.isArray(old) || !Array.isArray(now) || old.length === 0 || now.length === 0) return true
  const ends = (spans: readonly Json[]) => (spans as unknown as readonly Partial<Span>[]).map(rangeOfSpan)
  return ends(now).every((one) => ends(old).some((other) => one.first <= other.last && other.first <= one.last))
}

interface Span {
  readonly from: string
  readonly to: string
}

const rangeOfSpan = ({ from = '', to = '' }: Partial<Span>) => ({
  first: rangeOf(from)?.first ?? '',
  last: rangeOf(to)?.last ?? '9999',
})

/** 2016年, after 2016年5月: the same day told less exactly. */
export function isRougher(old: Answer, now: Answer): boolean {
  if (old.kind !== 'value' || now.kind !== 'value') return false
  if (typeof old.value !== 'string' || typeof now.value !== 'string') return false
  const [exact, rough] = [rangeOf(old.value), rangeOf(now.value)]
  return exact !== null && rough !== null && rough.first <= exact.first && exact.last <= rough.last
}

const LACKS = /差|少|缺|欠|不够|没够|不满|没满|不足|不达标/

/** 2021年专业学时差10个, after 都够: however many there are, that year has not enough. Years that were never told are asked for later. */
export function hoursLacking({ answers }: State, { asks, dossier }: Told, text: string, today: LocalDate): Given[] {
  const old = answers.hours
  if (old?.kind !== 'value' || old.value === null || typeof old.value !== 'object') return []
  const years = asks.flatMap(({ about, why, evidence }) => {
    const [, year = ''] = /^学时\.(\d{4})/.exec(about) ?? []
    const said = why === 'incomplete' && LACKS.test(evidence.text)
    return said && year in (old.value as object) && dossier.hours?.[Number(year)] === undefined ? [year] : []
  })
  if (years.length === 0) return []
  const short = Object.fromEntries(years.map((year) => [year, { enough: false }]))
  return [{ key: 'hours', understood: hoursSaid(withFigures(short, text, today)) }]
}

/** Years told to be short, and in the same words by how much: 今年学时还差12个. */
export function hoursShort(given: readonly Given[], text: string, today: LocalDate): readonly Given[] {
  return given.map((entry) =>
    entry.key === 'hours'
      ? {
          ...entry,
          understood: { ...entry.understood, ...hoursSaid(withFigures(entry.understood.value as never, text, today)) },
        }
      : entry,
  )
}

type Hours = Readonly<Record<string, Readonly<Record<string, Json>>>>

function withFigures(hours: Hours, text: string, today: LocalDate): Hours {
  const short = Object.keys(hours).filter((year) => hours[year]?.enough === false && hours[year].lacking === undefined)
  if (short.length === 0) return hours
  const figures = shortfalls(text, short.map(Number), today)
  return Object.fromEntries(
    Object.entries(hours).map(([year, told]) => [
      year,
      short.includes(year) ? { ...told, ...figures.get(Number(year)) } : told,
    ]),
  )
}
