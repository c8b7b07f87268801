import { z } from 'zod'
import { type DateRange, sayDate } from '../../dossier/date.ts'
import type { Span, Title } from '../../dossier/dossier.ts'
import { reaches, type Tenure, tenure, type VagueSpan } from '../../dossier/tenure.ts'
import { TITLE_LEVELS, TITLE_SPECIALTIES, type TitleLevel } from '../../dossier/vocabulary.ts'
import { type Context, type Finding, UNDECIDED } from '../condition.ts'
import type { HeldTitle } from '../heldTitles.ts'
import { nearest } from '../nearest.ts'
import { NO, OPEN, type Outcome, outcomeBy } from '../outcome.ts'
import { tenureFinding } from '../tenureFinding.ts'
import { workAfter, workAfterTruth } from '../workAfter.ts'
import { type Duration, duration } from './arguments.ts'
import { operator } from './operator.ts'

interface Args {
  readonly 职称: string
  readonly 专业?: string | undefined
  readonly 满: Duration
  readonly 聘书: '要' | '不要' | '不要，看工作'
  readonly 断档: '存疑' | '不论'
  readonly 分段: '存疑' | '累计'
}

/**
 * `任职: { 职称: 助理工程师, 满: 4年 }` · `任职: { 职称: 工程师, 专业: 其他专业, 满: 1年 }`
 *
 * Counted from the later of 取得 and 聘任 to the plan's cut-off, breaks left out; `满: 0年` asks for the appointment
 * alone. `聘书: 不要` counts from 取得 alone, `聘书: 不要，看工作` the related work done after it (实际从事技术员工作): where
 * the guide asks for no letter (指南 五.4(4)), having one must not put anybody in a worse place.
 */
export const tenureOfTitle = operator({
  name: '任职',
  args: z.strictObject({
    职称: z.enum(TITLE_LEVELS),
    专业: z.enum(TITLE_SPECIALTIES).optional(),
    满: duration,
    聘书: z.enum(['要', '不要', '不要，看工作']).default('要'),
    断档: z.enum(['存疑', '不论']).default('存疑'),
    /** 累计: the document says that years under several titles of the level add up (转评前后). */
    分段: z.enum(['存疑', '累计']).default('存疑'),
  }),
  mentions: (args) => (args.聘书 === '要' ? ['聘期中断'] : []),
  need: (args, plan) => {
    const name = `${args.专业 === '其他专业' ? '其他专业' : ''}${args.职称}`
    if (args.满.years + args.满.months === 0) return `聘为${name}`
    return `实际任${name}满 ${args.满.text}（算到 ${sayDate(plan.tenureCutOff)}）`
  },
  judge: (args, context): Finding => {
    const titles = context.titles()
    if (titles === null) return { truth: 'unknown', have: () => '职称还不知道', facts: ['titles'] }
    const name = `${args.专业 === '其他专业' ? '其他专业' : ''}${args.职称}`
    const findings = titles.flatMap((held): Finding[] => {
      const { title } = held
      if (title.level === undefined) return [{ truth: 'unknown', have: () => '有职称，级别不明', facts: ['titles'] }]
      if (title.level !== args.职称) return []
      if (args.专业 === undefined || title.specialty === args.专业) return [judgeOne(held, args, context)]
      if (title.specialty !== undefined) return []
      const finding = judgeOne(held, args, context)
      if (finding.truth === 'no') return [finding]
      const facts = [`titles.${args.职称}.specialty`, ...(finding.facts ?? [])]
      return [{ truth: 'unknown', have: () => `${args.职称}，专业不明`, facts }]
    })
    const other = titles.some(({ title }) => title.level === args.职称)
    const none = other && args.专业 === '机电' ? `没有机电专业的${args.职称}资格` : `没有${name}资格`
    // Somebody who holds a higher one is told so, not that they lack the lower.
    const higher = titles.find(({ title }) => title.specialty !== '其他专业' && isHigher(title.level, args.职称))?.title
      .level
    const have = () => (higher ? `已经是${higher}` : none)
    return (
      pooled(titles, args, context, findings) ?? nearest(findings) ?? { truth: 'no', have, short: none, distance: 2 }
    )
  },
  decide: (args) => (context) => {
    const titles = context.titles()
    if (titles === null) return OPEN
    let own: HeldTitle | null = null
    for (const held of titles) {
      const { level, specialty } = held.title
      if (level === undefined) return UNDECIDED
      if (level !== args.职称) continue
      if (args.专业 !== undefined && specialty === undefined) return UNDECIDED
      if (args.专业 !== undefined && specialty !== args.专业) continue
      // Of several, years may be added up.
      if (own !== null) return UNDECIDED
      own = held
    }
    return own === null ? NO : decideOne(own, args, context)
  },
})

