import { describe, expect, it } from 'vitest'
import type { Truth } from '../../src/dossier/truth.ts'
import { type Verdict, verdictOf, worst } from '../../src/rules/verdict.ts'

describe('结论', () => {
  it.each<[Truth, Truth, Verdict]>([
    ['yes', 'yes', '可申报'],
    ['no', 'yes', '补齐后可申报'],
    ['no', 'unknown', '待核实'],
    ['unknown', 'unknown', '待核实'],
    ['unknown', 'yes', '待核实'],
    ['no', 'no', '不符合'],
  ])('现在 %s、补齐后 %s：%s', (truth, mended, verdict) => expect(verdictOf({ truth, mended })).toBe(verdict))

  it('路径和公共条件合起来，取最差的', () => {
    expect(worst(['可申报', '可申报'])).toBe('可申报')
    expect(worst(['可申报', '补齐后可申报'])).toBe('补齐后可申报')
    expect(worst(['补齐后可申报', '待核实', '可申报'])).toBe('待核实')
    expect(worst(['待核实', '不符合'])).toBe('不符合')
    expect(worst([])).toBe('可申报')
  })
})
