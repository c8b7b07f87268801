import { type DateRange, sayDate } from '../dossier/date.ts'
import type { Fact } from '../dossier/facts.ts'
import { notBefore, tenure, type VagueSpan } from '../dossier/tenure.ts'
import type { Context, Finding } from './condition.ts'
import type { Duration } from './operators/arguments.ts'
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
  const after = (spans: readonly VagueSpan[]) => tenure(afterwards(spans, range), need, cutOff)
  const worst = after(found.surely)
  if (worst.truth !== 'yes' && found.perhaps.length > found.surely.length && after(found.perhaps).truth !== 'no') {
    return { truth: 'unknown', have: () => found.text, facts: [...facts, 'work.related'] }
  }
  return tenureFinding(worst, need, { ...words, facts: found.exact ? facts : [...facts, 'work'] })
}

/** The part of each span after a day. */
function afterwards(spans: readonly VagueSpan[], day: DateRange): VagueSpan[] {
  return spans.map((span) => notBefore(span, day)).filter((span) => span.to === null || span.to.last >= span.from.first)
}
