import { z } from 'zod'
import { addMonths, rangeOf, sayDate } from '../../dossier/date.ts'
import { reaches, tenure } from '../../dossier/tenure.ts'
import { type Context, type Finding, UNDECIDED } from '../condition.ts'
import { MENDABLE, NO, OPEN, type Outcome, outcomeOf, truthsOf, YES } from '../outcome.ts'
import type { PlanFacts } from '../plan.ts'
import { workBeforeInsurance } from '../workBeforeInsurance.ts'
import { type Duration, duration } from './arguments.ts'
import { operator } from './operator.ts'

const ELSEWHERE = '异地社保例外'

/**
 * `社保: { 在温满: 3个月, 本地: [温州, 鹿城] }` by the day applications close, or one of the two 分支机构 exceptions with 总部同意.
 * `工龄: 工龄社保` names the note that is heard when the work told of began before the 社保 that has to prove it.
 */
export const insurance = operator({
  name: '社保',
  args: z.strictObject({
    在温满: duration,
    本地: z.array(z.string().min(1)).min(1),
    工龄: z.string().min(1).optional(),
  }),
  mentions: (args) => ['社保截止日', ELSEWHERE, ...(args.工龄 === undefined ? [] : [args.工龄])],
  need: (args, plan) => `到 ${sayDate(plan.applyBy)} 在温州缴社保满 ${args.在温满.text}`,
  judge: (args, context): Finding => {
    const finding = judged(args, context)
    if (args.工龄 === undefined || workBeforeInsurance(context.dossier) === null) return finding
    return { ...finding, notes: [...(finding.notes ?? []), args.工龄] }
  },
  decide: (args, plan) => {
    const recorded = recordedFrom(args.在温满, plan)
    return (context) => {
      const { insurance: told } = context.dossier
      if (told === undefined) return OPEN
      if (told.arrangement === undefined) return UNDECIDED
      if (told.arrangement === '都不是') return NO
      const elsewhere = isElsewhere(args.本地, context)
      if (told.arrangement !== '在温缴纳')
        return elsewhere && told.arrangement === '外地总部在温分支' ? NO : branchOutcome(context)
      const since = told.since === undefined ? null : rangeOf(told.since)
      if (!since) return UNDECIDED
      const truth = reaches([{ from: since, to: null }], args.在温满, plan.applyBy)
      if (truth === 'no') return since.first.slice(0, 7) <= recorded ? UNDECIDED : NO
      return truth === 'yes' && !elsewhere ? YES : UNDECIDED
    }
  },
})

/** Told to be at work in a place that is not one of these. */
function isElsewhere(local: readonly string[], { dossier }: Context): boolean {
  const place = dossier.employment?.place
  return place !== undefined && !local.some((name) => place.includes(name))
}

function judged(args: { readonly 在温满: Duration; readonly 本地: readonly string[] }, context: Context): Finding {
  const told = context.dossier.insurance
  const place = context.dossier.employment?.place
  const elsewhere = isElsewhere(args.本地, context)
  if (told?.arrangement === undefined) {
    if (told?.months === undefined && told?.since === undefined) return open('社保情况还不知道')
    // A first day says nothing of the place; months are by their meaning those paid here.
    if (told.months === undefined && !args.本地.some((name) => told.place?.includes(name)))
      return open(`社保从 ${sayDate(told.since ?? '')} 起，在哪儿缴还不知道`)
    // Too little here, or work elsewhere, may still be one of the two exceptions.
    const here = paidHere(args.在温满, elsewhere, context)
    return here.truth === 'no' || here.silent === ELSEWHERE ? open(here.have()) : here
  }
  switch (told.arrangement) {
    case '在温缴纳':
      return paidHere(args.在温满, elsewhere, context)
    case '都不是':
      return { truth: 'no', have: () => '社保不在温州，也不是分支机构的例外', short: '没有在温社保', distance: 1 }
    default:
      if (elsewhere && told.arrangement === '外地总部在温分支') {
        return { truth: 'no', have: () => `工作在${place}`, short: '这个例外要在温州的分支机构工作', distance: 1 }
      }
      return branch(told.arrangement, context)
  }
}

function open(have: string): Finding {
  return { truth: 'unknown', have: () => have, facts: ['insurance'] }
}

