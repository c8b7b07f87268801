import { questionOf } from './ask.ts'
import { splitKey } from './asked.ts'
import { buttonsOf } from './choices.ts'
import type { Pending, State } from './state.ts'
import { type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/** The answers in the order given, as the review page and 修改 number them. */
export function answered(world: World, state: State): { key: string; short: string; shown: string }[] {
  return state.order.flatMap((key) => {
    const answer = state.answers[key]
    const question = questionOf(world, key)
    if (!answer || !question) return []
    const { which } = splitKey(key)
    const shown =
      answer.kind === 'value' ? answer.shown : say(world.wording, answer.kind === 'unknown' ? '核对不知道' : '核对跳过')
    return [{ key, short: which ? `${which}${question.short}` : question.short, shown }]
  })
}

/** Shows every answer with its number and waits for 好 before the result. */
export function review(world: World, state: State): Turn {
  const rows = answered(world, state).map(({ short, shown }, index) =>
    say(world.wording, '核对行', { 号: index + 1, 短名: short, 内容: shown }),
  )
  const revision = state.revision + 1
  const pending: Pending = {
    question: 'review',
    revision,
    misses: 0,
    offered: [
      { value: 'yes', label: say(world.wording, '好') },
      { value: 'change', label: say(world.wording, '要改') },
    ],
    facts: [],
  }
  const text = [say(world.wording, '核对'), ...rows].join('\n')
  return turn({ ...state, stage: 'review', pending, revision }, { text, choices: buttonsOf(pending), unlisted: true })
}
