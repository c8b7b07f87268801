import type { State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import { realWorld } from './world.ts'

const step = makeStep(realWorld())

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

/** The value an answer of the talk holds; else how it stands, as 不知道 does; null for none. */
export const told = (state: State | null, key: string) => {
  const answer = state?.answers[key]
  return answer?.kind === 'value' ? answer.value : (answer?.kind ?? null)
}
