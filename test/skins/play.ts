import { isDeepStrictEqual } from 'node:util'
import type { Turn } from '../talk/golden.ts'
import type { Assistant } from './assistant.ts'
import { type Dialogue, isOldButton } from './dialogue.ts'
import type { Did, Skin } from './skin.ts'

/** What came of one thing a person did. */
export interface Outcome {
  readonly did: Did
  /** All words that reached the person, without blanks and without what only makes them bold. */
  readonly words: string
  /** All that is kept of the talk. */
  readonly state: unknown
}

/** What is to come of a dialogue on this skin: what the pure step gives. */
export function expected(dialogue: Dialogue, skin: Skin): Outcome[] {
  return turnsOn(skin, dialogue).map(({ did, said, state }) => ({
    did,
    words: bare(said.map(skin.words).join('\n')),
    state: throughJson(state),
  }))
}

/** Plays a dialogue as the person of this number, each thing done only when the answer to the one before is there. */
export async function play(dialogue: Dialogue, skin: Skin, number: number, { store }: Assistant): Promise<Outcome[]> {
  const person = await skin.person(number)
  const outcomes: Outcome[] = []
  let shown: Turn['said'] = []
  for (const { did, said } of turnsOn(skin, dialogue)) {
    const before = person.heard.length
    await person.does(did, shown)
    const state = (await store.load(person.key))?.state ?? null
    outcomes.push({ did, words: bare(person.heard.slice(before).join('\n')), state })
    shown = said
  }
  await person.leaves()
  return outcomes
}

function turnsOn({ hasButtons }: Skin, { turns }: Dialogue): readonly Turn[] {
  return turns.filter((turn) => hasButtons || !isOldButton(turn))
}

/** The first outcome that is not as expected, beside what was expected; null when all are. */
export function firstDifference(
  found: readonly Outcome[],
  wanted: readonly Outcome[],
): { readonly place: number; readonly found: Outcome | null; readonly wanted: Outcome | null } | null {
  for (let place = 0; place < Math.max(found.length, wanted.length); place += 1) {
    const pair = { found: found[place] ?? null, wanted: wanted[place] ?? null }
    if (!isDeepStrictEqual(pair.found, pair.wanted)) return { place, ...pair }
  }
  return null
}

/** A state as it comes back from a store. */
export function throughJson(state: unknown): unknown {
  return JSON.parse(JSON.stringify(state))
}

function bare(text: string): string {
  return text.replaceAll('**', '').replace(/\s+/g, '')
}
