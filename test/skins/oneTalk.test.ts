import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { answering } from '../../src/doors/answering.ts'
import type { State } from '../../src/talk/state.ts'
import { makeWorld, type World } from '../../src/talk/world.ts'
import { realHouse } from '../doors/command.ts'
import { freshFolders } from '../store/folder.ts'
import { begunWithStart, CONVERSATIONS, type Dialogue, dialogueOf, isOldButton } from './dialogue.ts'
import { expected, firstDifference, type Outcome, play, throughJson } from './play.ts'
import { chosen } from './skin.ts'
import { openStage, type Stage } from './stage.ts'

vi.mock('../../src/talk/step.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../src/talk/step.ts')>()
  const { remembering } = await import('./rememberedStep.ts')
  return { ...real, makeStep: remembering(real.makeStep) }
})

const NAMES = readdirSync(CONVERSATIONS).flatMap((file) => (file.endsWith('.chat') ? [file.replace('.chat', '')] : []))
/** People in a talk at the same time. With all at once the wires would wait for a turn longer than they keep a connection. */
const AT_ONCE = 6
const SKINS = ['终端', 'Telegram', '微信']

const freshFolder = freshFolders()
const dialogues = new Map<string, Dialogue>()
/** Why a dialogue does not hold by the pure step. */
const broken = new Map<string, unknown>()
/** By skin and dialogue. A play that broke off is told by the test it belongs to. */
const played = new Map<string, PromiseSettledResult<Outcome[]>>()
let world: World
let stage: Stage

beforeAll(async () => {
  const house = realHouse()
  world = makeWorld(house.packs, house.wording, answering(house))
  for (const name of NAMES) read(name)
  const days = [...new Set([...dialogues.values()].map(({ today }) => today))].sort()
  stage = await openStage(house, await freshFolder(), NAMES.length, days[0] ?? '')
  for (const day of days) {
    stage.turnTo(day)
    const plays = [...dialogues.values()].flatMap((dialogue, index) =>
      dialogue.today === day ? stage.skins.map((skin) => () => note(dialogue, skin, index + 1)) : [],
    )
    await Promise.all(Array.from({ length: AT_ONCE }, () => oneAfterAnother(plays)))
  }
}, 300_000)
afterAll(() => stage?.close())

function read(name: string): void {
  try {
    dialogues.set(name, dialogueOf(world, name))
  } catch (error) {
    broken.set(name, error)
  }
}

async function oneAfterAnother(plays: (() => Promise<void>)[]): Promise<void> {
  for (let next = plays.shift(); next; next = plays.shift()) await next()
}

async function note(dialogue: Dialogue, skin: Stage['skins'][number], number: number): Promise<void> {
  const [outcome] = await Promise.allSettled([play(dialogue, skin, number, stage.assistant)])
  played.set(`${skin.name} ${dialogue.name}`, outcome)
}

function dialogueNamed(name: string): Dialogue {
  const dialogue = dialogues.get(name)
  if (!dialogue) throw broken.get(name)
  return dialogue
}

function found(skin: string, name: string) {
  const dialogue = dialogueNamed(name)
  const worn = stage.skins.find((one) => one.name === skin)
  const outcome = played.get(`${skin} ${name}`)
  if (!worn || !outcome) throw new Error(`not played: ${name}`)
  if (outcome.status === 'rejected') throw outcome.reason
  return { dialogue, skin: worn, outcomes: outcome.value }
}

describe.each(SKINS)('%s: the talk is the one the pure step holds', (skin) => {
  it.each(NAMES)('%s', (name) => {
    const { dialogue, skin: worn, outcomes } = found(skin, name)
    const wanted = expected(dialogue, worn)
    const difference = firstDifference(outcomes, wanted)
    // Every turn, every field, nothing left out.
    expect(difference?.found, `第 ${(difference?.place ?? 0) + 1} 句`).toStrictEqual(difference?.wanted)
    expect(outcomes).toHaveLength(wanted.length)
  })
})

describe('all of it together', () => {
  it('went without a fault, every message surely sent, every press confirmed', async () => {
    await stage.pressesConfirmed()
    expect(stage.log.lines.filter(({ level }) => level === 'error')).toEqual([])
    expect(stage.assistant.desk.account()).toMatchObject({
      waiting: 0,
      uncertain: 0,
      refused: 0,
      duplicates: 0,
      failures: 0,
      overtaken: 0,
    })
  })

  it('chose by button, by number and in words', () => {
    const turns = [...dialogues.values()].flatMap(({ turns: all }) =>
      all.map((turn, index) => ({ did: turn.did, shown: all[index - 1]?.said ?? [] })),
    )
    const ways = turns.flatMap(({ did, shown }) =>
      did.kind === 'pressed' && !did.old ? [chosen(did.label, shown) === did.label ? 'words' : 'number'] : [],
    )
    expect(new Set(ways)).toEqual(new Set(['words', 'number']))
  })

  it('tells a word too few and a field that differs', () => {
    const { outcomes } = found('终端', NAMES[0] ?? '')
    const changed = (change: Partial<Outcome>) =>
      outcomes.map((outcome, index) => (index === 2 ? { ...outcome, ...change } : outcome))
    expect(firstDifference(outcomes, outcomes)).toBeNull()
    expect(firstDifference(changed({ words: outcomes[2]?.words.slice(0, -1) ?? '' }), outcomes)?.place).toBe(2)
    for (const field of Object.keys(outcomes[2]?.state as object)) {
      const state = { ...(outcomes[2]?.state as object), [field]: 'another' }
      expect(firstDifference(changed({ state }), outcomes)?.place, field).toBe(2)
    }
    expect(firstDifference(outcomes.slice(0, 2), outcomes)?.place).toBe(2)
  })
})

describe('what the skins do not share', () => {
  it('an old button is left out where there are none: pressing it leaves the state as it was', () => {
    const presses = [...dialogues.values()].flatMap(({ turns }) =>
      turns.flatMap((turn, index) => (isOldButton(turn) ? [{ before: turns[index - 1], after: turn }] : [])),
    )
    expect(presses.length).toBeGreaterThan(0)
    for (const { before, after } of presses) expect(throughJson(after.state)).toEqual(throughJson(before?.state))
  })
})

// So it is begun by the terminal, by Telegram's button and by a new friend on WeChat. What follows hangs on the state alone.
describe('first words after /start are kept as those are that begin a talk', () => {
  it.each(NAMES)('%s', (name) => {
    const dialogue = dialogueNamed(name)
    expect(kept(begunWithStart(world, dialogue))).toEqual(kept(dialogue.turns[0]?.state ?? null))
  })
})

/** A question more was put, and perhaps not answered by the first words: that alone is counted otherwise. */
function kept(state: State | null): unknown {
  if (!state) return null
  const { revision: _, pending, ...rest } = state
  return throughJson({ ...rest, pending: pending && { ...pending, revision: 0, misses: 0 } })
}