/** The outcome of {@link judgeOne} where only the years can decide it. */
function decideOne({ title, obtained, letters }: HeldTitle, args: Args, context: Context): Outcome | typeof UNDECIDED {
  if (args.聘书 === '不要，看工作') return obtained ? outcomeBy(workAfterTruth(obtained, args.满, context)) : OPEN
  const cutOff = context.plan.tenureCutOff
  if (args.聘书 === '不要') return obtained ? outcomeBy(reaches([goingOn(obtained)], args.满, cutOff)) : OPEN
  if (title.appointments === undefined)
    return obtained && reaches([goingOn(obtained)], args.满, cutOff) === 'no' ? NO : OPEN
  const [only] = letters
  if (only === undefined) return NO
  // One letter that goes on: it neither breaks nor has to be renewed.
  const plain = letters.length === 1 && only !== null && only.to === null && !only.endUnknown && obtained !== null
  return plain ? outcomeBy(reaches([only], args.满, cutOff)) : UNDECIDED
}

const goingOn = (from: DateRange): VagueSpan => ({ from, to: null })

function isHigher(level: TitleLevel | undefined, than: TitleLevel): boolean {
  return level !== undefined && TITLE_LEVELS.indexOf(level) > TITLE_LEVELS.indexOf(than)
}

/**
 * Years under several titles of the level, added up: together they may be full where none is by itself. Whether broken
 * or changed appointments may be added is not written. What nobody told of a title is taken at its best.
 */
function pooled(
  titles: readonly HeldTitle[],
  args: Args,
  context: Context,
  findings: readonly Finding[],
): Finding | null {
  const summed = args.分段 === '累计'
  // An earlier title that fills the years by itself but has ended is only open because it ended: the later one goes on.
  const addable = ({ truth, facts }: Finding) => truth === 'no' || (summed && truth === 'unknown' && !facts?.length)
  if (args.聘书 !== '要' || findings.length < 2 || !findings.every(addable)) return null
  // A letter that need only be renewed says more than years of which nobody knows whether they add up.
  if (findings.some((finding) => finding.remedy !== undefined && !finding.facts?.length)) return null
  const held = titles.filter(
    ({ title: { level, specialty } }) =>
      level === args.职称 && (args.专业 === undefined || (specialty ?? args.专业) === args.专业),
  )
  const own = held.map(({ title }) => title)
  const byTitle = held.map(({ title, obtained, letters }) =>
    title.appointments === undefined ? [obtained && goingOn(obtained)] : letters,
  )
  const spans = byTitle.flat()
  if (!spans.every((span) => span !== null)) return null
  const result = tenure(spans, args.满, context.plan.tenureCutOff)
  if (result.truth === 'no') {
    const first = own.find(({ appointments }) => appointments !== undefined) ?? own[0]
    return summed && first ? tenureFinding(result, args.满, words(first, args.职称, [])) : null
  }
  const facts = own.flatMap((title) => [
    ...(args.专业 !== undefined && title.specialty === undefined ? [`titles.${args.职称}.specialty`] : []),
    ...(title.obtained?.length === 10 ? [] : [`titles.${args.职称}.obtained`]),
    ...(title.appointments?.every(isExact) ? [] : [`titles.${args.职称}.appointments`]),
  ])
  const have = () => `几段${args.职称}任职加起来满 ${args.满.text}`
  const ended = result.ended !== null && result.ended < context.asOf
  // Titles follow one another with or without a break; letters of one title that leave a gap are asked about.
  const broken = byTitle.some(
    (own) =>
      tenure(
        own.filter((span) => span !== null),
        args.满,
        context.plan.tenureCutOff,
      ).broken,
  )
  if (summed && result.truth === 'yes' && !ended && !broken && facts.length === 0) return { truth: 'yes', have }
  return { truth: 'unknown', have, silent: '聘期中断', facts: [...new Set(facts)] }
}

