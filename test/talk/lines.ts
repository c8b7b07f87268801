import type { Dossier } from '../../src/dossier/dossier.ts'
import { dossierOf } from '../../src/talk/dossierOf.ts'
import type { State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import { packOf } from '../../src/talk/world.ts'
import { runGolden } from './golden.ts'
import { realWorld } from './world.ts'

const world = realWorld()
const step = makeStep(world)

/** A private talk with the real law and wording, one message between two `|`: the state in the end, and what was said to the last message. */
export function talk(lines: string, today = '2022-09-25'): { state: State | null; text: string } {
  let state: State | null = null
  let text = ''
  for (const line of lines.split('|')) {
    const out = step(state, { kind: 'text', text: line, today })
    state = out.state
    text = out.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message.text] : [])).join('\n')
  }
  return { state, text }
}

/** What each turn of a talk was met with, the talk written as a golden dialogue with the real law and wording. */
export function saidIn(...lines: readonly string[]): string[] {
  return runGolden(world, '试', lines.join('\n')).map(({ said }) => said.map(({ text }) => text).join('\n'))
}

/** The result after a talk with these answers at hand. */
export function resultOf(today: string, opening: string, atHand: string): string {
  return saidIn(`今天: ${today}`, `备答: ${atHand}`, `用户: ${opening}`, '顺答:', '用户: 好').at(-1) ?? ''
}

/** The value an answer of the talk holds; else how it stands, as 不知道 does; null for none. */
export const told = (state: State | null, key: string) => {
  const answer = state?.answers[key]
  return answer?.kind === 'value' ? answer.value : (answer?.kind ?? null)
}

/** What a talk has told of the person; null before its first word. */
export const dossierIn = (state: State | null): Dossier | null => state && dossierOf(state, packOf(world, state))
