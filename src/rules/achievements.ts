import { type DateRange, rangeOf } from '../dossier/date.ts'
import type { Dossier, Title } from '../dossier/dossier.ts'
import type { Fact } from '../dossier/facts.ts'
import { both, known, type Truth } from '../dossier/truth.ts'
import { TITLE_LEVELS, type TitleLevel } from '../dossier/vocabulary.ts'
import type { Context } from './condition.ts'

/** What every achievement of the dossier has. */
export interface Achievement {
  readonly date?: string | undefined
  readonly related?: boolean | undefined
  readonly evidence?: boolean | undefined
}

/**
 * The days from which results may count as 任现职后 (第十七条): surely from the later of 取得 and the first 聘任 of the
 * highest title (`last`), surely not before the earlier (`first`); of several titles of that level the one held first.
 * Null with no title at all; undefined while it cannot be told.
 */
export function presentTitleStart(dossier: Dossier): DateRange | null | undefined {
  const titles = presentTitles(dossier)
  if (titles === undefined) return undefined
  if (titles.length === 0) return null
  const starts = titles.map(startOf)
  return starts.every((start) => start !== null) ? earliestOf(starts) : undefined
}

/** The titles of the highest level; undefined while a level is not known. */
function presentTitles(dossier: Dossier): readonly Title[] | undefined {
  const titles = dossier.titles
  if (titles === undefined || titles.some((title) => title.level === undefined)) return undefined
  const rank = (title: Title) => TITLE_LEVELS.indexOf(title.level as TitleLevel)
  const top = Math.max(...titles.map(rank))
  return titles.filter((title) => rank(title) === top)
}

function startOf(title: Title): DateRange | null {
  const obtained = title.obtained === undefined ? null : rangeOf(title.obtained)
  const { appointments } = title
  if (!obtained || appointments === undefined) return null
  if (appointments.length === 0) return obtained
  const from = appointments.map((span) => (span.from === undefined ? null : rangeOf(span.from)))
  if (!from.every((range) => range !== null)) return null
  const first = earliestOf(from)
  return {
    // Whether 任现职 begins with 取得 or with 聘任 is not written: between the two it is open.
    first: first.first < obtained.first ? first.first : obtained.first,
    last: first.last > obtained.last ? first.last : obtained.last,
  }
}

function earliestOf(ranges: readonly DateRange[]): DateRange {
  const least = (days: readonly string[]) => days.reduce((a, b) => (a < b ? a : b))
  return { first: least(ranges.map((range) => range.first)), last: least(ranges.map((range) => range.last)) }
}

/** Unknown facts that leave {@link presentTitleStart} open or vague. */
export function presentTitleFacts(dossier: Dossier): Fact[] {
  const titles = presentTitles(dossier)
  if (titles === undefined) return ['titles']
  const facts = titles.flatMap((title) => {
    const vague = (date: string | undefined) => date?.length !== 10
    return [
      ...(vague(title.obtained) ? [`titles.${title.level}.obtained`] : []),
      ...(title.appointments?.every((span) => !vague(span.from)) ? [] : [`titles.${title.level}.appointments`]),
    ]
  })
  return [...new Set(facts)]
}

/** Whether a result counts (第十七条, 〔2022〕14号 二.6): related, proven, after the present title, by the results cut-off. */
export function counts(item: Achievement, context: Context): Truth {
  const proven = both(known(item.related), known(item.evidence))
  return proven === 'no' ? 'no' : both(proven, inTime(item, context))
}

/** {@link counts} without 任现职后: for titles of honour that open a path by themselves (第九条（三）、第十条（三）). */
export function countsAnyTime(item: Achievement, context: Context): Truth {
  const proven = both(known(item.related), known(item.evidence))
  if (proven === 'no') return 'no'
  const date = item.date === undefined ? null : rangeOf(item.date)
  const end = context.plan.resultsCutOff
  const byCutOff: Truth = !date ? 'unknown' : date.first > end ? 'no' : date.last <= end ? 'yes' : 'unknown'
  return both(proven, byCutOff)
}

function inTime(item: Achievement, context: Context): Truth {
  const start = context.resultsFrom()
  const date = item.date === undefined ? null : rangeOf(item.date)
  if (!date) return 'unknown'
  const end = context.plan.resultsCutOff
  if (date.first > end) return 'no'
  const before: Truth = date.last <= end ? 'yes' : 'unknown'
  if (start === null) return before
  if (start === undefined) return both(before, 'unknown')
  const after: Truth = date.first >= start.last ? 'yes' : date.last < start.first ? 'no' : 'unknown'
  return both(before, after)
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

/** Unknown facts that could still decide whether an item counts; `list` is the fact of its list. */
export function openFacts(item: Achievement, list: Fact, context: Context): Fact[] {
  const own = item.related === undefined || item.evidence === undefined || hangsOnOwnDay(item, context)
  return [
    ...(own ? [`${list}.detail`] : []),
    ...(inTime(item, context) === 'unknown' ? presentTitleFacts(context.dossier) : []),
  ]
}

/** Whether the day of an item told by month or year would decide: not where all its days lie on one side of what is known. */
function hangsOnOwnDay({ date: told }: Achievement, context: Context): boolean {
  if (told?.length === 10) return false
  const date = told === undefined ? null : rangeOf(told)
  if (!date) return true
  const start = context.resultsFrom()
  const end = context.plan.resultsCutOff
  if (date.first <= end && date.last > end) return true
  return start != null && date.first < start.last && date.last >= start.first
}
