import type { AnyEvent } from '../protocol.ts'
import { withoutShown } from '../reminding/shown.ts'
import type { State } from '../state.ts'
import { type Turn, turn } from '../turn.ts'
import { say } from '../wording.ts'
import type { World } from '../world.ts'
import { readSubscription } from './words.ts'

/** 退订 and 恢复订阅, whatever else is open; null for anything else. */
export function subscription(world: World, state: State, event: AnyEvent): Turn | null {
  const wish = event.kind === 'text' ? readSubscription(event.text) : null
  if (wish === null) return null
  if (wish === 'off') return turn({ ...withoutShown(state), unsubscribed: true }, say(world.wording, '已退订'))
  const { unsubscribed: _, ...rest } = state
  return turn(rest, say(world.wording, '已恢复订阅'))
}
