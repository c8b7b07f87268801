import { type DateRange, rangeOf } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { allOf, known, type Truth } from '../dossier/truth.ts'
import { TITLE_LEVELS } from '../dossier/vocabulary.ts'
import type { Context } from './condition.ts'

/** What every achievement of the dossier has. */
export interface Achievement {
  readonly date?: string | undefined
  readonly related?: boolean | undefined
  readonly evidence?: boolean | undefined
}

/**
 * The day from which results count as 任现职后 (第十七条): the later of 取得 and the first 聘任 of the highest title.
 * Null with no title at all; undefined while it cannot be told.
 */
export function presentTitleStart(dossier: Dossier): DateRange | null | undefined {
  const titles = dossier.titles
  if (titles === undefined) return undefined
  if (titles.length === 0) return null
  const rank = (level: string | undefined) => TITLE_LEVELS.indexOf(level as (typeof TITLE_LEVELS)[number])
  const present = titles.reduce((best, title) => (rank(title.level) > rank(best.level) ? title : best))
  const ranges = [present.obtained, present.appointments?.[0]?.from].map((date) =>
    date === undefined ? null : rangeOf(date),
  )
  if (ranges.some((range) => range === null) && !(ranges[0] && present.appointments?.length === 0)) return undefined
  const all = ranges.filter((range) => range !== null)
  return {
    first: all.map((range) => range.first).reduce((a, b) => (a > b ? a : b)),
    last: all.map((range) => range.last).reduce((a, b) => (a > b ? a : b)),
  }
}

/** Whether a result counts (第十七条, 〔2022〕14号 二.6): related, proven, after the present title, by the results cut-off. */
export function counts(item: Achievement, context: Context): Truth {
  return allOf([known(item.related), known(item.evidence), inTime(item, context)])
}

function inTime(item: Achievement, context: Context): Truth {
  const start = presentTitleStart(context.dossier)
  const date = item.date === undefined ? null : rangeOf(item.date)
  if (!date) return 'unknown'
  const end = context.plan.resultsCutOff
  if (date.first > end) return 'no'
  const before: Truth = date.last <= end ? 'yes' : 'unknown'
  if (start === null) return before
  if (start === undefined) return allOf([before, 'unknown'])
  const after: Truth = date.first >= start.last ? 'yes' : date.last < start.first ? 'no' : 'unknown'
  return allOf([before, after])
}

/** Why a result does not count, in a few words; null when it does. */
export function whyNot(item: Achievement, context: Context): string | null {
  if (item.related === false) return '与专业无关'
  if (item.evidence === false) return '没有佐证'
  if (inTime(item, context) === 'no') return '不在任现职后、业绩截止日前'
  const unknown = [
    item.related === undefined ? '是否相关' : null,
    item.evidence === undefined ? '有没有佐证' : null,
    inTime(item, context) === 'unknown' ? '取得时间' : null,
  ].filter((entry) => entry !== null)
  return unknown.length > 0 ? `还不清楚${unknown.join('、')}` : null
}
