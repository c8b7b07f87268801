import { ask } from '../../../src/talk/ask.ts'
import { splitKey } from '../../../src/talk/asked.ts'
import { newState, type State } from '../../../src/talk/state.ts'
import { makeStep } from '../../../src/talk/step.ts'
import { realWorld } from '../world.ts'

export const TODAY = '2022-09-15'
const step = makeStep(realWorld())

const YEARS: Readonly<Record<string, readonly string[]>> = {
  hours: ['hours.2020', 'hours.2021', 'hours.2022'],
  reviews: ['reviews.2019', 'reviews.2020', 'reviews.2021'],
}

/** What is said at a question of the talk under 温州机电 2022, message by message; null begins a talk. */
export function atQuestion(question: string | null, ...texts: readonly string[]) {
  let state: State | null = question === null ? null : asking(question)
  const before = state?.answers ?? {}
  let said = ''
  for (const text of texts) {
    const out = step(state, { kind: 'text', text, today: TODAY })
    state = out.state
    said = out.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message.text] : [])).join('\n')
  }
  const taken = Object.entries(state?.answers ?? {})
    .filter(([key, answer]) => JSON.stringify(before[key]) !== JSON.stringify(answer))
    .map(([key, answer]) => `${key}=${answer.kind === 'value' ? answer.shown : answer.kind}`)
  return { taken, said, target: state?.target ?? null, open: state?.pending?.question ?? null }
}

/** The title or education a question is about was told before. */
function asking(question: string): State {
  const { id, which } = splitKey(question)
  const list = id.split('.')[0] ?? ''
  const known = id === list ? null : (which ?? (list === 'education' ? '大专' : null))
  const answers: State['answers'] = known === null ? {} : { [list]: { kind: 'value', value: known, shown: known } }
  const state: State = {
    ...newState(),
    plan: 'wenzhou-jidian-2022',
    target: '工程师',
    answers,
    order: Object.keys(answers),
  }
  return ask(realWorld(), state, question, YEARS[id] ?? [question.replace('/', '.')]).state
}
