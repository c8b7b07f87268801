import type { TitleLevel } from '../dossier/vocabulary.ts'
import { buttonsOf } from './choices.ts'
import type { Message } from './protocol.ts'
import type { Pending, State } from './state.ts'
import { type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

/** The plans on offer. */
export function askPlan(world: World, state: State): Turn {
  const revision = state.revision + 1
  const offered = [
    ...world.packs.map((pack) => ({
      value: pack.plan.id,
      label: pack.plan.aliases[1] ? `${pack.plan.aliases[1]} ${pack.plan.year}` : pack.plan.title,
    })),
    { value: 'other', label: say(world.wording, '别的地方') },
  ]
  const pending: Pending = { question: 'plan', revision, misses: 0, offered, facts: [] }
  return turn({ ...state, stage: 'plan', pending, revision }, planMessage(world, pending))
}

export function planMessage(world: World, pending: Pending): Message {
  return { text: say(world.wording, '选计划'), choices: buttonsOf(pending) }
}

/** The levels on offer, highest first; after 初级, the two that are meant by it. */
export function askTarget(world: World, state: State, only?: readonly TitleLevel[]): Turn {
  const revision = state.revision + 1
  const levels = [...(packOf(world, state)?.plan.levels ?? [])].reverse()
  const offered = [
    ...levels
      .filter((level) => only === undefined || only.includes(level))
      .map((level) => ({ value: level, label: say(world.wording, `级别${level}`) })),
    { value: 'all', label: say(world.wording, '级别都看') },
  ]
  const pending: Pending = { question: 'target', revision, misses: 0, offered, facts: [] }
  return turn({ ...state, stage: 'target', pending, revision }, targetMessage(world, pending))
}

/** Whether all levels are on offer, rather than the two that 初级 means. */
export function ofBoth(pending: Pending): boolean {
  return pending.offered.some(({ value }) => value !== '助理工程师' && value !== '技术员' && value !== 'all')
}

export function targetMessage(world: World, pending: Pending): Message {
  return { text: say(world.wording, ofBoth(pending) ? '选级别' : '初级有两级'), choices: buttonsOf(pending) }
}
