import { splitKey } from './asked.ts'
import type { State } from './state.ts'
import type { Wording } from './wording.ts'

/**
 * A state under the names questions have today: what was told to a question that was renamed since (曾用) is kept, in its place
 * and under its new name, and the question stays open. Where both are there, the new one counts.
 */
export function underPresentNames(wording: Wording, state: State): State {
  const present = new Map(wording.questions.flatMap(({ id, formerly }) => formerly.map((name) => [name, id] as const)))
  if (present.size === 0) return state
  const renamed = (key: string): string => {
    const { id, which } = splitKey(key)
    const now = present.get(id)
    return now === undefined ? key : which === null ? now : `${now}/${which}`
  }
  const isOld = (key: string) => renamed(key) !== key
  const { pending } = state
  const open = pending?.question ?? ''
  if (!isOld(open) && !Object.keys(state.answers).some(isOld)) return state
  const answers = Object.entries(state.answers)
  return {
    ...state,
    answers: Object.fromEntries([
      ...answers.filter(([key]) => isOld(key)).map(([key, answer]) => [renamed(key), answer]),
      ...answers.filter(([key]) => !isOld(key)),
    ]),
    order: [...new Set(state.order.map(renamed))],
    pending: pending && { ...pending, question: renamed(open) },
  }
}
