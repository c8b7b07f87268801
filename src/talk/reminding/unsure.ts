import type { Task, Told } from '../../calendar/task.ts'
import { addDays, type LocalDate } from '../../dossier/date.ts'
import { say, type Wording } from '../wording.ts'
import type { Reminding } from './memory.ts'
import { sayNear } from './sentences.ts'

/*
 * Reminders of which nobody knows whether they arrived: they are never sent again, but what is said next tells of them, once.
 */

/** A day that is over is told of for so long: something may still be put right. */
const STILL_MATTERS = 7

/** Names what was told, for the account. */
export function refOf({ task, due, occasion, until }: Pick<Told, 'task' | 'due' | 'occasion' | 'until'>): string {
  return [task, due ?? '', occasion, until ? `${until.day}T${until.minute}` : ''].join('|')
}

/** The state with those reminders marked whose fate is unknown, by what the account calls them. */
export function withUnsure<S extends { readonly reminding?: Reminding | undefined }>(
  state: S,
  refs: readonly string[] | undefined,
): S {
  const { reminding } = state
  if (!reminding || !refs || refs.length === 0) return state
  const gone = new Set(refs)
  const isNew = (one: Reminding['told'][number]) =>
    one.unsure === undefined && one.outcome === 'said' && one.occasion !== 'shown' && gone.has(refOf(one as Told))
  if (!reminding.told.some(isNew)) return state
  const told = reminding.told.map((one) => (isNew(one) ? { ...one, unsure: 'untold' as const } : one))
  return { ...state, reminding: { ...reminding, told } }
}

/**
 * What to say of them now, empty for nothing, and the memory after it. What is said anew since, done, or long over is no
 * matter any more; `now`: ids of what is being said anyway.
 */
export function sayUnsure(
  wording: Wording,
  memory: Reminding,
  tasks: readonly Task[],
  today: LocalDate,
  now: readonly string[] = [],
): { readonly text: string; readonly memory: Reminding } {
  if (!memory.told.some(({ unsure }) => unsure === 'untold')) return { text: '', memory }
  const since = addDays(today, -STILL_MATTERS)
  const rows = memory.told.flatMap((one, index) => {
    const task = tasks.find(({ id, due }) => id === one.task && due === one.due)
    const { due } = one
    if (one.unsure !== 'untold' || !task || due === null || due < since) return []
    if (now.includes(one.task) || memory.done.includes(one.task) || saidAfter(memory, index)) return []
    return [`${task.what}（${sayNear(due, today)}）`]
  })
  const told = memory.told.map((one) => (one.unsure === 'untold' ? { ...one, unsure: 'told' as const } : one))
  const list = [...new Set(rows)]
  const text = list.length === 0 ? '' : say(wording, '提醒说不准', { 条: list.length, 清单: list.join('、') })
  return { text, memory: { ...memory, told } }
}

function saidAfter({ told }: Reminding, index: number): boolean {
  const { task } = told[index] ?? {}
  return told.slice(index + 1).some((one) => one.task === task && one.outcome === 'said' && one.unsure === undefined)
}
