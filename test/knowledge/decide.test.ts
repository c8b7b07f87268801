import { describe, expect, it } from 'vitest'
import { decide } from '../../src/knowledge/decide.ts'
import type { Match } from '../../src/knowledge/search.ts'
import { knowledge } from './real.ts'

const [found] = knowledge.plans[0]?.index.entries ?? []
const match = (score: number): Match[] => (found ? [{ found, score }] : [])
const told = (...scores: number[]) =>
  decide(scores.flatMap(match), { least: 0.3, near: 0.7, likely: 0.5 }).map(({ score }) => score)

describe('what is told of entries that may answer', () => {
  it.each([
    ['nothing where there is none', [], []],
    ['nothing below the least', [0.29, 0.28], []],
    ['the likeliest alone where it is likely', [0.6, 0.59], [0.6]],
    ['those nearly as likely where none is likely', [0.45, 0.4, 0.2], [0.45, 0.4]],
    ['one alone where the others are far', [0.45, 0.3], [0.45]],
    ['three at most', [0.45, 0.44, 0.43, 0.42], [0.45, 0.44, 0.43]],
  ] as const)('%s', (_, scores, expected) => {
    expect(told(...scores)).toEqual(expected)
  })

  it('what is not written alone, where it is the likeliest', () => {
    const unwritten = found && { ...found, entry: { ...found.entry, unwritten: true } }
    const silent = unwritten ? [{ found: unwritten, score: 0.45 }] : []
    expect(decide([...silent, ...match(0.44)])).toEqual(silent)
  })
})
