import { z } from 'zod'
import { sayDate } from '../../dossier/date.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import { SUBJECTS, type Subject } from '../../dossier/routes.ts'
import type { Finding } from '../condition.ts'
import { hours as hoursArgument } from './arguments.ts'
import { operator } from './operator.ts'

export const cumulativeHoursArguments = z
  .strictObject({
    年: z.array(z.number().int().min(2000).max(2100)).min(1),
    合计: hoursArgument,
    专业: hoursArgument,
    一般公需: hoursArgument.optional(),
    公需: hoursArgument.optional(),
  })
  .refine((args) => (args.一般公需 === undefined) !== (args.公需 === undefined), {
    error: '一般公需、公需（一般和行业合起来）写一个，只写一个',
  })
  .refine(({ 年: years }) => years.every((year, index) => index === 0 || year > (years[index - 1] ?? year)), {
    error: '年要从早到晚写，不重复',
  })

export type CumulativeHours = z.infer<typeof cumulativeHoursArguments>

/** What is asked for over all the years; `general` of 一般公需 alone, `public` of 一般 and 行业 together. */
export const CUMULATIVE_SUBJECTS = { 专业: 'professional', 一般公需: 'general', 公需: 'public', 合计: 'total' } as const
export type CumulativeSubject = keyof typeof CUMULATIVE_SUBJECTS

export interface CumulativeSum {
  readonly subject: CumulativeSubject
  readonly need: number
  /** What is sure. */
  readonly have: number
  /** Years that may hold more than is counted: not told, or told to be 达标 without figures. */
  readonly openYears: readonly number[]
  /** Null while what is not known may still be enough. */
  readonly lacking: number | null
}

type HoursOfYear = NonNullable<Dossier['hours']>[string]

/** Subjects that may still add to a sum. */
const OPEN_BY: Readonly<Record<CumulativeSubject, readonly Subject[]>> = {
  专业: ['专业科目'],
  一般公需: ['一般公需'],
  公需: ['一般公需', '行业公需'],
  合计: SUBJECTS,
}

interface YearHas {
  readonly year: number
  /** The figures told. */
  readonly known: number
  /** 达标 speaks for a year's share of what is asked, besides. */
  readonly sure: number
  /** Whether it may have more. */
  readonly open: boolean
}

/** What a year has of a subject. */
function ofYear(year: number, told: HoursOfYear | undefined, subject: CumulativeSubject, share: number): YearHas {
  const parts = {
    专业: [told?.professional],
    一般公需: [told?.general],
    公需: [told?.general, told?.industry],
    合计: [told?.professional, told?.general, told?.industry],
  }[subject]
  const known = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  const open = parts.includes(undefined) || OPEN_BY[subject].some((name) => told?.atLeast?.includes(name))
  return { year, known, sure: open && told?.enough === true ? Math.max(known, share) : known, open }
}

/** What was told of several years together, of a subject; what two of the figures say of the third counts. Null when it was not. */
function ofTogether(together: Dossier['hoursTogether'], subject: CumulativeSubject): number | null {
  const { professional, general, public: shared, total } = together ?? {}
  const minus = (all: number | undefined, part: number | undefined) =>
    all === undefined || part === undefined || part > all ? undefined : all - part
  const sum = professional === undefined || shared === undefined ? undefined : professional + shared
  const told = {
    专业: professional ?? minus(total, shared),
    一般公需: general,
    公需: shared ?? minus(total, professional),
    合计: total ?? sum,
  }[subject]
  return told ?? null
}

/**
 * The sums over the years, subject by subject. What is not told counts as nothing sure, never as nothing. A sum of several of the years
 * stands for those of them that were not told one by one.
 */
