import type { LocalDate } from '../dossier/date.ts'
import { chooseTarget, LEVELS } from './choosing.ts'
import { levelBeside } from './levelBeside.ts'
import { levelAskedIn } from './reading/levelAsked.ts'
import { normalise } from './reading/normalise.ts'
import type { State } from './state.ts'
import { takeMessage } from './taking.ts'
import { before, type Turn } from './turn.ts'
import { packOf, type World } from './world.ts'

/** A level asked for by its name (我能不能报工程师, 那助工我能报吗), or told beside a question. Null where neither is. */
export const levelAsked = (world: World, state: State, typed: string, today: LocalDate): Turn | null =>
  whereChosen(world, state, typed, today) ??
  whereAnotherIs(world, state, typed, today) ??
  levelBeside(world, state, typed, today)

/** 16年大专毕业，我能不能报工程师: a level of this plan asked for by name, beside facts or of oneself. Null for other words. */
function whereChosen(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  if (state.pending?.question !== 'target') return null
  const even = normalise(typed).replace(/[\s。.!?]+$/, '')
  const level = LEVELS[levelAskedIn(even) ?? '']
  if (level === undefined || !packOf(world, state)?.plan.levels.includes(level)) return null
  const told = takeMessage(world, state, typed, today)
  if (told.keys.length === 0 && !/我(?!们)|本人/.test(even)) return null
  return before(told.remark, chooseTarget(world, told.state, level, today))
}

/**
 * 我能报高工吗, 那助工我能报吗 with the level chosen: that the plan has no such level, or at the result how it stands with that one. Null for
 * the level aimed at, and for other words.
 */
function whereAnotherIs(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const levels = packOf(world, state)?.plan.levels
  const level = LEVELS[levelAskedIn(normalise(typed).replace(/[\s。.!?]+$/, '')) ?? '']
  if (!levels || state.target === null || level === undefined || level === state.target) return null
  return !levels.includes(level) || state.stage === 'result' ? chooseTarget(world, state, level, today) : null
}