function judgeOne({ title, obtained, letters }: HeldTitle, args: Args, context: Context): Finding {
  const cutOff = context.plan.tenureCutOff
  const facts: string[] = []
  if (!obtained || obtained.first !== obtained.last) facts.push(`titles.${args.职称}.obtained`)

  if (args.聘书 === '不要，看工作') {
    if (!obtained) return { truth: 'unknown', have: () => `${args.职称}，取得时间不明`, facts }
    return workAfter({ name: args.职称, told: title.obtained ?? '', range: obtained, facts }, args.满, context)
  }
  let appointments: readonly VagueSpan[] | null
  if (args.聘书 === '不要') {
    appointments = obtained ? [goingOn(obtained)] : null
  } else if (title.appointments === undefined) {
    facts.unshift(`titles.${args.职称}.appointments`)
    // Not before the title itself: enough to say no, never enough to say yes.
    appointments = null
    if (obtained) {
      const best = tenure([goingOn(obtained)], args.满, cutOff)
      if (best.truth === 'no') {
        return {
          ...tenureFinding(best, args.满, words(title, args.职称, facts)),
          have: () => `${args.职称}资格 ${sayDate(title.obtained ?? '')} 取得，聘任不会更早`,
          assumes: ['取得资格当天就聘任', `一直聘着${args.职称}不断档`],
        }
      }
      // Early enough whichever day it was: only the appointment can still decide.
      if (best.truth === 'yes') facts.splice(1)
    }
  } else {
    if (title.appointments.length === 0) {
      return { truth: 'no', have: () => `有${args.职称}资格，没有聘任过`, short: '没有聘书', distance: 1.5 }
    }
    if (!letters.every((span) => span !== null)) {
      return { truth: 'unknown', have: () => '聘任起始日不明', facts: [`titles.${args.职称}.appointments`] }
    }
    // Before every letter whichever day it was.
    if (obtained && letters.every(({ from }) => obtained.last <= from.first)) facts.splice(0)
    if (title.appointments.some((span) => !isExact(span))) facts.unshift(`titles.${args.职称}.appointments`)
    appointments = letters
  }
  if (appointments === null) return { truth: 'unknown', have: () => `有${args.职称}资格，聘任时间不明`, facts }

  const result = tenure(appointments, args.满, cutOff)
  const finding = tenureFinding(result, args.满, words(title, args.职称, facts))
  if (finding.truth === 'yes' && !obtained) {
    // The appointment alone would do, but a title obtained later than it would move the start.
    return { truth: 'unknown', have: finding.have, facts: [`titles.${args.职称}.obtained`], distance: 0.1 }
  }
  const ended = result.ended !== null && result.ended < context.asOf
  if (finding.truth === 'yes' && args.断档 === '存疑' && (ended || !result.unbroken)) {
    // With vague days it may be neither broken nor ended: that is asked before the silence decides.
    return { truth: 'unknown', have: finding.have, silent: '聘期中断', ...(facts.length > 0 ? { facts } : {}) }
  }
  if (finding.truth === 'no' && context.asOf <= context.plan.applyBy)
    return { ...finding, ...renewal(appointments, obtained, args, context) }
  return finding
}

/** A letter that still runs today but ends before the years are full: renewed, it would fill them in time. */
function renewal(
  spans: readonly VagueSpan[],
  obtained: DateRange | null,
  args: Args,
  context: Context,
): Partial<Finding> {
  const { tenureCutOff, year } = context.plan
  const renewed = (running: (end: DateRange) => boolean) =>
    tenure(
      spans.map((span) => (span.to && running(span.to) ? { from: span.from, to: null } : span)),
      args.满,
      tenureCutOff,
    )
  const factsUnless = (surely: Tenure) => [
    ...(surely.truth === 'yes' ? [] : [`titles.${args.职称}.appointments`]),
    ...(obtained ? [] : [`titles.${args.职称}.obtained`]),
  ]
  const perhaps = renewed((end) => end.last >= context.asOf)
  if (perhaps.truth === 'no') {
    // Run out earlier this year: whether a new letter may join the old one is not written.
    const newYear = `${year}-01-01`
    if (renewed((end) => end.last >= newYear).truth === 'no') {
      // A letter that still runs, renewed when it ends, will be full some day after this plan.
      const { fullOn } = renewed((end) => end.first >= context.asOf)
      const ends = spans.some(({ to }) => to !== null)
      return fullOn && ends ? { opensOn: fullOn, assumes: ['聘书到期前续上', `一直聘着${args.职称}不断档`] } : {}
    }
    return { truth: 'unknown', silent: '聘期中断', facts: factsUnless(renewed((end) => end.first >= newYear)) }
  }
  const remedy = `请单位把聘书续到 ${sayDate(tenureCutOff)} 以后`
  const surely = renewed((end) => end.first >= context.asOf)
  const facts = factsUnless(surely)
  if (facts.length === 0) return { remedy, distance: 0.1, ...(surely.fullOn ? { opensOn: surely.fullOn } : {}) }
  // Perhaps it has run out already.
  const lapsed = spans.some(({ to }) => to !== null && to.first < context.asOf && to.last >= context.asOf)
  return { remedy, distance: 0.1, facts, ...(lapsed ? { truth: 'unknown' as const } : {}) }
}

/** Both ends told to the day, or going on. */
function isExact(span: Span): boolean {
  return span.from?.length === 10 && (span.to === '至今' || span.to?.length === 10)
}

function words(title: Title, level: string, facts: readonly string[]) {
  const since = title.appointments?.map((span) => span.from).find((from) => from !== undefined)
  const start = since ?? title.obtained
  return {
    subject: `${level}`,
    since: () => (start ? `从 ${sayDate(start)} 起` : '起始日不明'),
    facts,
    assume: `一直聘着${level}不断档`,
  }
}
