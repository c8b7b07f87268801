import { questionOf } from './ask.ts'
import { splitKey } from './asked.ts'
import { dossierOf } from './dossierOf.ts'
import { shortOf } from './review.ts'
import type { State } from './state.ts'
import { packOf, type World } from './world.ts'

/**
 * After an answer changed: drops the answers that hung on it, and gives their names for the person to read. An answer
 * about one title or grade stays as long as that title or grade is still there.
 */
export function dropDependents(world: World, state: State, key: string): { state: State; dropped: string[] } {
  const { id } = splitKey(key)
  const gone = new Set<string>()
  const drop = (changed: string) => {
    for (const other of Object.keys(state.answers)) {
      if (gone.has(other) || other === key) continue
      const question = questionOf(world, other)
      if (!question?.dependsOn.includes(changed)) continue
      if (splitKey(other).which !== null && stillThere(world, state, other)) continue
      gone.add(other)
      drop(question.id)
    }
  }
  drop(id)
  if (gone.size === 0) return { state, dropped: [] }
  return {
    state: {
      ...state,
      answers: Object.fromEntries(Object.entries(state.answers).filter(([entry]) => !gone.has(entry))),
      order: state.order.filter((entry) => !gone.has(entry)),
    },
    dropped: state.order.filter((entry) => gone.has(entry)).map((entry) => shortOf(world, entry)),
  }
}

/** An answer, and those that hang on it, open again. */
export const reopened = (world: World, state: State, key: string): State =>
  withoutAnswer(dropDependents(world, state, key).state, key)

/** One answer open again, whatever hangs on it. */
export function withoutAnswer(state: State, key: string): State {
  const { [key]: _, ...answers } = state.answers
  return { ...state, answers, order: state.order.filter((other) => other in answers) }
}

/** Whether the title or grade a question speaks of is still in the dossier. */
function stillThere(world: World, state: State, key: string): boolean {
  const { which } = splitKey(key)
  const dossier = dossierOf(state, packOf(world, state))
  return [
    ...(dossier.titles ?? []).map((title) => title.level),
    ...(dossier.skills ?? []).map((skill) => skill.grade),
  ].some((name) => name === which)
}
