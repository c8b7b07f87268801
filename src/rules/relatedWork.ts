import type { Dossier } from '../dossier/dossier.ts'
import { type VagueSpan, vagueSpan } from '../dossier/tenure.ts'

/** Spans of work that count as 专业工龄: those that surely do, and those that do if what is not told turns out well. */
export interface RelatedWork {
  readonly surely: readonly VagueSpan[]
  readonly perhaps: readonly VagueSpan[]
  readonly text: string
  /** Every date of the spans that surely count is told to the day. */
  readonly exact: boolean
}

/**
 * Null while nothing is known of the applicant's work, or a span has no start. `officeCounts`: whether the document lets
 * years in 机关 count, whatever was done there (温职改办〔2020〕5号 第十四条); elsewhere only what was related does.
 */
export function relatedWork(dossier: Dossier, officeCounts: boolean): RelatedWork | null {
  if (dossier.work === undefined) return null
  const surely: VagueSpan[] = []
  const perhaps: VagueSpan[] = []
  let exact = true
  for (const item of dossier.work) {
    const span = vagueSpan(item)
    if (!span) return null
    const counts = item.kind === '机关' && officeCounts ? true : item.related
    if (counts === true) {
      surely.push(span)
      exact &&= item.from?.length === 10 && (item.to === '至今' || item.to?.length === 10)
    }
    if (counts !== false) perhaps.push(span)
  }
  return { surely: inOrder(surely), perhaps: inOrder(perhaps), text: '有的工作是否相关还不清楚', exact }
}

function inOrder(spans: VagueSpan[]): VagueSpan[] {
  if (spans.length < 2) return spans
  return spans.sort((a, b) => (a.from.first < b.from.first ? -1 : a.from.first > b.from.first ? 1 : 0))
}
