import { isSpan } from './advice.ts'
import type { PlanDates } from './task.ts'
import { placeOfSubmit } from './timetable.ts'

/**
 * Names of the steps that are over once those of these names are, by what the plan says of them, not by their days: what
 * has to be over before one of them, and handing in before whatever follows it. Publicity never is: that it began is not
 * that somebody posted it and let it run its days.
 */
export function precedingSteps(plan: PlanDates, names: readonly string[]): string[] {
  const { steps } = plan
  const at = placeOfSubmit(plan, steps)
  const submit = steps[at]
  const found = new Set<string>()
  const take = (name: string) => {
    const place = steps.findIndex(({ what }) => what === name)
    const step = steps[place]
    if (!step) return
    const before = steps.filter((one) => one.within === name && !isSpan(one)).map(({ what }) => what)
    const follows = submit !== undefined && place > at && step.within !== submit.what
    const handedIn = isSpan(step) ? step.startsWith === submit?.what : follows
    if (submit && handedIn) before.push(submit.what)
    for (const one of before) {
      if (found.has(one)) continue
      found.add(one)
      take(one)
    }
  }
  for (const name of names) take(name)
  return steps.map(({ what }) => what).filter((what) => found.has(what) && !names.includes(what))
}
