import { isOurs } from '../../calendar/timetable.ts'
import { type GroupState, groupStateSchema } from '../group/groupState.ts'
import { publicTasks } from '../reminding/tasks.ts'
import { readState, type State } from '../state.ts'
import { packOf, type World } from '../world.ts'
import { AUDIENCES, type Audience } from './order.ts'

/** The audiences of a plan a conversation belongs to, by the state that is kept of it; none for who follows another plan or wants none. */
export type Reader = (state: unknown, plan: string) => readonly Audience[]

/** Reads conversations for a world; what it needs to know of a plan is looked up once. */
export function readerOf(world: World): Reader {
  const steps = new Map<string, string | null>()
  const submission = (plan: string) => {
    const known = steps.get(plan) ?? submissionOf(world, plan)
    steps.set(plan, known)
    return known
  }
  return (state, plan) => {
    if (state === null || typeof state !== 'object') return []
    if (isGroup(state)) return follows(groupStateSchema.safeParse(state).data, plan) ? GROUP_AUDIENCES : []
    const person = readState(state)
    if (!person || !follows(person, plan) || !wantsAny(person)) return []
    const submitted = person.reminding?.plan === plan && person.reminding.done.includes(submission(plan) ?? '')
    const audiences: Audience[] = ['people', person.stage === 'result' ? 'finished' : 'answering', 'all']
    return submitted ? audiences : ['unsubmitted', ...audiences]
  }
}

/** Whether a state is that of a group. */
export function isGroup(state: unknown): boolean {
  return state !== null && typeof state === 'object' && 'answered' in state
}

/** Those of a group, also of one that can only be sent to. */
export const GROUP_AUDIENCES: readonly Audience[] = AUDIENCES.filter((name) => name === 'groups' || name === 'all')

function follows(state: Pick<State | GroupState, 'plan' | 'reminding'> | undefined, plan: string): boolean {
  return state !== undefined && (state.plan === plan || state.reminding?.plan === plan)
}

/** Who has stopped the talk, or wants no broadcasts, gets none. */
export function wantsAny(state: Pick<State, 'stage' | 'unsubscribed'>): boolean {
  return state.stage !== 'stopped' && state.unsubscribed !== true
}

/** The id of the step in which the applicant hands in, as reminders know it. */
function submissionOf(world: World, plan: string): string | null {
  const facts = packOf(world, { plan })?.plan
  if (!facts) return null
  const tasks = publicTasks(world, plan, facts.applyFrom)
  return tasks.find((task) => isOurs(task) && task.due === facts.applyBy && task.what.includes('申报'))?.id ?? null
}
