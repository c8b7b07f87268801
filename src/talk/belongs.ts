import { splitKey } from './asked.ts'
import type { State } from './state.ts'
import { packOf, questionsOf, type World } from './world.ts'

/** Whether a question is asked under the plan chosen; what was told for other plans is kept, but not shown or gone back to. */
export function belongs(world: World, state: Pick<State, 'plan'>, key: string): boolean {
  const pack = packOf(world, state)
  const { id, which } = splitKey(key)
  if (!pack) return true
  if (id === 'statement') return pack.statements.has(which ?? '')
  return questionsOf(world, pack).some((asked) => asked.id === id)
}
