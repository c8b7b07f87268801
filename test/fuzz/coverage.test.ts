import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDossier } from '../../src/dossier/read.ts'
import { dossierOf } from '../../src/talk/dossierOf.ts'
import type { State } from '../../src/talk/state.ts'
import { packOf } from '../../src/talk/world.ts'
import { anyText } from './anyText.ts'
import { gather, missing } from './gather.ts'
import { eventOf, impossible, KINDS, type Kind, placeOf, UNREACHABLE } from './places.ts'
import { act, type Screen, soundAt, TODAY, toResult, types, world } from './walk.ts'

const thorough = process.env.FUZZ !== undefined
const { found, steps } = gather(thorough ? 400 : 25, thorough ? 5 : 1)
const screens = [...found].flatMap(([place, all]) => all.map((screen) => ({ place, screen })))

/** What asks, shows or cannot be read changes nothing that was told. */
const CHANGES_NOTHING: readonly Kind[] = [
  ...(['old button', '为什么问', '进度', '详细', '返回', '重来', 'question'] as const),
  ...(['nothing', 'picture', 'file', 'command', 'silence'] as const),
]

function sound(state: State | null): void {
  if (state === null) return
  const read = readDossier(dossierOf(state, packOf(world, state)))
  expect(read.ok ? [] : read.problems).toEqual([])
  expect(new Set(state.order).size).toBe(state.order.length)
  expect(state.order.filter((key) => state.answers[key] === undefined)).toEqual([])
}

/** One answer: a message, and where a file goes with it or parts are told apart, a few that belong together. */
function answered({ said }: Screen): void {
  expect(said.length).toBeGreaterThan(0)
  expect(said.length).toBeLessThanOrEqual(3)
  for (const { text } of said) expect(text.trim()).not.toBe('')
}

describe('the talk as a model', () => {
  it('comes to every place there is', () => {
    expect(missing(found).filter((place) => UNREACHABLE[place] === undefined)).toEqual([])
    expect(Object.keys(UNREACHABLE).filter((place) => found.has(place))).toEqual([])
    expect(found.has('nothing open')).toBe(false)
  })

  it('answers every kind of event at every place, once, and keeps what was told', () => {
    const table = new Map<Kind, number>()
    const left = new Map<string, number>()
    for (const { place, screen } of screens) {
      for (const kind of KINDS) {
        const why = impossible(place, kind, screen.choices)
        if (why !== null) {
          left.set(`${kind}: ${why}`, (left.get(`${kind}: ${why}`) ?? 0) + 1)
          continue
        }
        const after = act(
          screen,
          eventOf(kind, { today: TODAY, answer: soundAt(screen.state)[0] ?? '', choices: screen.choices }),
        )
        try {
          if (kind !== 'silence') answered(after)
          sound(after.state)
          if (CHANGES_NOTHING.includes(kind) && screen.state) expect(after.state?.answers).toEqual(screen.state.answers)
        } catch (error) {
          throw new Error(`${kind} at “${place}”: ${String(error)}`, { cause: error })
        }
        table.set(kind, (table.get(kind) ?? 0) + 1)
      }
    }
    const rows = KINDS.map((kind) => `${kind.padEnd(12)} ${table.get(kind) ?? 0}`)
    const reasons = [...left].map(([why, count]) => `not there: ${why} (${count})`)
    const pairs = [...table.values()].reduce((sum, count) => sum + count, 0)
    console.log(
      [
        `places ${found.size}, screens ${screens.length}, found in ${steps} steps; pairs covered: ${pairs}`,
        ...rows,
        ...reasons,
      ].join('\n'),
    )
    // Each pair is either covered or told why it is not.
    expect(pairs + [...left.values()].reduce((sum, count) => sum + count, 0)).toBe(screens.length * KINDS.length)
  })

  it('has no dead end: from every place sensible answers lead to a result', () => {
    const longest = screens.map(({ place, screen }) => ({ place, steps: toResult(screen) }))
    expect(longest.filter(({ steps: count }) => count === null).map(({ place }) => place)).toEqual([])
    console.log(`longest way to a result: ${Math.max(...longest.map(({ steps: count }) => count ?? 0))} answers`)
  }, 1_200_000)
})

describe('any text at any place', () => {
  it('gets one answer and leaves a state that can be kept', () => {
    let count = 0
    fc.assert(
      fc.property(fc.constantFrom(...screens), anyText, ({ place, screen }, text) => {
        const after = types(screen, text)
        count += 1
        answered(after)
        sound(after.state)
        // Words alone erase nothing but where it was asked and they say yes.
        if (!place.startsWith('confirm') && screen.state) expect(after.state).not.toBeNull()
        expect(placeOf(after.state)).not.toBe('nothing open')
      }),
      { numRuns: thorough ? 10_000 : 150 },
    )
    console.log(`texts: ${count} over ${screens.length} screens`)
  }, 1_200_000)
})