export function cumulativeSums(
  { hours, hoursTogether: together }: Pick<Dossier, 'hours' | 'hoursTogether'>,
  args: CumulativeHours,
): CumulativeSum[] {
  const subjects = (Object.keys(CUMULATIVE_SUBJECTS) as CumulativeSubject[]).filter((key) => args[key] !== undefined)
  const summed = together?.years ?? []
  return subjects.map((subject) => {
    const need = args[subject] ?? 0
    const years = args.年.map((year) => ofYear(year, hours?.[year], subject, need / args.年.length))
    const within = years.filter(({ year }) => summed.includes(year))
    const fits = summed.length > 0 && within.length === new Set(summed).size && within.some(({ open }) => open)
    const told = fits ? ofTogether(together, subject) : null
    const alone = told === null ? years : years.filter(({ year }) => !summed.includes(year))
    const inSum = told === null ? 0 : Math.max(told, add(within.map(({ known }) => known)))
    const have = tidy(inSum + add(alone.map(({ sure }) => sure)))
    const openYears = alone.flatMap(({ year, open }) => (open ? [year] : []))
    const lacking = have >= need ? 0 : openYears.length > 0 ? null : tidy(need - have)
    return { subject, need, have, openYears: have >= need ? [] : openYears, lacking }
  })
}

const add = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0)

const tidy = (hours: number) => Math.round(hours * 10_000) / 10_000

const NAMES: Readonly<Record<CumulativeSubject, string>> = {
  专业: '专业科目',
  一般公需: '一般公需',
  公需: '公需',
  合计: '合计',
}

/** `累计学时: { 年: [2019, 2020, 2021, 2022], 合计: 360学时, 专业: 240学时, 一般公需: 72学时 }`: over all the years together. */
export const cumulativeHours = operator({
  name: '累计学时',
  args: cumulativeHoursArguments,
  need: (args) => {
    const asked = [
      `专业科目 ${args.专业}`,
      args.公需 === undefined ? `一般公需 ${args.一般公需}` : `公需（一般加行业）${args.公需}`,
      `合计 ${args.合计} 学时`,
    ]
    return `${sayYears(args.年)}${together(args)}${asked.join('、')}`
  },
  judge: (args, { dossier, asOf, plan }): Finding => {
    const sums = cumulativeSums(dossier, args)
    const lacking = sums.filter((sum) => sum.lacking)
    const open = sums.filter((sum) => sum.lacking === null)
    const openYears = args.年.filter((year) => open.some((sum) => sum.openYears.includes(year)))
    const have = () => {
      // Nothing told is not none: of a subject nobody spoke of no figure is given.
      const told = sums.flatMap(({ subject, have, lacking }) =>
        lacking === null && have === 0 ? [] : [`${NAMES[subject]} ${lacking === null ? '至少 ' : ''}${have}`],
      )
      if (told.length === 0) return `${sayYears(args.年)}的学时还不知道`
      const unknown = openYears.length > 0 ? `；${openYears.join('、')} 年学时不全知道` : ''
      return `${sayYears(args.年)}${together(args)}${told.join('、')}${unknown}`
    }
    if (lacking.length > 0) {
      const short = lacking.map((sum) => `${NAMES[sum.subject]}差 ${sum.lacking} 学时`).join('、')
      const inTime = asOf <= plan.applyBy
      return {
        truth: 'no',
        have,
        short: `${together(args) || sayYears(args.年)}${short}`,
        distance: 0.1,
        // Whatever else may be lacking can be filled as well: nothing more has to be known.
        ...(inTime ? { remedy: `${sayDate(plan.applyBy)} 前补足再提交：${short}` } : {}),
      }
    }
    if (open.length > 0) return { truth: 'unknown', have, facts: openYears.map((year) => `hours.${year}`) }
    return { truth: 'yes', have }
  },
})

/** Several years are added up; one stands by itself. */
const together = (args: CumulativeHours) => (args.年.length > 1 ? '累计' : '')

/** 2019–2022 年, or 2019、2021 年 when there are gaps. */
export function sayYears(years: readonly number[]): string {
  const first = years[0] ?? 0
  const last = years.at(-1) ?? first
  if (years.length === 1) return `${first} 年`
  return last - first === years.length - 1 ? `${first}–${last} 年` : `${years.join('、')} 年`
}
