import type { Pack } from '../rules/pack.ts'
import { briefQuestion, questionMessage, questionOf } from './ask.ts'
import { buttonsOf } from './choices.ts'
import { ofBoth, planMessage, targetMessage } from './offering.ts'
import type { Choice, Message } from './protocol.ts'
import { changeMessage } from './review.ts'
import { rulingMessage } from './rulings.ts'
import type { Pending, State } from './state.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/** The buttons under the result; 评审条件 and 算分 where the plan has them. */
const MENU = [
  '菜单详细',
  '菜单依据',
  '菜单材料',
  '菜单时间表',
  '菜单电话',
  '菜单改答案',
  '菜单别的路',
  '菜单评审条件',
  '菜单算分',
  '菜单提醒',
] as const
/** Offered, but only reached from the points by its words. */
export const MORE_POINTS = '菜单接着算分'

/** What may be chosen at the result of a plan. */
export function menuOf({ criteria }: Pack): string[] {
  return [...MENU, MORE_POINTS].filter((item) => {
    if (item === '菜单评审条件') return criteria.standards.length > 0
    return criteria.points !== null || (item !== '菜单算分' && item !== MORE_POINTS)
  })
}

/** The buttons of the result as they are shown. */
export function menuButtons(pending: Pending): Choice[] {
  return buttonsOf(pending).filter((_, index) => pending.offered[index]?.value !== MORE_POINTS)
}

/** The talk's own question while activities of 继续教育 are told one after another. */
export const COUNTING = 'counting'

/** The talk's own question after many answers 不知道: on, or the result as it stands. */
export const PAUSE = 'pause'

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
      return { text: say(world.wording, '菜单'), choices: menuButtons(pending) }
    case 'ruling':
      return rulingMessage(world, pending)
    case PAUSE:
      return { text: say(world.wording, '歇一下'), choices: buttonsOf(pending), unlisted: true }
    case COUNTING:
      return { text: say(world.wording, '算学时说'), choices: buttonsOf(pending), unlisted: true }
    default:
      return questionOf(world, pending.question) ? questionMessage(world, state, pending) : null
  }
}

/**
 * What is open now in its shortest form, after something else was said: the choices were seen and stay good, as buttons and as
 * numbers, but are not listed once more.
 */
export function brief(world: World, state: State): Message | null {
  const { pending } = state
  const whole = shown(world, state)
  if (!pending || !whole) return whole
  const text = briefText(world, state, pending)
  return text === null ? whole : { ...whole, text, unlisted: true }
}

function briefText(world: World, state: State, pending: Pending): string | null {
  switch (pending.question.split('/')[0]) {
    case 'plan':
      return say(world.wording, '选计划短')
    case 'target':
      return say(world.wording, ofBoth(pending) ? '选级别短' : '选初级短')
    case 'result':
      return say(world.wording, '菜单短')
    case 'change':
      return say(world.wording, '改哪个')
    case COUNTING:
      return say(world.wording, '算学时短')
    default:
      return questionOf(world, pending.question) ? briefQuestion(world, state, pending) : null
  }
}
