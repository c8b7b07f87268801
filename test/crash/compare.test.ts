import { expect, it } from 'vitest'
import type { Conversation, OutboxEntry } from '../../src/delivery/ports.ts'
import { newcomer, UNCERTAIN_KEPT } from '../../src/delivery/record.ts'
import { compare, type Left } from './compare.ts'
import type { Played } from './play.ts'

const KEY = 'telegram:1'
const SAID = Array.from({ length: UNCERTAIN_KEPT + 3 }, (_, at) => `第${at}句`)

const played = (texts: readonly string[]): Played => ({
  arrived: texts.map((text) => ({ key: KEY, message: { text }, stage: 0 })),
  deaths: [],
  complaints: [],
  steps: 0,
  next: [],
})

const left = (uncertain: readonly string[]): Left => {
  const outbox = uncertain.map<OutboxEntry>((text, at) => ({ id: `${at}.0`, message: { text }, status: 'uncertain' }))
  const record: Conversation = { ...newcomer, outbox }
  return { records: new Map([[KEY, record]]), broadcasts: [], questions: [] }
}

/** How a play in which all but `missing` arrived, and `kept` are called uncertain, differs from one without a death. */
const differences = (missing: readonly string[], kept: readonly string[]) =>
  compare(
    { played: played(SAID), left: left([]) },
    { played: played(SAID.filter((text) => !missing.includes(text))), left: left(kept) },
  )

it('what did not arrive and is called uncertain is no loss', () => {
  expect(differences(SAID.slice(3), SAID.slice(3)).differences).toEqual([])
})

it('of those of unknown fate a record keeps the last; what is older than those is counted, and no loss', () => {
  const compared = differences(SAID.slice(2), SAID.slice(3))
  expect(compared.differences).toEqual([])
  expect(compared.uncertain).toHaveLength(UNCERTAIN_KEPT + 1)
})

it('what is missing is a loss while there is room for its doubt, and behind those that are kept', () => {
  expect(differences(SAID.slice(2), SAID.slice(4)).differences).toEqual([
    expect.stringContaining('丢了：第2句'),
    expect.stringContaining('丢了：第3句'),
  ])
  const last = SAID.at(-1) ?? ''
  expect(differences([...SAID.slice(2, -1), last], SAID.slice(2, -1)).differences).toEqual([
    expect.stringContaining(`丢了：${last}`),
  ])
})
