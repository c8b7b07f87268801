import type { Dossier } from '../dossier/dossier.ts'
import type { Subject } from '../dossier/routes.ts'
import { known, type Truth } from '../dossier/truth.ts'
import type { TitleLevel } from '../dossier/vocabulary.ts'
import { leavesOf } from './condition.ts'
import type { Told } from './countedActivity.ts'
import type { CountedYear } from './counting.ts'
import { type Filling, fillHours, type Lacking } from './filling.ts'
import type { Judgement } from './judge.ts'
import {
  CUMULATIVE_SUBJECTS,
  type CumulativeHours,
  cumulativeHoursArguments,
  cumulativeSums,
} from './operators/cumulativeHours.ts'
import { hoursArguments, hoursGap, hourYears } from './operators/hours.ts'
import type { Registration } from './registration.ts'
import type { Verdict } from './verdict.ts'

export interface HoursOfYear {
  readonly year: number
  readonly have: { readonly professional: Told; readonly general: Told; readonly industry: Told; readonly total: Told }
  /** Subjects that surely have so many, and may have more. */
  readonly atLeast: readonly Subject[]
  /** Whether it was told to be 达标, without figures for every subject. */
  readonly enough: Truth
  /** Null where nothing is asked of a single year. */
  readonly lacking: { readonly professional: Told; readonly general: Told; readonly total: Told } | null
  /** Below what the registration rules expect of a year, though nothing hangs on it here; null where they do not. */
  readonly below: { readonly professional: number; readonly public: number; readonly total: number } | null
}

/** The same requirement over as many years as a group of paths looks back. */
export interface LookBack {
  readonly years: readonly number[]
  readonly paths: readonly string[]
  readonly levels: readonly TitleLevel[]
  readonly verdict: Verdict
}

/** What is asked for; `public` is 一般 and 行业公需 together. Null where it is not asked for. */
export interface RequiredHours {
  readonly professional: number
  readonly general: number | null
  readonly public: number | null
  readonly total: number
}

/** Over all the years together. */
export interface HoursSum {
  readonly years: readonly number[]
  /** What is sure. */
  readonly have: {
    readonly professional: number
    readonly general: Told
    readonly public: Told
    readonly total: number
  }
  readonly lacking: Lacking
  /** Years not told in full that may hold more. */
  readonly openYears: readonly number[]
}

export interface HoursCount {
  /** Every year by itself, or all of them together. */
  readonly kind: '每年' | '累计'
  readonly clause: string
  readonly required: RequiredHours
  readonly lookBacks: readonly LookBack[]
  /** Every year any of the paths looks at, oldest first. */
  readonly byYear: readonly HoursOfYear[]
  readonly sum: HoursSum | null
  /** How what is lacking can be filled; null where the plan has no rules for registering. */
  readonly filling: Filling | null
}

/**
 * What a plan asks for in 继续教育 and what a dossier has of it: year by year, or over several years together. Null when the
 * plan asks for none. With a target, only what paths of that level look at. `counted` is where the hours of the dossier
 * come from, when they were counted from activities.
 */
export function countHours(
  judgement: Judgement,
  target: TitleLevel | null,
  counted: readonly CountedYear[] = [],
): HoursCount | null {
  const level = new Map(judgement.paths.map(({ path }) => [path.id, path.level]))
  const gates = judgement.gates.flatMap(({ gate, minYears, verdict, appliesTo }) => {
    const leaf = leavesOf(gate.condition).find(({ operator }) => operator === '学时' || operator === '累计学时')
    const paths = appliesTo.filter((id) => target === null || level.get(id) === target)
    const levels = [...new Set(paths.flatMap((id) => level.get(id) ?? []))]
    return leaf && paths.length > 0 ? [{ leaf, minYears, verdict, paths, levels }] : []
  })
  const [first] = gates
  if (!first) return null
  const { pack, dossier } = judgement
  const lookBack = (years: readonly number[], { paths, levels, verdict }: (typeof gates)[number]): LookBack => ({
    years,
    paths,
    levels,
    verdict,
  })
  if (first.leaf.operator === '累计学时') {
    const args = cumulativeHoursArguments.parse(first.leaf.args)
    const sum = sumOf(dossier, args)
    return {
      kind: '累计',
      clause: first.leaf.clause,
      required: {
        professional: args.专业,
        general: args.一般公需 ?? null,
        public: args.公需 ?? null,
        total: args.合计,
      },
      lookBacks: together(gates.map((gate) => lookBack(args.年, gate))),
      byYear: args.年.map((year) => ({
        year,
        have: haveOf(dossier, year),
        atLeast: dossier.hours?.[year]?.atLeast ?? [],
        enough: known(dossier.hours?.[year]?.enough),
        lacking: null,
        below: belowOf(dossier, year, pack.registration),
      })),
      sum,
      filling: fillingOf(judgement, args.年, sum.lacking, counted),
    }
  }
  const required = hoursArguments.parse(first.leaf.args)
  const lookBacks = gates.map((gate) => lookBack(hourYears(pack.plan.year, gate.minYears, required.从), gate))
  const years = [...new Set(lookBacks.flatMap((entry) => entry.years))].sort((a, b) => a - b)
  const byYear = years.map((year): HoursOfYear => {
    const { professional, general, total } = hoursGap({ dossier }, year, required)
    return {
      year,
      have: haveOf(dossier, year),
      atLeast: dossier.hours?.[year]?.atLeast ?? [],
      enough: known(dossier.hours?.[year]?.enough),
      lacking: { professional, general, total: total === null ? null : round(total) },
      below: null,
    }
  })
  const now = byYear.find(({ year }) => year === Number(pack.plan.applyBy.slice(0, 4)))?.lacking
  return {
    kind: '每年',
    clause: first.leaf.clause,
    required: { professional: required.专业, general: required.一般公需, public: null, total: required.合计 },
    lookBacks,
    byYear,
    sum: null,
    filling: now ? fillingOf(judgement, years, { ...now, public: null }, counted) : null,
  }
}

