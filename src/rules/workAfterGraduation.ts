import { rangeOf } from '../dossier/date.ts'
import { tenure } from '../dossier/tenure.ts'
import type { Context, Finding } from './condition.ts'
import type { Recognised } from './education.ts'
import { nearest } from './nearest.ts'
import type { Duration } from './operators/arguments.ts'
import { tenureFinding } from './tenureFinding.ts'
import { workAfter } from './workAfter.ts'

/** Which education to count from: one of these levels, or one that carries one of these degrees. */
export interface Graduation {
  readonly 层次: readonly string[]
  readonly 或学位: readonly string[]
}

/**
 * Whether so much related work was done after graduating from one of these, up to the plan's cut-off; of several, the
 * graduation that serves best.
 */
export function workAfterGraduation(wanted: Graduation, need: Duration, context: Context): Finding {
  const name = `${wanted.层次.join('或')}毕业`
  const recognition = context.education()
  if (!recognition) return tooShort(need, context) ?? open('学历还不知道', 'education')
  const has = ({ level, item }: Recognised) =>
    (level !== undefined && wanted.层次.includes(level)) ||
    (item.degree !== undefined && wanted.或学位.includes(item.degree))
  const findings = recognition.all.filter(has).map(({ item }) => after(item.graduated, name, need, context))
  if (recognition.all.some((entry) => entry.level === undefined && !has(entry)))
    findings.push(tooShort(need, context) ?? open('有学历，层次不明', 'education'))
  return nearest(findings) ?? { truth: 'no', have: () => `不是${name}`, short: `不是${name}`, distance: 2 }
}

function after(graduated: string | undefined, name: string, need: Duration, context: Context): Finding {
  const range = graduated === undefined ? null : rangeOf(graduated)
  if (graduated === undefined || !range)
    return tooShort(need, context) ?? open(`${name}的时间不明`, 'education.graduated')
  const facts = range.first === range.last ? [] : ['education.graduated']
  return workAfter({ name, told: graduated, range, facts }, need, context)
}

/** All the work there may have been is too short already, whenever the graduation was; else null. */
function tooShort(need: Duration, context: Context): Finding | null {
  const found = context.work()
  if (!found || tenure(found.perhaps, need, context.plan.tenureCutOff).truth !== 'no') return null
  return tenureFinding(tenure(found.surely, need, context.plan.tenureCutOff), need, {
    subject: '相关专业工作',
    since: () => '的年限还不够',
    facts: [],
    assume: '一直做相关专业工作',
  })
}

function open(have: string, fact: string): Finding {
  return { truth: 'unknown', have: () => have, facts: [fact] }
}
