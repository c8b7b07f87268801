import type { Pack } from '../rules/pack.ts'
import { hoursYears, sayYears } from './asked.ts'
import { type HoursAdded, hoursTogetherIn, yearlyTotal } from './hoursRequired.ts'
import { hourYearsOf, ofPlan } from './ofPlan.ts'
import { type Reader, turn } from './reader.ts'
import { type HoursRead, readHours } from './reading/hours.ts'
import { type HoursByYear, type HoursLacking, readHoursByYear, shortTogether } from './reading/hoursByYear.ts'
import { plannedHours } from './reading/hoursPlanned.ts'
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
import { stanceOf } from './reading/stance.ts'
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

/** 总共还差50学时: what there is of the sum, and so what it lacks. */
function inSumLacking({ lacking, lackingIn }: HoursLacking, asked: HoursAdded): Read<Understood> | null {
  const of = (need: number) => Math.max(0, need - lacking)
  const years = [...asked.years]
  const told = (figures: object) => value({ ...togetherSaid({ years, ...figures }), question: 'hours.together' })
  switch (lackingIn) {
    case undefined:
      return told({ total: of(asked.total) })
    case '专业科目':
      return told({ professional: of(asked.professional) })
    case '一般公需':
      return asked.shared === '一般公需' ? told({ general: of(asked.sharedHours) }) : null
    default:
      return null
  }
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

type HoursTold = Readonly<Record<string, Readonly<Record<string, Json>>>>

/** 22年还差18: one year is short, and of the others nothing was told. */
function askRest(short: readonly string[], told: HoursTold, rest: readonly number[]): Read<Understood> {
  const others = Object.fromEntries(rest.map((year) => [String(year), { enough: true }]))
  return vague(
    `${short.join('，')}，听到了。${rest.join('、')}年呢？都够就回“是”；也有不够的，连前面那年一起再说一遍。`,
    { ...hoursSaid({ ...told, ...others }), question: 'hours' },
  )
}

const nothing = (hours: Readonly<Record<string, Json>> | undefined) =>
  hours !== undefined && [hours.professional, hours.general, hours.industry].every((figure) => figure === 0)

/** The years that are short, where the others were only supposed to be enough. */
function shortIn({ value: told }: Understood): readonly (readonly [string, HoursTold[string]])[] {
  if (told === null || typeof told !== 'object' || Array.isArray(told)) return []
  const years = Object.entries(told as HoursTold)
  const short = years.filter(([, hours]) => hours.enough === false || nothing(hours))
  return short.length === years.length ? [] : short
}

/** 21年也差10 after 22年差18: told of another year, with the one told before. Null for other words. */
export function besideShortYears(candidate: Understood, even: string): string | null {
  const short = shortIn(candidate).map(([year]) => year)
  if (short.length === 0 || !/\d{2}年|\d{2}\s?[差缺少没]|[去前今]年/.test(even)) return null
  const left = short.filter((year) => !even.includes(year.slice(2)))
  const told = (candidate.value ?? {}) as HoursTold
  return left.length === 0 ? null : `${left.map((year) => `${year}年${lackIn(told[year])}`).join(',')},${even}`
}

/** What a year lacks, as somebody may say it; of which subject, where it was not told by how much, is never read. */
const lackIn = (hours: HoursTold[string] | undefined) =>
  typeof hours?.lacking === 'number'
    ? `${typeof hours.lackingIn === 'string' ? hours.lackingIn : ''}差${hours.lacking}学时`
    : '差专业'

/** 其他都够, 不知道 to what became of the other years: the years that are short stay what they are. Null for other words. */
export function restOfYears(candidate: Understood, even: string): Understood | null {
  const short = shortIn(candidate)
  if (short.length === 0) return null
  if (OTHERS_MET.test(even)) return candidate
  if (stanceOf(even)?.kind !== 'unknown') return null
  return { ...hoursSaid(Object.fromEntries(short)), question: 'hours' }
}

const OTHERS_MET =
  /^(?:那)?(?:其[他余它]|别的|剩下|另外)?(?:的)?(?:[几两二三四\d]?年)?(?:份)?(?:也|都|全|是|学)*(?:够|满|齐|达标)(?:了|的)*$/

/** 22年90 23年72 where each year has to have enough: one below is not enough; of the others the subjects are asked. */
function yearByYear(
  { totals, short: lacks, shortIn: subjects, met }: HoursByYear,
  years: readonly number[],
  pack: Pack,
): Read<Understood> {
  const { leaves, hours: required } = ofPlan(pack)
  const enough = yearlyTotal(leaves) ?? 0
  const open = [...totals].flatMap(([year, total]) => (total >= enough ? [year] : [])).sort()
  const below = (year: number) => lacks.has(year) || (totals.get(year) ?? enough) < enough
  const told = years.filter((year) => totals.has(year) || lacks.has(year) || met.has(year))
  const lackOf = (year: number) => (totals.has(year) ? enough - (totals.get(year) ?? 0) : (lacks.get(year) ?? 0))
  const ofYear = (year: number): HoursTold[string] => {
    if (!below(year)) return { enough: true }
    const lacking = lackOf(year)
    const lackingIn = subjects.get(year)
    if (lacking <= 0) return { enough: false }
    return { enough: false, lacking, ...(lackingIn ? { lackingIn } : {}) }
  }
  const all = hoursSaid(Object.fromEntries(told.map((year) => [String(year), { ...ofYear(year) }])))
  const short = told.filter(below)
  const rest = years.filter((year) => !told.includes(year))
  if (open.length === 0 && short.length > 0 && rest.length > 0) {
    const by = (year: number) =>
      lackOf(year) > 0 ? `${year}年${subjects.get(year) ?? ''}差 ${lackOf(year)} 学时` : `${year}年不够`
    return askRest(short.map(by), all.value as HoursTold, rest)
  }
  if (open.length === 0) return value({ ...all, question: 'hours' })
  const but = short.length > 0 ? `${short.join('、')}年不够；` : ''
  return vague(
    `${but}${open.join('、')}年合计够了，还看科目：要求是每年 ${required}。科目也都够就回“是”，不够就分科目写。`,
    all,
  )
}

/** 继续教育 hours: year by year, or of several years together where the plan adds them up. */
export const hours: Reader = (text, { question, pending, pack, today }) => {
  const years = question.id === 'hours' ? hoursYears(pending.facts) : pack ? hourYearsOf(pack) : []
  if (plannedHours(normalise(text), Number(today.slice(0, 4)), true).length > 0)
    return vague(
      `只算已经学完的。每一年学完了多少？比如“${years.at(-1) ?? today.slice(0, 4)}年专业48 一般公需18 行业公需12”。`,
    )
  const sum = pack ? hoursTogetherIn(ofPlan(pack).leaves) : null
  const byYear = pack ? readHoursByYear(text, years, today, { every: sum !== null }) : null
  if (pack && byYear) return sum ? summedUp(byYear, sum) : yearByYear(byYear, years, pack)
  const short = sum ? shortTogether(text) : null
  const lacks = sum && short ? inSumLacking(short, sum) : null
  if (lacks) return lacks
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
