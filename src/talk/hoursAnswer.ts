import type { Pack } from '../rules/pack.ts'
import { hoursYears, sayYears } from './asked.ts'
import { type HoursAdded, hoursTogetherIn, yearlyTotal } from './hoursRequired.ts'
import { hourYearsOf, ofPlan } from './ofPlan.ts'
import { type Reader, turn } from './reader.ts'
import { type HoursRead, readHours } from './reading/hours.ts'
import { type HoursByYear, readHoursByYear } from './reading/hoursByYear.ts'
import {
  filledUp,
  type HoursTogether,
  readAll,
  readTogether,
  unsureTogether,
  yearsTogether,
} from './reading/hoursTogether.ts'
import { type HoursTotal, readTotal } from './reading/hoursTotal.ts'
import { normalise } from './reading/normalise.ts'
import { type Read, vague, value } from './reading/read.ts'
import { yearTokens } from './reading/yearTokens.ts'
import { hoursSaid, togetherSaid } from './saidAs.ts'
import type { Json, Understood } from './understood.ts'

/** Hours of several years told as a sum, where the plan adds them up. */
function inSum(text: string, told: HoursTogether, pack: Pack | null): Read<Understood> {
  const asked = pack ? hoursTogetherIn(ofPlan(pack).leaves) : null
  if (asked === null)
    return vague('合起来的数看不出每一年够不够。请按年说，比如“2022年专业48 一般公需18 行业公需12”；够了就回“都够”。')
  const years = yearsTogether(text, asked.years)
  if (years === null) return vague(`要的是${sayYears(asked.years)}合起来的，比如“${asked.example}”。`)
  if (unsureTogether(text).length > 0) return vague(`要准数，学时卡上有，比如“${asked.example}”。`)
  const full = filledUp(told)
  const shared = asked.shared === '公需' ? full.public : full.general
  if (full.professional === undefined || shared === undefined || full.total === undefined)
    return vague(`专业、${asked.shared}、总共各多少，一起说，比如“${asked.example}”。`)
  return value({ ...togetherSaid({ ...full, years: [...years] }), question: 'hours.together' })
}

/** One sum for each year: what it leaves open is asked, with what it seems to say. */
function inTotals(told: HoursTotal, years: readonly number[], pack: Pack): Read<Understood> {
  const { total, professional, shared } = told
  const each = (hours: { [key: string]: Json }) =>
    hoursSaid(Object.fromEntries(years.map((year) => [String(year), hours])))
  const rest = total - (professional ?? 0) - (shared ?? 0)
  if (professional !== undefined && shared !== undefined)
    return rest === 0
      ? vague(`公需 ${shared} 里，一般公需、行业公需各多少？`)
      : vague(
          `${total} 里专业 ${professional}、公需 ${shared}，还剩 ${rest}：一般公需 ${shared}、行业公需 ${rest} 吗？是就回“是”，不是就分开写。`,
          each({ professional, general: shared, industry: rest }),
        )
  const { hours: required } = ofPlan(pack)
  return vague(
    `合计 ${total} 以外还看科目。要求是每年 ${required}，科目也都够就回“是”，不够就分科目写。`,
    each({ enough: true }),
  )
}

/** 22年90 23年72, added up where the plan adds up: fewer than are asked decide it, else the subjects are asked. */
function summedUp({ totals, short, met }: HoursByYear, asked: HoursAdded): Read<Understood> {
  const missing = asked.years.filter((year) => !totals.has(year))
  if (missing.length > 0 || short.size > 0 || met.size > 0)
    return vague(`${missing.join('、')} 年各学了多少学时？差多少不用算，只说学了多少，比如“${asked.example}”。`)
  const total = [...totals.values()].reduce((sum, hours) => sum + hours, 0)
  if (total < asked.total)
    return value({ ...togetherSaid({ years: [...asked.years], total }), question: 'hours.together' })
  return vague(`${asked.years.length} 年加起来 ${total}，其中专业、${asked.shared}各多少？比如“${asked.example}”。`)
}

