import { z } from 'zod'
import { type DateRange, rangeOf, sayDate } from '../../dossier/date.ts'
import type { Title } from '../../dossier/dossier.ts'
import { notBefore, tenure, type VagueSpan, vagueSpan } from '../../dossier/tenure.ts'
import { TITLE_LEVELS, TITLE_SPECIALTIES } from '../../dossier/vocabulary.ts'
import type { Context, Finding } from '../condition.ts'
import { tenureFinding } from '../tenureFinding.ts'
import { duration } from './arguments.ts'
import { operator } from './operator.ts'

const ALWAYS: DateRange = { first: '1900-01-01', last: '1900-01-01' }

/**
 * `任职: { 职称: 助理工程师, 满: 4年 }` · `任职: { 职称: 工程师, 专业: 其他专业, 满: 1年 }`
 *
 * Counted from the later of 取得 and 聘任 to the plan's cut-off, breaks left out. `聘书: 不要` counts from 取得 when no
 * appointment is told (the guide asks 技术员 for none).
 */
export const tenureOfTitle = operator({
  name: '任职',
  args: z.strictObject({
    职称: z.enum(TITLE_LEVELS),
    专业: z.enum(TITLE_SPECIALTIES).optional(),
    满: duration,
    聘书: z.enum(['要', '不要']).default('要'),
  }),
  need: (args, plan) =>
    `实际任${args.专业 === '其他专业' ? '其他专业' : ''}${args.职称}满 ${args.满.text}（算到 ${sayDate(plan.tenureCutOff)}）`,
  judge: (args, context): Finding => {
    const titles = context.dossier.titles
    if (titles === undefined) return { truth: 'unknown', have: () => '职称还不知道', facts: ['titles'] }
    if (titles.some((title) => title.level === undefined)) {
      return { truth: 'unknown', have: () => '有职称，级别不明', facts: ['titles'] }
    }
    const own = titles.filter((title) => title.level === args.职称)
    const fits = own.filter((title) => args.专业 === undefined || title.specialty === args.专业)
    const name = `${args.专业 === '其他专业' ? '其他专业' : ''}${args.职称}`
    if (fits.length === 0) {
      const open = own.some((title) => title.specialty === undefined)
      if (open) {
        return { truth: 'unknown', have: () => `${args.职称}，专业不明`, facts: [`titles.${args.职称}.specialty`] }
      }
      return { truth: 'no', have: () => `没有${name}资格`, short: `没有${name}资格`, distance: 2 }
    }
    const findings = fits.map((title) => judgeOne(title, args, context))
    return (
      findings.find((f) => f.truth === 'yes') ?? findings.find((f) => f.truth === 'unknown') ?? (findings[0] as Finding)
    )
  },
})

function judgeOne(
  title: Title,
  args: { 职称: string; 满: { years: number; months: number; text: string }; 聘书: '要' | '不要' },
  context: Context,
): Finding {
  const cutOff = context.plan.tenureCutOff
  const facts: string[] = []
  const obtained = title.obtained === undefined ? null : rangeOf(title.obtained)
  if (!obtained || obtained.first !== obtained.last) facts.push(`titles.${args.职称}.obtained`)

  let appointments: readonly VagueSpan[] | null
  if (args.聘书 === '不要' && !title.appointments?.length) {
    appointments = obtained ? [{ from: obtained, to: null }] : null
  } else if (title.appointments === undefined) {
    facts.unshift(`titles.${args.职称}.appointments`)
    // Not before the title itself: enough to say no, never enough to say yes.
    appointments = null
    if (obtained) {
      const best = tenure([{ from: obtained, to: null }], args.满, cutOff)
      if (best.truth === 'no') {
        return {
          ...tenureFinding(best, args.满, words(title, args.职称, facts)),
          have: () => `${args.职称}资格 ${sayDate(title.obtained ?? '')} 取得，聘任不会更早`,
        }
      }
    }
  } else {
    if (title.appointments.length === 0) {
      return { truth: 'no', have: () => `有${args.职称}资格，没有聘任过`, short: '没有聘书', distance: 1.5 }
    }
    const spans = title.appointments.map(vagueSpan)
    if (spans.some((span) => span === null)) {
      return { truth: 'unknown', have: () => '聘任起始日不明', facts: [`titles.${args.职称}.appointments`] }
    }
    if (title.appointments.some((span) => span.from?.length !== 10)) facts.unshift(`titles.${args.职称}.appointments`)
    appointments = (spans as VagueSpan[]).map((span) => notBefore(span, obtained ?? ALWAYS))
  }
  if (appointments === null) return { truth: 'unknown', have: () => `有${args.职称}资格，聘任时间不明`, facts }

  const result = tenure(appointments, args.满, cutOff)
  const finding = tenureFinding(result, args.满, words(title, args.职称, facts))
  if (finding.truth === 'yes' && !obtained) {
    // The appointment alone would do, but a title obtained later than it would move the start.
    return { truth: 'unknown', have: finding.have, facts: [`titles.${args.职称}.obtained`], distance: 0.1 }
  }
  if (finding.truth === 'no' && context.asOf <= context.plan.applyBy) {
    const renewed = renewable(appointments, args.满, context)
    if (renewed)
      return { ...finding, remedy: `请单位把聘书续到 ${sayDate(cutOff)} 以后`, opensOn: renewed, distance: 0.1 }
  }
  return finding
}

/** An appointment that still runs today but ends before the years are full: a renewed letter would fill them in time. */
function renewable(
  spans: readonly VagueSpan[],
  need: { years: number; months: number },
  context: Context,
): string | null {
  const running = spans.map((span) => (span.to && span.to.first >= context.asOf ? { from: span.from, to: null } : span))
  if (running.every((span, index) => span === spans[index])) return null
  const result = tenure(running, need, context.plan.tenureCutOff)
  return result.truth === 'yes' ? result.fullOn : null
}

function words(title: Title, level: string, facts: readonly string[]) {
  const since = title.appointments?.map((span) => span.from).find((from) => from !== undefined)
  const start = since ?? title.obtained
  return {
    subject: `${level}`,
    since: start ? `从 ${sayDate(start)} 起` : '起始日不明',
    facts,
    assume: `一直聘着${level}不断档`,
  }
}
