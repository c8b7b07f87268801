import type { LocalDate } from '../dossier/date.ts'
import { splitKey } from './asked.ts'
import { readEnd } from './reading/spans.ts'
import { saySpan } from './saidAs.ts'
import { beginsAnew } from './sameLetter.ts'
import type { Pending } from './state.ts'
import type { Understood } from './understood.ts'

/** 还在聘, 到2022年12月31日: the end of the one letter whose beginning was told and whose end was asked; null when they tell no end. */
export function endedBy(pending: Pending, typed: string, today: LocalDate): Understood | null {
  if (splitKey(pending.question).id !== 'titles.appointments') return null
  const spans = (pending.candidate as unknown as Understood | undefined)?.value
  const [span, more] = Array.isArray(spans) ? spans : []
  if (!span || more !== undefined || typeof span !== 'object' || Array.isArray(span)) return null
  if (typeof span.from !== 'string' || span.to !== '至今') return null
  if (beginsAnew(span.from, typed, today)) return null
  const to = readEnd(typed, span.from, today)
  return to === null ? null : { value: [{ from: span.from, to }], shown: saySpan({ from: span.from, to }) }
}
