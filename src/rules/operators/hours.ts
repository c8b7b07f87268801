import { z } from 'zod'
import { sayDate } from '../../dossier/date.ts'
import type { Subject } from '../../dossier/routes.ts'
import type { Truth } from '../../dossier/truth.ts'
import type { Context, Finding } from '../condition.ts'
import { MENDABLE, NO, OPEN, YES } from '../outcome.ts'
import { hours as hoursArgument } from './arguments.ts'
import { operator } from './operator.ts'

interface Requirement {
  readonly 专业: number
  readonly 一般公需: number
  readonly 合计: number
}

/** What one year still lacks; a subject not told is null. */
export interface HoursGap {
  readonly year: number
  readonly professional: number | null
  readonly general: number | null
  readonly total: number | null
  /** Told to be short, without figures of the subjects. */
  readonly short: boolean
  /** By how much in all, where that was told. */
  readonly less?: number
  /** And in which subject. */
  readonly lessIn?: Subject
}

/**
 * The years whose hours are looked at: this year and those of the least tenure the path asks for, not before the year
 * from which the standard holds.
 */
export function hourYears(planYear: number, minYears: number, since: number): number[] {
  const first = firstYear(planYear, minYears, since)
  return Array.from({ length: Math.max(0, planYear - first + 1) }, (_, index) => first + index)
}

function firstYear(planYear: number, minYears: number, since: number): number {
  return Math.max(since, planYear - Math.max(1, Math.ceil(minYears)) + 1)
}

/** Hours lacking in one year. Subjects not told are null, never zero. */
export function hoursGap(context: Pick<Context, 'dossier'>, year: number, required: Requirement): HoursGap {
  const {
    professional,
    general,
    industry,
    enough,
    lacking: less,
    lackingIn,
    atLeast = NONE,
  } = context.dossier.hours?.[year] ?? {}
  // 达标 speaks for the subjects that were not told, not against those that were.
  const untold = enough === true ? 0 : null
  const knownSum = (professional ?? 0) + (general ?? 0) + (industry ?? 0)
  // What is known may already be enough; what is not known may never be counted as nothing.
  const open = professional === undefined || general === undefined || industry === undefined || atLeast.length > 0
  const total = knownSum >= required.合计 ? 0 : open ? untold : required.合计 - knownSum
  return {
    year,
    professional: lacking(professional, required.专业, atLeast.includes('专业科目'), untold),
    general: lacking(general, required.一般公需, atLeast.includes('一般公需'), untold),
    total,
    short: enough === false,
    ...(less === undefined ? {} : { less }),
    ...(lackingIn === undefined ? {} : { lessIn: lackingIn }),
  }
}

const NONE: readonly Subject[] = []

function lacking(have: number | undefined, need: number, more: boolean, untold: 0 | null): number | null {
  return have !== undefined && (have >= need || !more) ? Math.max(0, need - have) : untold
}

/** Whether a year has what is asked of it. */
function enoughIn(gap: HoursGap): Truth {
  if (gap.professional || gap.general || gap.total || gap.short) return 'no'
  return gap.professional === null || gap.general === null || gap.total === null ? 'unknown' : 'yes'
}

function sayGap(gap: HoursGap): string {
  const parts = [
    gap.professional ? `专业科目差 ${gap.professional} 学时` : null,
    gap.general ? `一般公需差 ${gap.general} 学时` : null,
    gap.total ? `合计差 ${gap.total} 学时` : null,
  ].filter((part) => part !== null)
  if (parts.length > 0) return `${gap.year} 年${parts.join('、')}`
  if (gap.less && gap.lessIn) return `${gap.year} 年${gap.lessIn}差 ${gap.less} 学时`
  return gap.less ? `${gap.year} 年学时差 ${gap.less}（哪一科没说）` : `${gap.year} 年学时不够（差多少没说）`
}

/** Whether a year gone by can be made up for, no notice in our hands says. */
function remedyFor(lacking: readonly HoursGap[], { applyBy, year }: Context['plan']): string {
  const isPast = lacking.some((gap) => gap.year < year)
  return `${sayDate(applyBy)} 前补齐学时再提交${isPast ? '；往年的能不能补，先问学时网站' : ''}`
}

/** What of a year was not told. */
function sayOpen({ year, professional, general, total }: HoursGap): string {
  const open = [professional === null ? '专业科目' : null, general === null ? '一般公需' : null].filter(
    (part) => part !== null,
  )
  if (open.length === 2) return `${year} 年学时还不知道`
  if (open.length === 0 && total === null) return `${year} 年行业公需没说`
  return `${year} 年${open.join('、')}没说`
}

export const hoursArguments = z.strictObject({
  专业: hoursArgument,
  一般公需: hoursArgument,
  合计: hoursArgument,
  从: z.number().int(),
})

/** `学时: { 专业: 60学时, 一般公需: 18学时, 合计: 90学时, 从: 2017 }`, in every year looked at. */
export const hours = operator({
  name: '学时',
  args: hoursArguments,
  need: (args) => `每年专业科目 ${args.专业}、一般公需 ${args.一般公需}、合计 ${args.合计} 学时`,
  judge: (args, context): Finding => {
    const years = hourYears(context.plan.year, context.minYears, args.从)
    const gaps = years.map((year) => hoursGap(context, year, args))
    const span = years.length === 1 ? `${years[0]}` : `${years[0]}–${years.at(-1)}`
    const lacking = gaps.filter((gap) => enoughIn(gap) === 'no')
    const unknown = gaps.filter(
      (gap) => !gap.short && (gap.professional === null || gap.general === null || gap.total === null),
    )
    const have = () =>
      [lacking.length > 0 ? lacking.map(sayGap).join('；') : null, ...unknown.map(sayOpen)]
        .filter((part) => part !== null)
        .join('；') || `${span} 年学时都够`
    if (lacking.length > 0) {
      const open = context.asOf <= context.plan.applyBy
      return {
        truth: 'no',
        have,
        short: lacking.map(sayGap).join('；'),
        distance: 0.1,
        // Whatever the other years lack can be filled as well: nothing more has to be known.
        ...(open ? { remedy: remedyFor(lacking, context.plan) } : {}),
      }
    }
    if (unknown.length > 0) return { truth: 'unknown', have, facts: unknown.map((gap) => `hours.${gap.year}`) }
    return { truth: 'yes', have }
  },
  lookBack: (args, plan, minYears) => plan.year - firstYear(plan.year, minYears, args.从) + 1,
  decide: (args) => (context) => {
    const { plan } = context
    let open = false
    for (let year = plan.year; year >= firstYear(plan.year, context.minYears, args.从); year -= 1) {
      const own = enoughIn(hoursGap(context, year, args))
      if (own === 'no') return context.asOf <= plan.applyBy ? MENDABLE : NO
      open ||= own === 'unknown'
    }
    return open ? OPEN : YES
  },
})
