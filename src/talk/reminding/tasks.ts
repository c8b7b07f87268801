import type { Task } from '../../calendar/task.ts'
import { isOurs, timetable } from '../../calendar/timetable.ts'
import type { LocalDate } from '../../dossier/date.ts'
import type { State } from '../state.ts'
import { packOf, standing, type World } from '../world.ts'
import { needsOf } from './needs.ts'

/**
 * The applicant's own timetable under a plan: the plan's steps and what they still lack for the way that is open or
 * likeliest. Empty for a plan that is not held any more.
 */
export function tasksOf(world: World, state: State, plan: string, today: LocalDate): Task[] {
  const pack = packOf(world, { plan })
  if (!pack) return []
  const target = state.target !== null && pack.plan.levels.includes(state.target) ? state.target : null
  const stands = standing(world, { ...state, plan, target }, today)
  const arrived = arrivedUnder(state, plan)
  return timetable(pack.plan, stands ? needsOf(stands.judgement, { target }) : [], { today, arrived })
}

/** The days on which something came that a step of a plan waits for, by the id of the task. */
export function arrivedUnder(state: Pick<State, 'arrived'>, plan: string): Readonly<Record<string, LocalDate>> {
  const own = (state.arrived ?? []).filter((one) => one.plan === plan)
  return Object.fromEntries(own.map(({ task, day }) => [task, day]))
}

/** Timetables made already: they hang on nothing but the plans, and a moment at which many are due asks for each again and again. */
const made = new WeakMap<World, Map<string, readonly Task[]>>()
const MOST_KEPT = 100

/** The plan's own dates, for a group: nobody's lacks. */
export function publicTasks(world: World, plan: string, today: LocalDate): readonly Task[] {
  const kept = made.get(world) ?? new Map<string, readonly Task[]>()
  made.set(world, kept)
  const name = `${plan}|${today}`
  const known = kept.get(name)
  if (known) return known
  const pack = packOf(world, { plan })
  const tasks = pack ? timetable(pack.plan, [], { today }) : []
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(name, tasks)
  return tasks
}

/** What can still be missed: dated, to be done by the applicant or their employer, and not over. */
export function comingTasks(tasks: readonly Task[], today: LocalDate): (Task & { readonly due: LocalDate })[] {
  return tasks.flatMap((task) =>
    task.due !== null && task.due >= today && isOurs(task) ? [{ ...task, due: task.due }] : [],
  )
}