/** 22年90 23年72 where each year has to have enough: one below is not enough; of the others the subjects are asked. */
function yearByYear({ totals, short, met }: HoursByYear, years: readonly number[], pack: Pack): Read<Understood> {
  const { leaves, hours: required } = ofPlan(pack)
  const enough = yearlyTotal(leaves) ?? 0
  const open = [...totals].flatMap(([year, total]) => (total >= enough ? [year] : [])).sort()
  const below = (year: number) => short.has(year) || (totals.get(year) ?? enough) < enough
  const told = years.filter((year) => totals.has(year) || short.has(year) || met.has(year))
  const all = hoursSaid(Object.fromEntries(told.map((year) => [String(year), { enough: !below(year) }])))
  if (open.length === 0) return value({ ...all, question: 'hours' })
  const lacking = told.filter(below)
  const but = lacking.length > 0 ? `${lacking.join('、')}年不够；` : ''
  return vague(
    `${but}${open.join('、')}年合计够了，还看科目：要求是每年 ${required}。科目也都够就回“是”，不够就分科目写。`,
    all,
  )
}

/** 继续教育 hours: year by year, or of several years together where the plan adds them up. */
export const hours: Reader = (text, { question, pending, pack, today }) => {
  const years = question.id === 'hours' ? hoursYears(pending.facts) : pack ? hourYearsOf(pack) : []
  const sum = pack ? hoursTogetherIn(ofPlan(pack).leaves) : null
  const byYear = pack ? readHoursByYear(text, years, today, { every: sum !== null }) : null
  if (pack && byYear) return sum ? summedUp(byYear, sum) : yearByYear(byYear, years, pack)
  const each = sum?.shared === '公需' ? readAll(text, sum) : null
  const together = each ?? (years.length > 1 ? readTogether(text, question.id === 'hours.together') : null)
  if (together !== null) return inSum(text, together, pack)
  const figures = ({ byYear, met }: HoursRead): Understood => {
    // Figures told of some years are kept, so that 都够 to what is asked next does not cover them.
    const entries = years.flatMap((year): [string, { [key: string]: Json }][] => {
      if (met.includes(year)) return [[String(year), { ...byYear[year], enough: true }]]
      return byYear[year] === undefined ? [] : [[String(year), { ...byYear[year] }]]
    })
    return { ...hoursSaid(Object.fromEntries(entries)), question: 'hours' }
  }
  const read = readHours(text, years, today)
  if (read.kind === 'vague' && sum) {
    const { why, candidate } = read
    if (candidate === undefined) return vague(`${why.replace(/。$/, '')}。也可以合起来说，比如“${sum.example}”。`)
    const years = yearTokens(normalise(text), hoursYears(pending.facts), today)
    if (why.startsWith('公需是') && years.length === 0)
      return vague(`是合起来的数就说“${sum.example}”；是每一年的，${why}。`)
    if (why.endsWith('都是这样吗？'))
      return turn(vague(`每一年都是这样吗？是就回“是”；是合起来的数就说“${sum.example}”。`, candidate), figures)
  }
  const totals =
    pack && !sum && read.kind === 'vague' && read.candidate === undefined ? readTotal(text, years, today) : null
  if (pack && totals && totals.total >= (yearlyTotal(ofPlan(pack).leaves) ?? 0)) return inTotals(totals, years, pack)
  if (read.kind === 'none') {
    const none = Object.fromEntries(years.map((year) => [String(year), { professional: 0, general: 0, industry: 0 }]))
    return vague(`${years.join('、')}年一个学时都没学过吗？`, hoursSaid(none))
  }
  if (read.kind === 'value' && Object.keys(read.value.byYear).length === 0) {
    const missing = years.filter((year) => !read.value.met.includes(year))
    if (missing.length > 0) return vague(`${missing.join('、')} 年呢？请把每一年都说一下，或者回“其他都够”。`)
  }
  return turn(read, figures)
}
