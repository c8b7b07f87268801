import type { AnyEvent, Choice, Message } from '../../src/talk/protocol.ts'
import { readState, type State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import { answersOf } from '../talk/vocabulary.ts'
import { realWorld } from '../talk/world.ts'
import { placeOf } from './places.ts'

export const TODAY = '2022-09-15'
export const world = realWorld()
const step = makeStep(world)

/** What is kept of a talk, and what is on screen. */
export interface Screen {
  readonly state: State | null
  readonly said: readonly Message[]
  readonly choices: readonly Choice[]
}
export const BLANK: Screen = { state: null, said: [], choices: [] }

/** One step, the state having been through JSON like one that was saved. Throws when it cannot be kept. */
export function act(screen: Screen, event: AnyEvent): Screen {
  const stored: State | null = screen.state && JSON.parse(JSON.stringify(screen.state))
  const out = step(stored, event as Parameters<typeof step>[1])
  if (out.state !== null && readState(JSON.parse(JSON.stringify(out.state))) === null)
    throw new Error(`a state that cannot be kept: ${JSON.stringify(out.state)}`)
  const said = out.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message] : []))
  const shown = said.flatMap(({ choices }) => choices ?? [])
  return { state: out.state, said, choices: said.length > 0 ? shown : screen.choices }
}

export const types = (screen: Screen, text: string): Screen => act(screen, { kind: 'text', text, today: TODAY })

const SOUND: Readonly<Record<string, readonly string[]>> = {
  ...answersOf(world),
  plan: ['温州机电', '温州机械', '温岭机电', '上虞', '浙江高级'],
  target: ['工程师', '助理工程师'],
  review: ['好'],
  change: ['返回'],
  counting: ['完'],
  result: ['详细'],
  stopped: ['继续'],
  new: ['你好'],
  'confirm restart': ['不'],
  'confirm cancel': ['不'],
  'confirm delete': ['不'],
  'sure of a vague answer': ['是'],
  'which day it came': ['昨天'],
  'letters on offer': ['A'],
  'which ruling': ['1'],
  'what the office said': ['可以'],
  'plan, a question waiting': ['温州机电'],
}

/** Sound answers at a place, at least one. */
export function soundAt(state: State | null): readonly string[] {
  const found = SOUND[placeOf(state)] ?? []
  return found.length > 0 ? found : ['不知道']
}

/** Goes on with sensible answers; null when there is no result after so many. */
export function toResult(from: Screen, limit = 120): number | null {
  let screen = from
  const tried = new Map<string, number>()
  for (let steps = 0; steps <= limit; steps += 1) {
    if (screen.state?.stage === 'result') return steps
    const place = placeOf(screen.state)
    const open = `${place} ${screen.state?.pending?.question}`
    const before = tried.get(open) ?? 0
    tried.set(open, before + 1)
    const sound = soundAt(screen.state)
    // Who is not understood says that they do not know.
    screen = types(screen, before >= sound.length ? '不知道' : (sound[before] ?? '不知道'))
  }
  return null
}
