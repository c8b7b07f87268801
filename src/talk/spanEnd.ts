import { type LocalDate, sayDate } from '../dossier/date.ts'
import { splitKey } from './asked.ts'
import { normalise } from './reading/normalise.ts'
import { saysYearByYear } from './reading/obtainedApart.ts'
import { readEnd, readSpans } from './reading/spans.ts'
import { saySpan } from './saidAs.ts'
import { beginsAnew } from './sameLetter.ts'
import type { Pending } from './state.ts'
import type { Understood } from './understood.ts'

/** The one letter whose beginning was told and whose end was asked. */
function openSpan(pending: Pending): { readonly from: string } | null {
  if (splitKey(pending.question).id !== 'titles.appointments') return null
  const spans = (pending.candidate as unknown as Understood | undefined)?.value
  const [span, more] = Array.isArray(spans) ? spans : []
  if (!span || more !== undefined || typeof span !== 'object' || Array.isArray(span)) return null
  return typeof span.from === 'string' && span.to === '至今' ? { from: span.from } : null
}

/** 是2018年12月开始的: that it begins on another day, with a 是 that agrees to nothing. */
export function beginsOtherwise(pending: Pending, typed: string, today: LocalDate): boolean {
  const span = openSpan(pending)
  return span !== null && beginsAnew(span.from, typed, today)
}

/** 一年一聘 and no day, where the end of the one letter whose beginning was told is asked: that beginning; null for anything else. */
export function yearlyFrom(pending: Pending, typed: string): string | null {
  return saysYearByYear(normalise(typed)) ? (openSpan(pending)?.from ?? null) : null
}

/** 还在聘, 到2022年12月31日: the end of the one letter whose beginning was told and whose end was asked; null when they tell no end. */
export function endedBy(pending: Pending, typed: string, today: LocalDate): Understood | null {
  const span = openSpan(pending)
  if (!span || beginsAnew(span.from, typed, today)) return null
  const to = readEnd(typed, span.from, today)
  return to === null ? null : { value: [{ from: span.from, to }], shown: saySpan({ from: span.from, to }) }
}

/** 聘了三年, 三年: how long the one letter lasted whose beginning was told and whose end was asked; null for any other words. */
export function lastedFor(pending: Pending, typed: string, today: LocalDate): Understood | null {
  const span = openSpan(pending)
  const even = normalise(typed)
  if (!span || !LENGTH_ALONE.test(even)) return null
  const read = readSpans(`${sayDate(span.from)}${even}`, today)
  const [found, more] = read.kind === 'value' ? read.value : []
  if (!found?.to || found.to === '至今' || more) return null
  return { value: [{ from: span.from, to: found.to }], shown: saySpan({ from: span.from, to: found.to }) }
}

const LENGTH_ALONE =
  /^(?:我|一共|总共|就|只|正好|刚好|聘期|聘书|聘任|聘用|聘|是|了|的|写|签)*[\d一二两三四五六七八九十半]+个?[年月](?:半)?(?:的|了|期|吧)?$/
