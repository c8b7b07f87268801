import type { DatedStep } from '../../calendar/task.ts'
import { isOurs } from '../../calendar/timetable.ts'
import type { Pack } from '../../rules/pack.ts'
import { normalise } from '../reading/normalise.ts'
import type { State } from '../state.ts'
import { packOf, type World } from '../world.ts'

/** A step of the applicant's that waits for a text message. */
export type Waiting = DatedStep & { readonly after: string }

/** The plan of the talk, or else of the reminders, if a step of it waits for a message; null when none does. */
export function packWaiting(world: World, state: State): Pack | null {
  const plans = [state.plan, state.reminding?.plan ?? null]
  const packs = plans.map((plan) => packOf(world, { plan }))
  return packs.find((pack) => pack !== null && waitingSteps(pack).length > 0) ?? null
}

/** The applicant's steps that wait for a text message, in the order of the plan. */
export function waitingSteps({ plan }: Pack): Waiting[] {
  return plan.steps.flatMap((step) =>
    step.after?.includes('短信') === true && isOurs(step) ? [{ ...step, after: step.after }] : [],
  )
}

/** Its id as a task. */
export const taskOf = ({ what }: DatedStep) => `step/${what}`

/** The step whose message the words name; where they name none, the one with days to count, and that is not sure. */
export function stepMeant(steps: readonly Waiting[], typed: string): readonly [Waiting | undefined, boolean] {
  const even = normalise(typed)
    .replace(/[交付]费|[交付缴]钱|付款|缴款/g, '缴费')
    .replace(/审过|过审|审核过|审批通过|审查通过/g, '审核通过')
  const ranked = steps
    .map((step) => ({ step, score: common(step.after, even) }))
    .toSorted((a, b) => b.score - a.score || (b.step.workingDays ?? 0) - (a.step.workingDays ?? 0))
  const [first] = ranked
  return [first?.step, steps.length === 1 || (first?.score ?? 0) > 0]
}

/** How many pairs of letters of a message's name, other than 短信, a text has. */
function common(name: string, text: string): number {
  const pairs = [...(name.replaceAll('短信', ' ').match(/\p{Script=Han}+/gu) ?? [])].flatMap((run) =>
    [...run].slice(1).map((letter, index) => `${[...run][index] ?? ''}${letter}`),
  )
  return new Set(pairs.filter((pair) => text.includes(pair))).size
}
