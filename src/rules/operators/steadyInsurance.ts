import { z } from 'zod'
import { rangeOf, sayDate } from '../../dossier/date.ts'
import { tenure } from '../../dossier/tenure.ts'
import { allOf, known, type Truth } from '../../dossier/truth.ts'
import type { Context, Finding } from '../condition.ts'
import { type Duration, duration } from './arguments.ts'
import { operator } from './operator.ts'

const PRINCIPLE = '社保原则'

/**
 * `连续社保: { 本地: [温岭], 待核: [台州], 满: 12个月, 本单位满: 6个月 }`: paid without a break here and with the present
 * employer up to the day applications close, and still being paid. The document says 原则上, so that what falls short is never
 * refused here but to be asked about.
 */
export const steadyInsurance = operator({
  name: '连续社保',
  args: z.strictObject({
    本地: z.array(z.string().min(1)).min(1),
    /** Places of which it is not clear whether they are meant. */
    待核: z.array(z.string().min(1)).default([]),
    满: duration,
    本单位满: duration,
  }),
  mentions: () => [PRINCIPLE],
  need: (args) => `在${args.本地[0]}连续缴社保满 ${args.满.text}，其中在现单位满 ${args.本单位满.text}，现在正常缴着`,
  judge: (args, context): Finding => {
    const told = context.dossier.insurance
    const place = told?.place ?? (told?.arrangement === '在温缴纳' ? '温州' : undefined)
    const here: Truth = place === undefined ? 'unknown' : args.本地.some((name) => place.includes(name)) ? 'yes' : 'no'
    const long = lasts(told?.since, args.满, context)
    const withEmployer = lasts(told?.employerSince, args.本单位满, context)
    const have = () =>
      [
        place === undefined ? '在哪儿缴还不知道' : `在${place}缴`,
        told?.since === undefined ? '从哪天起还不知道' : `从 ${sayDate(told.since)} 起`,
        told?.employerSince === undefined ? '在现单位缴了多久还不知道' : `在现单位从 ${sayDate(told.employerSince)} 起`,
        told?.current === undefined ? '' : told.current ? '正常缴着' : '现在没有正常缴',
      ]
        .filter((part) => part !== '')
        .join('，')
    const parts = [here, long, withEmployer, known(told?.current)]
    const truth = allOf(parts)
    if (truth === 'yes') return { truth, have }
    // 原则上: whoever falls short has to ask, whatever else is still unknown.
    if (truth === 'no') return { truth: 'unknown', have, silent: PRINCIPLE }
    const facts = ['insurance.place', 'insurance.since', 'insurance.employerSince', 'insurance.current']
    return { truth: 'unknown', have, facts: facts.filter((_, index) => parts[index] === 'unknown') }
  },
})

function lasts(since: string | undefined, need: Duration, context: Context): Truth {
  const from = since === undefined ? null : rangeOf(since)
  return from ? tenure([{ from, to: null }], need, context.plan.applyBy).truth : 'unknown'
}
