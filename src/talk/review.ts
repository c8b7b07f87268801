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
    if (key === 'ownership' && saysOwnership(state)) return []
    if (!answer || !questionOf(world, key) || !belongs(world, state, key)) return []
    const shown =
      answer.kind === 'value' ? answer.shown : say(world.wording, answer.kind === 'unknown' ? '核对不知道' : '核对跳过')
    return [{ key, short: shortOf(world, key), shown }]
  })
}

/** Whether the row of the employer says already whose it is: 民营、外资等非公有制企业. */
function saysOwnership({ answers: { employer, ownership } }: State): boolean {
  return employer?.kind === 'value' && ownership?.kind === 'value' && employer.shown.includes(ownership.shown)
}

/** What a question is called: `助理工程师聘任`. */
export function shortOf(world: World, key: string): string {
  const { id, which } = splitKey(key)
  // A statement is called by its own name.
  if (id === 'statement' && which !== null) return which
  return `${splitKey(key).which ?? ''}${questionOf(world, key)?.short ?? ''}`
}

/** As many answers 不知道 stand in a line of their own each; more share one. */
const UNKNOWN_ROWS = 2

function rowsText(world: World, state: State): string[] {
  const rows = answered(world, state).map((row, index) => ({ ...row, number: index + 1 }))
  const { wording } = world
  const open = rows.filter(({ key }) => state.answers[key]?.kind === 'unknown')
  const together = open.length > UNKNOWN_ROWS ? open : []
  const lines = rows
    .filter((row) => !together.includes(row))
    .map(({ number, short, shown }) => say(wording, '核对行', { 号: number, 短名: short, 内容: shown }))
  if (together.length === 0) return lines
  const list = together.map(({ number, short }) => `${number} ${short}`).join('、')
  return [...lines, say(wording, '核对不知道的', { 清单: list })]
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
