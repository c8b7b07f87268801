import { z } from 'zod'
import { rangeOf } from '../../../dossier/date.ts'
import type { Title } from '../../../dossier/dossier.ts'
import type { Fact } from '../../../dossier/facts.ts'
import { fullYearsOf, notBefore, type VagueSpan, vagueSpan } from '../../../dossier/tenure.ts'
import { TITLE_LEVELS } from '../../../dossier/vocabulary.ts'
import type { Context } from '../../condition.ts'
import { method } from '../method.ts'
import { NOTHING, type Range } from '../range.ts'
import { type ItemScore, none } from '../score.ts'

const shape = {
  起分: z.number(),
  每年: z.number(),
  最高: z.number(),
}

function pointsFor(years: number, base: number, args: { 起分: number; 每年: number; 最高: number }): number {
  return years < base ? 0 : Math.min(args.最高, args.起分 + (years - base) * args.每年)
}

/**
 * `工龄分`: the table counts from the years of work “in the basic conditions”, which the conditions do not give. So the
 * points lie between the longest and the shortest base that could be meant.
 */
export const workSeniority = method({
  name: '工龄分',
  args: z.strictObject({ 基数可能: z.tuple([z.number(), z.number()]), ...shape }),
  score: (args, context): ItemScore => {
    const found = context.work()
    if (!found) return { range: [0, args.最高], rows: none, facts: () => ['work'] }
    const [least] = fullYearsOf(found.surely, context.plan.tenureCutOff)
    const [, most] = fullYearsOf(found.perhaps, context.plan.tenureCutOff)
    const [low, high] = args.基数可能
    const range: Range = [pointsFor(least, high, args), pointsFor(most, low, args)]
    return {
      range,
      rows: () => [
        {
          what: least === most ? `专业工作满 ${least} 年` : `专业工作满 ${least}–${most} 年`,
          range,
          note: '起算年数文件没写',
        },
      ],
      facts: () => (least === most || range[0] === range[1] ? [] : ['work']),
    }
  },
})

/** `任职分`: years in the title one step lower than the one aimed at; the base depends on the education. */
export const titleSeniority = method({
  name: '任职分',
  args: z.strictObject({ 职称: z.enum(TITLE_LEVELS), 研究生基数: z.number(), 其他基数: z.number(), ...shape }),
  score: (args, context): ItemScore => {
    const titles = context.dossier.titles
    if (titles === undefined) return { range: [0, args.最高], rows: none, facts: () => ['titles'] }
    if (titles.some((title) => title.level === undefined))
      return { range: [0, args.最高], rows: none, facts: () => ['titles'] }
    const own = titles.filter((title) => title.level === args.职称)
    if (own.length === 0)
      return { range: NOTHING, rows: () => [{ what: `没有${args.职称}`, range: NOTHING }], facts: none }
    const spans: VagueSpan[] = []
    for (const title of own) {
      const obtained = title.obtained === undefined ? null : rangeOf(title.obtained)
      if (!obtained || title.appointments === undefined) {
        const missing = obtained ? 'appointments' : 'obtained'
        return { range: [0, args.最高], rows: none, facts: () => [`titles.${args.职称}.${missing}`] }
      }
      for (const appointment of title.appointments) {
        const span = vagueSpan(appointment)
        if (!span) return { range: [0, args.最高], rows: none, facts: () => [`titles.${args.职称}.appointments`] }
        spans.push(notBefore(span, obtained))
      }
    }
    const years = fullYearsOf(spans, context.plan.tenureCutOff)
    const bases = basesOf(args, context)
    const range: Range = [pointsFor(years[0], bases[1], args), pointsFor(years[1], bases[0], args)]
    return {
      range,
      rows: () => [{ what: `任${args.职称}满 ${years[0] === years[1] ? years[0] : years.join('–')} 年`, range }],
      facts: () =>
        range[0] === range[1] ? [] : [...(years[0] === years[1] ? [] : vagueDates(own)), ...baseFacts(bases, context)],
    }
  },
})

/** Dates of titles that are not told to the day. */
function vagueDates(titles: readonly Title[]): Fact[] {
  const vague = (date: string | undefined) => date?.length !== 10
  const facts = titles.flatMap(({ level, obtained, appointments = [] }) => [
    ...(vague(obtained) ? [`titles.${level}.obtained`] : []),
    ...(appointments.some(({ from, to }) => vague(from) || (to !== '至今' && vague(to)))
      ? [`titles.${level}.appointments`]
      : []),
  ])
  return [...new Set(facts)]
}

/** What leaves the base open. */
function baseFacts(bases: readonly [number, number], context: Context): Fact[] {
  if (bases[0] === bases[1]) return []
  const recognition = context.education()
  if (!recognition || recognition.highest === undefined) return ['education']
  const { all, match } = recognition
  const degree = all.some(({ level, item }) => level === '本科' && item.degree === undefined)
  return [
    ...(degree ? ['education.degree'] : []),
    ...(match === 'unknown'
      ? [all.some(({ item }) => item.major === undefined) ? 'education.major' : 'education.match']
      : []),
  ]
}

/** `[shortest, longest]` base that may apply. */
function basesOf(args: { 研究生基数: number; 其他基数: number }, context: Context): readonly [number, number] {
  const recognition = context.education()
  if (!recognition || recognition.highest === undefined) return [args.研究生基数, args.其他基数]
  const { highest, match, all } = recognition
  if (match === 'no') return [args.其他基数, args.其他基数]
  const degrees = all.map((entry) => entry.item.degree)
  const graduate = highest === '研究生' || degrees.includes('硕士') || degrees.includes('博士')
  if (graduate) return match === 'yes' ? [args.研究生基数, args.研究生基数] : [args.研究生基数, args.其他基数]
  // A 本科 whose degree nobody told may carry a 硕士学位.
  const perhaps = all.some((entry) => entry.level === '本科' && entry.item.degree === undefined)
  return perhaps ? [args.研究生基数, args.其他基数] : [args.其他基数, args.其他基数]
}
