import { type LocalDate, rangeOf } from '../dossier/date.ts'
import { splitKey } from './asked.ts'
import { findDates } from './reading/dateScan.ts'
import { normalise } from './reading/normalise.ts'
import { renew, renewalBehindDates } from './reading/renewals.ts'
import { hedgedFact } from './reading/stance.ts'
import { saySpan } from './saidAs.ts'
import type { Answer } from './state.ts'
import type { Json, Understood } from './understood.ts'

/** Questions whose answer is stretches of time. */
const SPANS = ['titles.appointments', 'work', 'mountain']
const BEGINS = /开始|起(?:算|的|$)|^\s*(?:是)?从/
const ENDS = /(?:到|至|截止|为止|结束|到期|期满)/
const DAYS_OF_A_YEAR = 366

/** A letter told from one day alone waits for its end. */
interface Span {
  readonly from: string
  readonly to?: string
}

/** The only day a text tells, and the words around it; null for none, several and guesses. */
function onlyDate(typed: string, today: LocalDate): { readonly date: string; readonly about: string } | null {
  const even = normalise(typed)
  const [only, more] = findDates(even, today)
  if (only === undefined || more !== undefined || only.date === undefined || hedgedFact(even)) return null
  return { date: only.date, about: `${even.slice(0, only.start)} ${even.slice(only.end)}` }
}

/**
 * A stretch told before, with its beginning or its end put right: 聘书是2019年1月2日开始的 leaves the end alone. A lone day that is
 * said neither to begin nor to end it is its beginning if it lies nearer to that one. Null when nothing of the kind is told.
 */
export function putRight(key: string, old: Answer | undefined, typed: string, today: LocalDate): Understood | null {
  if (!SPANS.includes(splitKey(key).id) || old?.kind !== 'value') return null
  const spans = old.value as Json
  const [span, more] = Array.isArray(spans) ? (spans as unknown as Span[]) : []
  const told = onlyDate(typed, today)
  if (!span?.to || more !== undefined || !told || /现在|至今|目前|评上|评的|取得/.test(told.about)) return null
  const begins = BEGINS.test(told.about)
  const ends = ENDS.test(told.about)
  if (begins && ends) return null
  const first = begins || (!ends && isNearer(told.date, span))
  if (!begins && !ends && !/^[\s是应该为我的了吧,，。聘书]*$/.test(told.about)) return null
  const now = first ? { ...span, from: told.date } : { ...span, to: told.date }
  return { value: [{ ...now }], shown: saySpan(now as never) }
}

/**
 * 聘书续了 到2023年9月30日, 到期又续聘了三年: the one letter told before goes on till then; of 后来续聘了 the end is missing. Null when no
 * longer time is told, or no letter.
 */
export function renewed(old: Answer | undefined, typed: string, today: LocalDate): Understood | null {
  const told = onlyDate(typed, today)
  if (!told && old?.kind === 'value' && Array.isArray(old.value)) return renewedFor(old.value, typed, today)
  if (old?.kind !== 'value' || !told || !RENEWED.test(told.about) || !ENDS.test(told.about)) return null
  const [span, more] = Array.isArray(old.value) ? (old.value as unknown as Span[]) : []
  const [before, now] = [rangeOf(span?.to ?? ''), rangeOf(told.date)]
  if (!span || more !== undefined || !before || !now || now.first <= before.last) return null
  const longer = { from: span.from, to: told.date }
  return { value: [longer], shown: saySpan(longer) }
}

function renewedFor(old: readonly Json[], typed: string, today: LocalDate): Understood | null {
  const spans = old as unknown as Span[]
  const even = normalise(typed)
  if (spans.length === 0 || even.length > 30 || !/聘|到期|期满/.test(even) || hedgedFact(even)) return null
  const renewal = renewalBehindDates(even, spans, today)
  if (renewal === null) return null
  const now = renew(spans, renewal)
  if (now === spans) return null
  const value = now.map(({ from = '', to }) => ({ from, ...(to === undefined ? {} : { to }) }))
  return {
    value,
    shown: value.map(({ from, to = '至今' }) => saySpan({ from, to })).join('，'),
    ...(renewal === 'open' ? { missing: '到哪天' } : {}),
  }
}

const RENEWED =
  /^(?:我的?|我们?(?:单位|公司|厂里?)|后来|又|已经?|刚|给我|把)*(?:聘书|聘任|聘期|聘用|聘)?(?:后来|又|已经?|刚|也)*续(?:聘|签|了|上|到|期|好)+(?:聘书|到|至|,|\s|了)*$/

function isNearer(date: string, { from, to }: Span): boolean {
  const [day, start, end] = [rangeOf(date), rangeOf(from), rangeOf(to ?? '')]
  if (!day || !start) return false
  const at = Date.parse(day.first)
  return !end || Math.abs(at - Date.parse(start.first)) <= Math.abs(at - Date.parse(end.last))
}

/**
 * A lone day after 一直聘到现在吗 that is no end of a letter: the first of a month, or within a year of the beginning. It is the
 * beginning told better, or has to be asked.
 */
export function beginsAnew(from: string, typed: string, today: LocalDate): boolean {
  const told = onlyDate(typed, today)
  const start = rangeOf(from)
  const day = told && rangeOf(told.date)
  if (!told || !start || !day || ENDS.test(told.about)) return false
  if (BEGINS.test(told.about) || day.first <= start.last) return true
  const isDay = day.first === day.last
  const days = (Date.parse(day.first) - Date.parse(start.first)) / 86_400_000
  return (isDay && day.first.endsWith('-01')) || days < DAYS_OF_A_YEAR
}
