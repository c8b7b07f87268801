import type { LocalDate } from '../dossier/date.ts'
import type { Judgement } from '../rules/judge.ts'
import type { Note } from '../rules/pack.ts'
import { verdictsOf } from '../rules/verdicts.ts'
import { buttonsOf } from './choices.ts'
import type { Message } from './protocol.ts'
import { normalise } from './reading/normalise.ts'
import { readYesNo } from './reading/yesno.ts'
import type { Pending, State } from './state.ts'
import { type Turn, turn } from './turn.ts'
import { openNotes } from './undecided.ts'
import { say } from './wording.ts'
import { standing, type World } from './world.ts'

/** What the document leaves open, stands in the way, and would be decided by a word from the office. */
export function openRulings(world: World, state: State, today: LocalDate): Note[] {
  const stands = standing(world, state, today)
  if (!stands) return []
  const { judgement } = stands
  const wanted = judgement.paths.filter(
    ({ path, overall }) =>
      // Where 初定 is done is nobody's yes or no: it does not go through this plan.
      overall === '待核实' && path.method !== '初定' && (state.target === null || path.level === state.target),
  )
  const notes = new Map(wanted.flatMap((path) => openNotes(judgement, path)).map((note) => [note.id, note]))
  return [...notes.values()].filter((note) => decides(judgement, note))
}

/** Whether an answer to it would move any path. */
export function decides(judgement: Judgement, note: Note): boolean {
  const verdicts = (sure: boolean) => {
    const dossier = { ...judgement.dossier, rulings: { ...judgement.dossier.rulings, [note.id]: sure } }
    const { own } = verdictsOf(judgement.pack, dossier, judgement.asOf)
    return judgement.pack.criteria.paths.map(own)
  }
  return verdicts(true).join() !== verdicts(false).join()
}

/** Asks which of them was cleared up; the only one is asked about at once. */
export function askRuling(world: World, state: State, today: LocalDate): Turn {
  const notes = openRulings(world, state, today)
  const [only] = notes
  if (!only) return turn(state, say(world.wording, '没有要问'))
  if (notes.length === 1) return askWhich(world, state, only)
  const revision = state.revision + 1
  const offered = notes.slice(0, 9).map((note) => ({ value: note.id, label: `${note.id}：${note.question}` }))
  const pending: Pending = { question: 'ruling', revision, misses: 0, offered, facts: [] }
  return turn({ ...state, pending, revision }, rulingMessage(world, pending))
}

/** Asks what the office said about one of them. */
export function askWhich(world: World, state: State, note: Pick<Note, 'id' | 'question'>): Turn {
  const revision = state.revision + 1
  const pending: Pending = {
    question: `ruling/${note.id}`,
    revision,
    misses: 0,
    offered: [
      { value: 'yes', label: say(world.wording, '问明可以') },
      { value: 'no', label: say(world.wording, '问明不行') },
    ],
    facts: [note.question],
  }
  return turn({ ...state, pending, revision }, rulingMessage(world, pending))
}

export function rulingMessage(world: World, pending: Pending): Message {
  if (pending.question !== 'ruling') {
    return { text: say(world.wording, '问明问', { 问题: pending.facts[0] ?? '' }), choices: buttonsOf(pending) }
  }
  const rows = pending.offered.map(({ label }, index) => `${index + 1} ${label}`)
  const named = { ...pending, offered: pending.offered.map(({ value }) => ({ value, label: value })) }
  return { text: [say(world.wording, '问明哪个'), ...rows].join('\n'), choices: buttonsOf(named), unlisted: true }
}

/** 可以 or 不行, as people report what they were told; null when it is neither. */
export function readRuling(text: string): boolean | null {
  const even = normalise(text)
  if (/不行|不可以|不能|不算|不符合|不合适|没戏/.test(even)) return false
  if (/可以|能|算|行|符合/.test(even)) return true
  const read = readYesNo(text)
  return read.kind === 'value' ? read.value : null
}

/** `山区县加分 可以`: what was cleared up, told in one go; null when the words are not that. */
export function toldRuling(world: World, state: State, text: string, today: LocalDate): State | null {
  const even = normalise(text)
  const note = openRulings(world, state, today).find(({ id }) => even.includes(id))
  if (!note) return null
  const sure = readRuling(even.replace(note.id, ' '))
  return sure === null ? null : withRuling(world, state, note.id, sure)
}

export function withRuling(world: World, state: State, id: string, sure: boolean): State {
  const said = say(world.wording, sure ? '问明可以' : '问明不行')
  return { ...state, answers: { ...state.answers, [`ruling/${id}`]: { kind: 'value', value: sure, shown: said } } }
}
