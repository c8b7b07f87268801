import { z } from 'zod'
import { addYears, type DateRange, fullOn, rangeOf, sayDate } from '../../dossier/date.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import { TITLE_LEVELS } from '../../dossier/vocabulary.ts'
import type { Context, Finding } from '../condition.ts'
import { duration } from './arguments.ts'
import { operator } from './operator.ts'

type Violation = NonNullable<Dossier['violations']>[number]

/**
 * `延迟申报: { 职称: 助理工程师, 满: 4年, 推迟: 2年, 金额: 1000 }` (第二十条): a fine of at least so many yuan made public, or being
 * to blame for a technical accident, while in the present title. Decided before the years were full: that day and so many
 * years more, which like the years themselves may fill up to the end of the year. Decided after: so many years from the
 * decision, over by the last day of application.
 */
export const delay = operator({
  name: '延迟申报',
  args: z.strictObject({
    职称: z.enum(TITLE_LEVELS),
    满: duration,
    推迟: duration,
    金额: z.number().int().min(1),
  }),
  need: (args) => `任现职期间没有 ${args.金额} 元以上的处罚通报、技术责任事故，或推迟的 ${args.推迟.text}已过`,
  judge: (args, context): Finding => {
    const told = context.dossier.violations
    if (told === undefined) return { truth: 'unknown', have: () => '有没有受过处罚还不知道', facts: ['violations'] }
    const counted = told.filter((item) => concerns(item, args.金额))
    if (counted.length === 0) return { truth: 'yes', have: () => '没有' }
    const have = () =>
      counted.map((item) => `${item.date ? sayDate(item.date) : '某天'}${item.kind ?? '处罚'}`).join('、')
    const start = appointedOn(args.职称, context)
    const vague = counted.some(({ date, kind, amount }) => {
      const open = kind === undefined || (kind === '经济处罚通报' && amount === undefined)
      return date === undefined || rangeOf(date) === null || open
    })
    if (vague) return { truth: 'unknown', have, facts: ['violations.detail'] }
    if (start === undefined) {
      const vagueLevel = context.dossier.titles?.some(({ level }) => level === undefined)
      return { truth: 'unknown', have, facts: [vagueLevel ? 'titles' : `titles.${args.职称}.appointments`] }
    }
    // Not in that title at all: then nothing happened while in it.
    if (start === null) return { truth: 'yes', have: () => `${have()}，不在任职期间` }
    if (start.first !== start.last) return { truth: 'unknown', have, facts: [`titles.${args.职称}.appointments`] }
    const full = fullOn(start.first, args.满.years, args.满.months)
    const ranges = counted.flatMap(({ date }) => (date === undefined ? [] : (rangeOf(date) ?? [])))
    if (ranges.every(({ last }) => last < start.first)) return { truth: 'yes', have: () => `${have()}，在任现职以前` }
    const freeFrom = (day: string) => addYears(day < full ? full : day, args.推迟.years)
    const bars = (day: string) => {
      if (day < start.first) return false
      return freeFrom(day) > (day < full ? context.plan.tenureCutOff : context.plan.applyBy)
    }
    // Between these days the outcome only changes where the title begins and where the years are full.
    const outcomes = ranges.map((range) => {
      const days = [range.first, start.first, full, range.last].filter((day) => day >= range.first && day <= range.last)
      return { range, truth: days.every(bars) ? 'yes' : days.some(bars) ? 'unknown' : 'no' }
    })
    const barred = outcomes.filter(({ truth }) => truth === 'yes')
    if (barred.length === 0) {
      return outcomes.some(({ truth }) => truth === 'unknown')
        ? { truth: 'unknown', have, facts: ['violations.detail'] }
        : { truth: 'yes', have: () => `${have()}，推迟期已过` }
    }
    const free = barred
      .map(({ range }) => freeFrom(range.last))
      .sort()
      .at(-1) as string
    return {
      truth: 'no',
      have,
      short: `推迟到 ${sayDate(free)} 以后`,
      distance: 1,
      opensOn: free,
      assumes: ['不再受处罚'],
    }
  },
})

function concerns({ kind, amount }: Violation, least: number): boolean {
  if (kind === undefined || kind === '技术责任事故') return true
  return kind === '经济处罚通报' && (amount === undefined || amount >= least)
}

/** The first day in the title, or in the first of several of that level; null without it, undefined while it is not told. */
function appointedOn(level: string, { dossier }: Context): DateRange | null | undefined {
  // Of a level nobody has told, it may be this one.
  if (dossier.titles === undefined || dossier.titles.some((entry) => entry.level === undefined)) return undefined
  const letters = dossier.titles.filter((entry) => entry.level === level).map(({ appointments }) => appointments)
  if (letters.includes(undefined)) return undefined
  const starts = letters.flatMap((spans) => spans ?? []).map(({ from }) => (from === undefined ? null : rangeOf(from)))
  if (starts.length === 0) return null
  const known = starts.flatMap((range) => range ?? []).sort((a, b) => (a.first < b.first ? -1 : 1))
  return known.length === starts.length ? known[0] : undefined
}