/** Paid here, at work elsewhere: the document wants no 挂靠, and does not say more. */
function paidHere(need: Duration, elsewhere: boolean, context: Context): Finding {
  const here = local(need, context)
  if (!elsewhere || here.truth === 'no' || here.facts?.length) return here
  // Allowed when asked, what is left is whether it is long enough.
  if (here.truth === 'unknown' && context.dossier.rulings?.[ELSEWHERE] === true) return here
  return {
    truth: 'unknown',
    have: () => `社保在温州，工作在${context.dossier.employment?.place}`,
    silent: ELSEWHERE,
  }
}

function local(need: Duration, context: Context): Finding {
  const told = context.dossier.insurance
  const since = told?.since === undefined ? null : rangeOf(told.since)
  if (since) {
    const result = tenure([{ from: since, to: null }], need, context.plan.applyBy)
    const have = () => `在温缴社保从 ${sayDate(told?.since ?? '')} 起`
    if (result.truth === 'yes') return { truth: 'yes', have }
    if (result.truth === 'unknown') {
      // A vague start says less than the months told.
      return told?.months === undefined
        ? { truth: 'unknown', have, facts: ['insurance.since'] }
        : byMonths(told.months, need)
    }
    // Three monthly records, but not three full months by the day: which of the two is meant is not written.
    const recorded = recordedFrom(need, context.plan)
    if (since.first.slice(0, 7) <= recorded) {
      return since.last.slice(0, 7) <= recorded
        ? { truth: 'unknown', have, silent: '社保截止日' }
        : { truth: 'unknown', have, facts: ['insurance.since'] }
    }
    return {
      truth: 'no',
      have,
      short: `到 ${sayDate(context.plan.applyBy)} 还差 ${result.lacking} 天`,
      distance: 0.5,
      ...(result.fullOn ? { opensOn: result.fullOn } : {}),
      assumes: ['社保在温州一直缴'],
    }
  }
  const months = told?.months
  if (months === undefined) return { truth: 'unknown', have: () => '在温缴了多久还不知道', facts: ['insurance.since'] }
  return byMonths(months, need)
}

/** The month with which so many monthly records begin on the day applications close. */
function recordedFrom(need: Duration, plan: PlanFacts): string {
  return addMonths(plan.applyBy, 1 - need.months - need.years * 12).slice(0, 7)
}

function byMonths(months: number, need: Duration): Finding {
  const have = () => `在温缴社保 ${months} 个月`
  if (months >= need.months + need.years * 12) return { truth: 'yes', have }
  return { truth: 'no', have, short: `差 ${need.months + need.years * 12 - months} 个月`, distance: 0.5 }
}

/** 〔2022〕14号 二.4: only for 非公有制企业人才, with the head office's consent; the result is good in Wenzhou alone. */
function branch(arrangement: string, context: Context): Finding {
  const ownership = context.dossier.employer?.ownership
  const agreed = context.dossier.insurance?.agreed
  const { truth } = truthsOf(branchOutcome(context))
  const notes = [ELSEWHERE]
  const have = () =>
    `${arrangement}${ownership ? `，${ownership}` : ''}${agreed === undefined ? '' : agreed ? '，总部同意' : '，总部未同意'}`
  if (ownership === '公有制') {
    return { truth, have, short: '这个例外只给非公有制企业人才', distance: 1, notes }
  }
  if (agreed === false) {
    const open = context.asOf <= context.plan.applyBy
    return {
      truth,
      have,
      short: '缺总部同意',
      distance: 0.3,
      notes,
      ...(open ? { remedy: `${sayDate(context.plan.applyBy)} 前请总部出具同意意见` } : {}),
      facts: ownership === undefined ? ['employer.ownership'] : [],
    }
  }
  if (ownership === undefined || agreed === undefined) {
    const facts = [
      ...(ownership === undefined ? ['employer.ownership'] : []),
      ...(agreed === undefined ? ['insurance.agreed'] : []),
    ]
    return { truth, have, facts, notes }
  }
  return { truth, have, notes }
}

function branchOutcome({ dossier, asOf, plan }: Context): Outcome {
  const ownership = dossier.employer?.ownership
  const agreed = dossier.insurance?.agreed
  if (ownership === '公有制') return NO
  if (agreed === false && asOf > plan.applyBy) return NO
  if (agreed === false) return ownership === undefined ? outcomeOf('no', 'unknown') : MENDABLE
  return ownership === undefined || agreed === undefined ? OPEN : YES
}
