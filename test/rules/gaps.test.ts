import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/rules/condition.ts'
import { judgedLeaves } from '../../src/rules/evaluate.ts'
import { gapsOf } from '../../src/rules/gaps.ts'
import { judge } from '../../src/rules/judge.ts'
import { richDossier } from './dossiers.ts'
import { all, any, atLeast, judged, no, not, open, yes } from './made.ts'
import { packOf } from './realRules.ts'

const gaps = (condition: Condition) => gapsOf(judged(condition))
const needs = (condition: Condition) => gaps(condition).map(({ need }) => need)

describe('缺口', () => {
  it('每一条不行的都说，带条款、有什么、要什么、差多少、怎么补', () => {
    expect(
      gaps(all(no('甲', { remedy: '去补' }), yes(), no('乙', { opensOn: '2023-01-01' }), open('丙', 'c'))),
    ).toEqual([
      { clause: '试 甲', have: '有甲', need: '甲', short: '差甲', fix: '去补', inTime: true, operator: '试' },
      {
        clause: '试 乙',
        have: '有乙',
        need: '乙',
        short: '差乙',
        fix: expect.stringMatching(/2023/),
        inTime: false,
        operator: '试',
      },
    ])
  })

  it('没有不行的，就没有缺口：说不准的不算缺', () => {
    expect(gaps(all(yes(), open('甲', 'a')))).toEqual([])
    expect(gaps(any(no('甲'), yes()))).toEqual([])
    expect(gaps(any(no('甲'), open('乙', 'b')))).toEqual([])
  })

  it('几条路任选：最省事的在前，别的也都列出', () => {
    const [gap] = gaps(
      any(no('远', { distance: 2 }), all(no('近一', { distance: 0.1 }), no('近二', { distance: 0.2 }))),
    )
    expect(gap).toMatchObject({
      have: '有近一，有近二',
      need: '下面至少占一条',
      short: '差近一，差近二',
      inTime: false,
    })
    expect(gap?.options?.map((way) => way.map(({ need }) => need))).toEqual([['近一', '近二'], ['远']])
  })

  it('最近的一条里几样都一个样的，有什么只说一遍', () => {
    const have = () => '没有职称'
    const [near] = gaps(any(no('远', { distance: 3 }), all(no('甲', { have }), no('乙', { have }))))
    expect(near).toMatchObject({ have: '没有职称', short: '差甲，差乙' })
  })

  it('最省事的一条能补，就算来得及', () => {
    expect(gaps(any(no('远', { distance: 2 }), no('近', { distance: 0.1, remedy: '去补' })))[0]).toMatchObject({
      fix: '去补',
      inTime: true,
    })
  })

  it('四项占两项：占了一项差一项，一项没有差两项', () => {
    expect(gaps(atLeast(2, yes(), no('甲'), no('乙'), no('丙')))[0]).toMatchObject({ have: '只占 1 条', short: '差甲' })
    expect(gaps(atLeast(2, no('甲'), no('乙'), no('丙')))[0]).toMatchObject({ have: '只占 0 条', short: '差 2 条' })
    // 没弄清的那条也许算：既不说有，也不说缺。
    expect(gaps(atLeast(3, open('丁', 'd'), no('甲'), no('乙'), no('丙')))[0]).toMatchObject({
      have: '只占 0 条，另有 1 条要核实',
      short: '至少差 2 条，另有 1 条要核实',
    })
    expect(gaps(atLeast(2, no('甲'), no('乙'), no('丙')))[0]?.options).toHaveLength(3)
  })

  it('只有一条路的任选，就是那一条', () => expect(needs(any(no('甲')))).toEqual(['甲']))

  it('不该有的有了', () => {
    const told = { clause: '试 组', have: '有大专', need: '学历不到大专', fix: '', inTime: false }
    // Not as if it were so.
    expect(gaps(not(yes('大专'), '学历不到大专'))).toEqual([{ ...told, short: '要学历不到大专才行' }])
  })

  it('真实的规则：说不符合的一定有缺口，全部里每个不行的叶子都在缺口里', () => {
    const pack = packOf('温州机电')
    fc.assert(
      fc.property(richDossier, (dossier) => {
        for (const { judged: one } of judge(pack, dossier, { asOf: '2022-09-15' }).paths) {
          const found = gapsOf(one)
          expect(found.length > 0).toBe(one.truth === 'no')
          if (one.kind !== 'all') continue
          const leaves = one.parts.flatMap((part) => (part.kind === 'leaf' ? judgedLeaves(part) : []))
          for (const { truth, condition } of leaves) {
            const told = found.some(({ need, clause }) => need === condition.need && clause === condition.clause)
            expect(told).toBe(truth === 'no')
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
