import { type DateRange, type LocalDate, sayDate } from '../dossier/date.ts'
import type { Fact } from '../dossier/facts.ts'
import { notBefore, reaches, tenure, type VagueSpan } from '../dossier/tenure.ts'
import type { Truth } from '../dossier/truth.ts'
import type { Context, Finding } from './condition.ts'
import type { Duration } from './operators/arguments.ts'
import type { RelatedWork } from './relatedWork.ts'
import { tenureFinding } from './tenureFinding.ts'

/** A certificate or title after which work is counted. */
export interface Obtained {
  /** As people call it: 技师, 技术员. */
  readonly name: string
  /** The day as told, and what it may mean. */
  readonly told: string
  readonly range: DateRange
  /** Facts of the certificate itself that are still open. */
  readonly facts: readonly Fact[]
}

/** Whether so much related work was done after the day something was obtained, up to the plan's cut-off. */
export function workAfter({ name, told, range, facts }: Obtained, need: Duration, context: Context): Finding {
  const cutOff = context.plan.tenureCutOff
  const words = { subject: name, since: () => `从 ${sayDate(told)} 起`, facts, assume: '一直做专业技术工作' }
  const found = context.work()
  if (!found) {
    const atBest = tenure([{ from: range, to: null }], need, cutOff)
    if (atBest.truth === 'no') return tenureFinding(atBest, need, words)
    return { truth: 'unknown', have: () => `${name}，取得后的工作不明`, facts: [...facts, 'work'] }
  }
  const worst = tenure(afterwards(found.surely, range), need, cutOff)
  if (worst.truth !== 'yes' && mayBeRelated(found, range, need, cutOff)) {
    return { truth: 'unknown', have: () => found.text, facts: [...facts, 'work.related'] }
  }
  return tenureFinding(worst, need, { ...words, facts: found.exact ? facts : [...facts, 'work'] })
}

/** The truth of {@link workAfter} alone. */
export function workAfterTruth(range: DateRange, need: Duration, context: Context): Truth {
  const cutOff = context.plan.tenureCutOff
  const found = context.work()
  if (!found) return reaches([{ from: range, to: null }], need, cutOff) === 'no' ? 'no' : 'unknown'
  const worst = reaches(afterwards(found.surely, range), need, cutOff)
  return worst !== 'yes' && mayBeRelated(found, range, need, cutOff) ? 'unknown' : worst
}

/** Whether it hangs on work of which it was not told that it is related. */
function mayBeRelated({ surely, perhaps }: RelatedWork, range: DateRange, need: Duration, cutOff: LocalDate): boolean {
  return perhaps.length > surely.length && reaches(afterwards(perhaps, range), need, cutOff) !== 'no'
}

/** The part of each span after a day. */
function afterwards(spans: readonly VagueSpan[], day: DateRange): VagueSpan[] {
  return spans.map((span) => notBefore(span, day)).filter((span) => span.to === null || span.to.last >= span.from.first)
}
