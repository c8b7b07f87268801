import type { Pack } from '../rules/pack.ts'
import type { Entry } from './entry.ts'

/** One notice's year, and another one's that an answer speaks of. */
interface Spoken {
  readonly pack: Pack
  readonly year: number
}

/**
 * Entries of a family that holds plans of several years. What is written for all of them and speaks of one year (编号 2022-00533, 2022 当年的)
 * is not said to those of another: there they hear that it has not been checked yet, until somebody writes it for their year, by 计划.
 */
export function withoutOtherYears(entries: readonly Entry[], packs: readonly Pack[]): Entry[] {
  return entries.flatMap((entry) => {
    if (entry.plans !== null) return [entry]
    const foreign = packs.flatMap((pack): Spoken[] => {
      const year = otherYearIn(entry.answer, pack, packs)
      // Who wrote an entry for the year has checked it.
      const own = entries.some(({ id, plans }) => id === entry.id && plans?.includes(pack.plan.id))
      return year === null || own ? [] : [{ pack, year }]
    })
    if (foreign.length === 0) return [entry]
    const rest = packs.filter((pack) => !foreign.some((one) => one.pack === pack)).map(({ plan }) => plan.id)
    const unchecked = foreign.map(({ pack, year }): Entry => {
      const answer = `手里写的是 ${year} 年的，${pack.plan.year} 年的还没核对，不能照搬，问{咨询}。`
      return { ...entry, plans: [pack.plan.id], answer, unwritten: true }
    })
    return [...(rest.length > 0 ? [{ ...entry, plans: rest }] : []), ...unchecked]
  })
}

/** The year of another plan that an answer speaks of, or the year before it, of which most of what is counted is; null for none. */
function otherYearIn(answer: string, pack: Pack, packs: readonly Pack[]): number | null {
  // Not the year of a law, nor 2001 年前毕业.
  const years = new Set([...answer.matchAll(/(?<![\d〔（(])20\d\d(?!\d|〕)/g)].map(([year]) => Number(year)))
  const days = new Set([...answer.matchAll(/(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/g)].map(([, m, d]) => `${m}-${d}`))
  const own = daysOf(pack)
  const isOf = (other: Pack) => {
    const { year } = other.plan
    if (years.has(year) || (years.has(year - 1) && year - 1 !== pack.plan.year)) return true
    return daysOf(other).some((day) => days.has(day) && !own.includes(day))
  }
  return packs.find((other) => other.plan.year !== pack.plan.year && isOf(other))?.plan.year ?? null
}

/** The days of a plan as they are said without a year: 10-20. */
function daysOf({ plan }: Pack): string[] {
  const { applyFrom, applyBy, recommendBy, tenureCutOff, resultsCutOff } = plan
  return [applyFrom, applyBy, recommendBy, tenureCutOff, resultsCutOff].flatMap((day) =>
    day === undefined ? [] : [`${Number(day.slice(5, 7))}-${Number(day.slice(8))}`],
  )
}