/** Paths that look back over the same years with the same outcome, as one. */
function together(lookBacks: readonly LookBack[]): LookBack[] {
  const byVerdict = new Map<Verdict, LookBack>()
  for (const entry of lookBacks) {
    const known = byVerdict.get(entry.verdict)
    const paths = [...(known?.paths ?? []), ...entry.paths]
    const levels = [...new Set([...(known?.levels ?? []), ...entry.levels])]
    byVerdict.set(entry.verdict, { ...entry, paths, levels })
  }
  return [...byVerdict.values()]
}

function haveOf({ hours }: Dossier, year: number): HoursOfYear['have'] {
  const told = hours?.[year]
  const parts = [told?.professional, told?.general, told?.industry]
  return {
    professional: told?.professional ?? null,
    general: told?.general ?? null,
    industry: told?.industry ?? null,
    total: parts.includes(undefined) ? null : round(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)),
  }
}

/** How far a year told in full stays below what is expected of every year; null where it does not, or that cannot be told. */
export function belowOf(dossier: Dossier, year: number, registration: Registration | null): HoursOfYear['below'] {
  const { professional, general, industry, total } = haveOf(dossier, year)
  if (!registration || dossier.hours?.[year]?.atLeast) return null
  const { yearly } = registration
  const lack = (have: Told, need: number) => (have === null ? 0 : round(Math.max(0, need - have)))
  const below = {
    professional: lack(professional, yearly.professional),
    public: lack(general === null || industry === null ? null : general + industry, yearly.public),
    total: lack(total, yearly.total),
  }
  return Object.values(below).some((hours) => hours > 0) ? below : null
}

function sumOf(dossier: Dossier, args: CumulativeHours): HoursSum {
  const sums = new Map(cumulativeSums(dossier, args).map((sum) => [CUMULATIVE_SUBJECTS[sum.subject], sum]))
  const lacking = (key: keyof Lacking) => sums.get(key)?.lacking ?? null
  const openYears = new Set([...sums.values()].flatMap((sum) => sum.openYears))
  return {
    years: args.年,
    have: {
      professional: sums.get('professional')?.have ?? 0,
      general: sums.get('general')?.have ?? null,
      public: sums.get('public')?.have ?? null,
      total: sums.get('total')?.have ?? 0,
    },
    lacking: {
      professional: lacking('professional'),
      general: lacking('general'),
      public: lacking('public'),
      total: lacking('total'),
    },
    openYears: args.年.filter((year) => openYears.has(year)),
  }
}

function fillingOf(
  { pack, dossier, asOf }: Judgement,
  years: readonly number[],
  lacking: Lacking,
  counted: readonly CountedYear[],
): Filling | null {
  const { registration, plan } = pack
  if (!registration) return null
  const year = Number(plan.applyBy.slice(0, 4))
  const own = counted.find((entry) => entry.year === year)
  const placed = own?.routes.reduce((sum, route) => sum + route.counted, 0) ?? 0
  const told = own?.subjects.专业科目.sure ?? dossier.hours?.[year]?.professional ?? 0
  return fillHours({
    lacking,
    registration,
    years,
    counted: own,
    unplaced: round(told - placed),
    asOf,
    applyBy: plan.applyBy,
  })
}

const round = (hours: number) => Math.round(hours * 10_000) / 10_000
