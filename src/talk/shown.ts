import { planMessage, questionMessage, questionOf, targetMessage } from './ask.ts'
import { buttonsOf } from './choices.ts'
import type { Message } from './protocol.ts'
import { changeMessage } from './review.ts'
import { rulingMessage } from './rulings.ts'
import type { State } from './state.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/** The buttons under the result: the last of what is offered there is only reached from the points. */
export const MENU = [
  '菜单详细',
  '菜单依据',
  '菜单材料',
  '菜单时间表',
  '菜单电话',
  '菜单改答案',
  '菜单别的路',
  '菜单算分',
] as const
export const MORE_POINTS = '菜单接着算分'

/** What is open now, as a message to be shown again; null when nothing is. */
export function shown(world: World, state: State): Message | null {
  const { pending } = state
  if (!pending) return null
  switch (pending.question.split('/')[0]) {
    case 'plan':
      return planMessage(world, pending)
    case 'target':
      return targetMessage(world, pending)
    case 'review':
      return { text: say(world.wording, '核对短'), choices: buttonsOf(pending), unlisted: true }
    case 'change':
      return changeMessage(world, state, pending)
    case 'result':
      return { text: say(world.wording, '菜单'), choices: buttonsOf(pending).slice(0, MENU.length) }
    case 'ruling':
      return rulingMessage(world, pending)
    default:
      return questionOf(world, pending.question) ? questionMessage(world, state, pending) : null
  }
}
