import { questionOf } from './ask.ts'
import { splitKey } from './asked.ts'
import { belongs } from './belongs.ts'
import { buttonsOf } from './choices.ts'
import type { Message } from './protocol.ts'
import type { Pending, State } from './state.ts'
import { type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/** An answer as a row of the review: `助理工程师聘任：2019年1月1日到现在`. */
export interface Row {
  readonly key: string
  readonly short: string
  readonly shown: string
}

/** The answers in the order given, as the review page and 修改 number them. */
export function answered(world: World, state: State): Row[] {
  return state.order.flatMap((key) => {
    const answer = state.answers[key]
    if (!answer || !questionOf(world, key) || !belongs(world, state, key)) return []
    const shown =
      answer.kind === 'value' ? answer.shown : say(world.wording, answer.kind === 'unknown' ? '核对不知道' : '核对跳过')
    return [{ key, short: shortOf(world, key), shown }]
  })
}

/** What a question is called: `助理工程师聘任`. */
export function shortOf(world: World, key: string): string {
  const { id, which } = splitKey(key)
  // A statement is called by its own name.
  if (id === 'statement' && which !== null) return which
  return `${splitKey(key).which ?? ''}${questionOf(world, key)?.short ?? ''}`
}

function rowsText(world: World, state: State): string[] {
  return answered(world, state).map(({ short, shown }, index) =>
    say(world.wording, '核对行', { 号: index + 1, 短名: short, 内容: shown }),
  )
}

/** What was told so far, for whoever asks in between; null while nothing was. */
export function toldText(world: World, state: State): string | null {
  const rows = answered(world, state)
  if (rows.length === 0) return null
  return [
    say(world.wording, '说过的'),
    ...rows.map(({ short, shown }) => say(world.wording, '说过一条', { 短名: short, 内容: shown })),
  ].join('\n')
}

/** Shows every answer with its number and waits for 好 before the result. */
export function review(world: World, state: State): Turn {
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
  const text = [say(world.wording, '核对'), ...rowsText(world, state)].join('\n')
  return turn({ ...state, stage: 'review', pending, revision }, { text, choices: buttonsOf(pending), unlisted: true })
}

/** Asks which answer to change. */
export function askChange(world: World, state: State): Turn {
  const revision = state.revision + 1
  const offered = answered(world, state).map((row) => ({ value: row.key, label: row.short }))
  const pending: Pending = { question: 'change', revision, misses: 0, offered, facts: [] }
  return turn({ ...state, stage: 'review', pending, revision }, changeMessage(world, state, pending))
}

export function changeMessage(world: World, state: State, pending: Pending): Message {
  const text = [say(world.wording, '改哪个'), ...rowsText(world, state)].join('\n')
  return { text, choices: buttonsOf(pending), unlisted: true }
}
