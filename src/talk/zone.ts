import type { LocalDate } from '../dossier/date.ts'
import { ask, questionOf } from './ask.ts'
import { nextKeyFor } from './nextQuestion.ts'
import { ofPlan } from './ofPlan.ts'
import type { State } from './state.ts'
import { takeMessage } from './taking.ts'
import { before, type Turn } from './turn.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

const REGISTERED = 'registered'

/**
 * 我们厂在北片, where the plan asks for the firm to be registered there: to be there is not yet that, so that is asked at once, and the
 * open question comes after it. Null for other words.
 */
export function zoneTold(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const { pending, answers } = state
  const pack = packOf(world, state)
  const zone = pack ? ofPlan(pack).registered.kept : ''
  if (zone === '' || !typed.includes(zone) || !pending || pending.question === REGISTERED || answers[REGISTERED])
    return null
  if (!questionOf(world, pending.question) || world.asksSomething(typed)) return null
  const told = takeMessage(world, state, typed, today)
  if (told.keys.includes(REGISTERED)) return null
  const next = nextKeyFor(world, told.state, REGISTERED, today)
  if (!next) return null
  const words = [told.remark, say(world.wording, '说的在那里')].filter((line) => line !== '')
  return before(words.join('\n'), ask(world, told.state, REGISTERED, next.facts))
}
