import { describe, expect, it } from 'vitest'
import { readCases } from '../../src/rules/cases/read.ts'
import { runCases } from '../../src/rules/cases/run.ts'
import { loadPacks } from '../../src/rules/load/packs.ts'
import { packOf, textsOf } from './realRules.ts'

describe('温州机电', () => {
  const { rules, cases } = textsOf('温州机电')

  it('has no problems in its rule files', () => {
    expect(loadPacks(rules).problems).toEqual([])
  })

  const pack = packOf('温州机电')
  const read = readCases(cases, pack)
  const run = runCases(pack, read.cases)

  it('has no problems in its examples', () => {
    expect(read.problems).toEqual([])
    expect(read.cases.length).toBeGreaterThan(500)
  })

  it('gives what every example expects', () => {
    const wrong = run.results
      .filter(({ ok }) => !ok)
      .map(({ case: example, checks }) => ({
        where: `${example.file}:${example.line} ${example.name}`,
        why: example.why,
        checks: checks.filter(({ ok }) => !ok).map((check) => `${check.what}: ${check.expected} ≠ ${check.found}`),
      }))
    expect(wrong).toEqual([])
  })

  it('has an example for both sides of every condition and row of the table', () => {
    const unseen = run.coverage.entries
      .filter(({ missing }) => missing.length > 0)
      .map(({ owner, need, missing }) => `${owner}: ${need} (${missing.join('、')})`)
    expect(unseen).toEqual([])
  })
})
