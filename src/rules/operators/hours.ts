import { z } from 'zod'
import { sayDate } from '../../dossier/date.ts'
import type { Subject } from '../../dossier/routes.ts'
import type { Context, Finding } from '../condition.ts'
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
  /** Told to be short, without figures. */
  readonly short: boolean
}

/**
 * The years whose hours are looked at: this year and those of the least tenure the path asks for, not before the year
 * from which the standard holds.
 */
export function hourYears(planYear: number, minYears: number, since: number): number[] {
  const count = Math.max(1, Math.ceil(minYears))
  return Array.from({ length: count }, (_, index) => planYear - count + 1 + index).filter((year) => year >= since)
}

/** Hours lacking in one year. Subjects not told are null, never zero. */
export function hoursGap(context: Pick<Context, 'dossier'>, year: number, required: Requirement): HoursGap {
  const told = context.dossier.hours?.[year]
  // 达标 speaks for the subjects that were not told, not against those that were.
  const untold = told?.enough === true ? 0 : null
  const more = told?.atLeast ?? []
  const lacking = (have: number | undefined, need: number, subject: Subject) => {
    if (have !== undefined && (have >= need || !more.includes(subject))) return Math.max(0, need - have)
    return untold
  }
  const parts = [told?.professional, told?.general, told?.industry]
  const knownSum = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  // What is known may already be enough; what is not known may never be counted as nothing.
  const open = parts.includes(undefined) || more.length > 0
  const total = knownSum >= required.合计 ? 0 : open ? untold : required.合计 - knownSum
  return {
    year,
    professional: lacking(told?.professional, required.专业, '专业科目'),
    general: lacking(told?.general, required.一般公需, '一般公需'),
    total,
    short: told?.enough === false,
  }
}

function sayGap(gap: HoursGap): string {
  const parts = [
    gap.professional ? `专业科目差 ${gap.professional} 学时` : null,
    gap.general ? `一般公需差 ${gap.general} 学时` : null,
    gap.total ? `合计差 ${gap.total} 学时` : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? `${gap.year} 年${parts.join('、')}` : `${gap.year} 年学时不够（差多少没说）`
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
    const lacking = gaps.filter((gap) => gap.professional || gap.general || gap.total || gap.short)
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
        ...(open ? { remedy: `${sayDate(context.plan.applyBy)} 前补齐学时再提交` } : {}),
      }
    }
    if (unknown.length > 0) return { truth: 'unknown', have, facts: unknown.map((gap) => `hours.${gap.year}`) }
    return { truth: 'yes', have }
  },
})
