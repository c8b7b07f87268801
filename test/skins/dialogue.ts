import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalDate } from '../../src/dossier/date.ts'
import type { State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import type { World } from '../../src/talk/world.ts'
import { eventOf, runGolden, type Turn } from '../talk/golden.ts'

/** A golden dialogue, by the pure step. */
export interface Dialogue {
  readonly name: string
  readonly today: LocalDate
  readonly turns: readonly Turn[]
}

export const CONVERSATIONS = join(import.meta.dirname, '../../conversations')

/** Throws for a dialogue that goes over several days: a skin has one clock for everybody. */
export function dialogueOf(world: World, name: string): Dialogue {
  const file = `${name}.chat`
  const turns = runGolden(world, file, readFileSync(join(CONVERSATIONS, file), 'utf8'))
  const days = new Set(turns.map(({ event }) => event.today))
  const [today] = days
  if (today === undefined || days.size > 1) throw new Error(`${file}：不是一天里的对话`)
  return { name, today, turns }
}

export function isOldButton({ did }: Turn): boolean {
  return did.kind === 'pressed' && did.old
}

/** The state after the first words when the talk was begun with `/start` before them, by the pure step. */
export function begunWithStart(world: World, { turns: [first], today }: Dialogue): State | null {
  const step = makeStep(world)
  const { state } = step(null, eventOf('/start', today))
  if (!first) throw new Error('nothing is said')
  return step(JSON.parse(JSON.stringify(state)), first.event).state
}
