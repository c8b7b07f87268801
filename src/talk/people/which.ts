import type { LocalDate } from '../../dossier/date.ts'
import { buttonsOf, pressed } from '../choices.ts'
import { planIn } from '../choosing.ts'
import { again } from '../flow.ts'
import { readChoice } from '../reading/choice.ts'
import { readMessage } from '../reading/message/readMessage.ts'
import { speaksOfSeveral } from '../reading/message/several.ts'
import { normalise } from '../reading/normalise.ts'
import type { Pending, State } from '../state.ts'
import { type Turn, turn } from '../turn.ts'
import { say } from '../wording.ts'
import { packOf, type World } from '../world.ts'
import { askToChange, nothingTold } from './another.ts'
import { namesTogether, peopleIn, personFirst } from './listed.ts'

/** What is told of oneself alone. */
const OF_ONESELF = /^(?:education|titles|skills)/

/**
 * A message that tells of several people, or of somebody by name who may be another one than before: nothing of it is taken, and who is
 * meant is asked. Null for any other message.
 */
export function ofSeveral(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const people = peopleIn(typed)
  if (people.length > 1) {
    if (!nothingTold(state)) return again(world, state, say(world.wording, '几个人'))
    const named = state.plan === null ? planIn(world, typed, today) : null
    const plan = world.packs.find(({ plan: { id } }) => id === named)?.plan.aliases[0]
    const held = people.map(({ name, words }) => ({ name, words: plan ? `${plan} ${words}` : words }))
    return askWhich(world, { ...state, people: held })
  }
  if (speaksOfSeveral(typed) || namesTogether(typed)) {
    const choosing = ['plan', 'target'].includes(state.pending?.question ?? 'plan') && !world.asksSomething(typed)
    if (choosing || tellsOfOne(world, state, typed, today)) return again(world, state, say(world.wording, '一次一个人'))
  }
  const person = nothingTold(state) ? null : personFirst(typed)
  return person && askToChange(world, state, person)
}

/** Whether it tells what is told of one person alone. */
export function tellsOfOne(world: World, state: State, typed: string, today: LocalDate): boolean {
  const { facts } = readMessage(typed, { today, pack: packOf(world, state) })
  return facts.some(({ path }) => OF_ONESELF.test(path))
}

/** The buttons belong to this asking alone. */
function choicesOf(state: State): Pending {
  const offered = (state.people ?? []).map(({ name }, index) => ({ value: `person${index}`, label: name }))
  return { question: 'people', revision: state.revision, misses: 0, offered, facts: [] }
}

function askWhich(world: World, state: State): Turn {
  const next: State = { ...state, revision: state.revision + 1 }
  const choices = choicesOf(next)
  return turn(next, { text: say(world.wording, '哪一位', { 几: choices.offered.length }), choices: buttonsOf(choices) })
}

/** A number of none of them, or all at once: asked once more, as long as it is said so shortly. */
export function chosenAgain(world: World, state: State, typed: string): Turn | null {
  const even = normalise(typed)
  return /^(?:第?\d{1,2}[个位]?|(?:都|全部?|一起|两个|几个|所有)(?:人)?(?:都|一起)?(?:看|要|算|报)?(?:的|吧|一下)*|[\d、,和\s]{2,12})$/.test(
    even,
  )
    ? askWhich(world, state)
    : null
}

/** What was told of the one chosen, and what is said of the others; null when it is no choice of any of them. */
export function chosenOf(
  world: World,
  state: State,
  given: { readonly data: string } | { readonly text: string },
): { readonly words: string; readonly remark: string } | null {
  const choices = choicesOf(state)
  const read = 'text' in given ? readChoice(given.text.replace(/^(?:先|从)?(?:看|说|报)?/, ''), choices.offered) : null
  const value = 'data' in given ? pressed(given.data, choices) : read?.kind === 'value' ? read.value : null
  const person = value === null ? undefined : state.people?.[Number(value.slice('person'.length))]
  return person ? { words: person.words, remark: say(world.wording, '先看这位', { 名字: person.name }) } : null
}
